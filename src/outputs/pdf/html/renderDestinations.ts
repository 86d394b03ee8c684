// Links once to every place that another document may point at: Chromium makes a PDF destination only for an id that some link targets.
import type { Element, ElementContent } from 'hast';
import { element } from './element.js';

/**
 * A list of empty links for each id that the contents do not link to. print.css gives it no size, so it prints neither ink nor
 * annotations; the destinations are made all the same.
 */
export function renderDestinations(body: readonly ElementContent[]): Element {
  const ids = new Set<string>();
  const linked = new Set<string>();
  const walk = (node: ElementContent, inContents: boolean): void => {
    if (node.type !== 'element') return;
    const { id, href } = node.properties;
    if (typeof id === 'string') ids.add(id);
    if (inContents && typeof href === 'string') linked.add(href);
    for (const child of node.children) walk(child, inContents || node.tagName === 'nav');
  };
  for (const node of body) walk(node, false);
  const hrefs = [...ids].map((id) => `#${encodeURIComponent(id)}`).filter((href) => !linked.has(href));
  return element(
    'nav',
    { className: ['destinations'], ariaHidden: 'true' },
    hrefs.map((href) => element('a', { className: ['dest'], href })),
  );
}
