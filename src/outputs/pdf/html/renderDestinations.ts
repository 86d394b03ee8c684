// Links once to every place that another document may point at: Chromium makes a PDF destination only for an id that some link targets.
import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from './element.js';

/**
 * A list of empty links for each id that the contents do not link to. print.css gives it no size, so it prints neither ink nor
 * annotations; the destinations are made all the same.
 */
export function renderDestinations(body: readonly ElementContent[]): Element {
  const ids = new Set<string>();
  const linked = new Set<string>();
  visit({ type: 'root', children: [...body] }, 'element', (node: Element) => {
    if (typeof node.properties.id === 'string') ids.add(node.properties.id);
    if (node.tagName === 'nav') {
      visit(node, 'element', (inner: Element) => void linked.add(String(inner.properties.href ?? '')));
    }
  });
  const hrefs = [...ids].map((id) => `#${encodeURIComponent(id)}`).filter((href) => !linked.has(href));
  return element(
    'nav',
    { className: ['destinations'], ariaHidden: 'true' },
    hrefs.map((href) => element('a', { className: ['dest'], href })),
  );
}
