// The ParentTree, which leads from page content back to the structure: written anew from the tree, so that both agree.
import { PDFArray, PDFDict, PDFNull, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { OpenPdf } from './openPdf.js';
import { itemsAt, nameOf, numberAt, resolve } from './pdfObjects.js';
import { type StructureTree, visitElements } from './readStructure.js';

/**
 * Numbers pages and annotations in page order and writes the ParentTree from the structure tree.
 * Pages get `StructParents`, owned annotations `StructParent`.
 */
export function writeParentTree(pdf: OpenPdf, tree: StructureTree): void {
  const { context } = pdf;
  const contents: PDFObject[][] = pdf.pages.map(() => []);
  const annotations = new Map<PDFObject, PDFObject>();
  visitElements(tree.top, (element) => {
    for (const kid of element.kids) {
      if (kid.kind === 'content') {
        const page = contents[kid.page];
        if (page) page[kid.mcid] = element.ref;
      } else if (kid.kind === 'annotation') annotations.set(kid.ref, element.ref);
    }
  });
  const nums = PDFArray.withContext(context);
  let key = 0;
  const add = (dict: PDFDict, entry: string, value: PDFObject) => {
    dict.set(nameOf(entry), PDFNumber.of(key));
    nums.push(PDFNumber.of(key++));
    nums.push(value);
  };
  for (const page of pdf.pages) {
    const owners = PDFArray.withContext(context);
    const list = contents[page.index] ?? [];
    for (let mcid = 0; mcid < list.length; mcid++) owners.push(list[mcid] ?? PDFNull);
    add(page.dict, 'StructParents', context.register(owners));
    for (const ref of itemsAt(page.dict, 'Annots')) {
      const owner = annotations.get(ref);
      const annotation = resolve(context, ref);
      if (owner && annotation instanceof PDFDict) add(annotation, 'StructParent', owner);
    }
  }
  tree.root.set(nameOf('ParentTree'), context.register(context.obj({ Nums: nums })));
  tree.root.set(nameOf('ParentTreeNextKey'), PDFNumber.of(key));
}

/** Reads a ParentTree: its values by number. */
export function readParentTree(pdf: OpenPdf, root: PDFDict): ReadonlyMap<number, PDFObject> {
  const values = new Map<number, PDFObject>();
  const read = (node: PDFDict) => {
    const nums = itemsAt(node, 'Nums');
    for (let i = 0; i + 1 < nums.length; i += 2) {
      const key = nums[i];
      if (key instanceof PDFNumber) values.set(key.asNumber(), nums[i + 1] as PDFObject);
    }
    for (const kid of itemsAt(node, 'Kids')) {
      const dict = resolve(pdf.context, kid);
      if (dict instanceof PDFDict) read(dict);
    }
  };
  const tree = resolve(pdf.context, root.get(nameOf('ParentTree')));
  if (tree instanceof PDFDict) read(tree);
  return values;
}

/** The `StructParents` of a page or `StructParent` of an annotation. */
export function parentKey(dict: PDFDict, entry: 'StructParents' | 'StructParent'): number | undefined {
  return numberAt(dict, entry);
}
