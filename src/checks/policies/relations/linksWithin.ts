// Links of a policy in the order of the text -> those that begin in a stretch of it, without a look at the others.
import type { PolicyLink } from './policyRelations.js';

/** @param links sorted by offset, as `linksIn` gives them; @param end offset behind the stretch */
export function linksWithin(links: readonly PolicyLink[], start: number, end: number): readonly PolicyLink[] {
  const first = indexFrom(links, start);
  return links.slice(first, indexFrom(links, end));
}

/** The link that an offset lies in. */
export function linkAround(links: readonly PolicyLink[], offset: number): PolicyLink | undefined {
  const link = links[indexFrom(links, offset + 1) - 1];
  return link && offset < (link.range.end.offset ?? 0) ? link : undefined;
}

function indexFrom(links: readonly PolicyLink[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.range.start.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
