// Which documents print which fact: read from the text nodes that remember their profile pointer.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentSet } from '../model/documents.js';

/** A printed fact and the documents that print it, in pack order. */
export interface FactPrint {
  readonly pointer: string;
  readonly documents: readonly string[];
}

/** Every printed fact, sorted by pointer. */
export function factPrints(set: DocumentSet): readonly FactPrint[] {
  const prints = new Map<string, Set<string>>();
  for (const document of set.documents) {
    for (const section of document.sections) {
      visit(section.root as Nodes, (node) => {
        const pointer = (node.data as { pointer?: string } | undefined)?.pointer;
        if (pointer === undefined) return;
        const documents = prints.get(pointer) ?? new Set();
        prints.set(pointer, documents.add(document.id));
      });
    }
  }
  return [...prints]
    .map(([pointer, documents]) => ({ pointer, documents: [...documents] }))
    .sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
}
