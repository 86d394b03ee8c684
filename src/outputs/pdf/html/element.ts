// Builds HTML elements as nodes, so that no value is ever part of a markup string.
import type { Element, ElementContent, Properties } from 'hast';

/** What may stand inside an element: nodes, or strings that become text nodes. */
export type Child = ElementContent | string;

/**
 * Makes one HTML element.
 *
 * @param children strings become text nodes; the serializer escapes them.
 */
export function element(tagName: string, properties: Properties = {}, children: readonly Child[] = []): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
