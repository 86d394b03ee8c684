// Finds the copies of table heads that Chromium paints on every page of a long table: they are artifacts after the first.

import { asDict, itemsAt, nameAt } from './pdfObjects.js';
import { type ContentKid, type StructureElement, type StructureTree, visitElements } from './readStructure.js';

/** The content of column headings on other pages than their first; keyed as `contentKey` does. */
export function repeatedHeads(tree: StructureTree): ReadonlySet<number> {
  const repeated = new Set<number>();
  visitElements(tree.top, (element) => {
    if (element.type !== 'TH' || !isColumnHead(element)) return;
    const contents = ownContents(element);
    const first = Math.min(...contents.map((kid) => kid.page));
    for (const kid of contents) if (kid.page !== first) repeated.add(contentKey(kid.page, kid.mcid));
  });
  return repeated;
}

/** One number for a marked sequence of a document. */
export function contentKey(page: number, mcid: number): number {
  return page * 2 ** 24 + mcid;
}

function isColumnHead(element: StructureElement): boolean {
  return itemsAt(element.dict, 'A').some((entry) => {
    const attributes = asDict(element.dict.context, entry);
    return attributes !== undefined && nameAt(attributes, 'Scope') === 'Column';
  });
}

function ownContents(element: StructureElement): readonly ContentKid[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind === 'content') return [kid];
    return kid.kind === 'element' ? ownContents(kid) : [];
  });
}
