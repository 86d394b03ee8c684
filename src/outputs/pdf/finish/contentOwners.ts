// Answers, for a marked sequence on a page, which structure element owns it; the bridge from the tree to the content streams.
import type { StructureElement, StructureTree } from './readStructure.js';
import { visitElements } from './readStructure.js';

/** The owning element of each marked sequence: `owners[page]?.get(mcid)`. */
export type ContentOwners = readonly ReadonlyMap<number, StructureElement>[];

/** Indexes the tree by page and MCID. A sequence owned twice keeps its first owner. */
export function contentOwners(tree: StructureTree, pages: number): ContentOwners {
  const owners: Map<number, StructureElement>[] = Array.from({ length: pages }, () => new Map());
  visitElements(tree.top, (element) => {
    for (const kid of element.kids) {
      const page = kid.kind === 'content' ? owners[kid.page] : undefined;
      if (kid.kind === 'content' && page && !page.has(kid.mcid)) page.set(kid.mcid, element);
    }
  });
  return owners;
}

/** The nearest of the element and its ancestors that satisfies the condition. */
export function closest(
  element: StructureElement | undefined,
  condition: (element: StructureElement) => boolean,
): StructureElement | undefined {
  let at = element;
  while (at && !condition(at)) at = at.parent;
  return at;
}

const INLINE = new Set([
  'NonStruct',
  'Span',
  'Strong',
  'Em',
  'Code',
  'Link',
  'Quote',
  'Reference',
  'Note',
  'Annot',
  'Form',
]);

/** The block that an element's text flows in; lines of one block are joined by spaces. */
export function blockOf(element: StructureElement): StructureElement {
  return closest(element, (at) => !INLINE.has(at.type)) ?? element;
}
