// Structure ids differ with every launch of the browser; here they are numbered in tree order, so that equal input gives equal bytes.
import { PDFArray, type PDFDict, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { nameTree } from './destinations.js';
import type { OpenPdf } from './openPdf.js';
import { asDict, asText, itemsAt, nameOf, resolve, textAt } from './pdfObjects.js';
import { type StructureTree, visitElements } from './readStructure.js';

/**
 * Renames the ids of all elements to `<prefix>1`, `<prefix>2` ... in tree order, the `Headers` that name them too, and writes the IDTree.
 */
export function canonicalIds(pdf: OpenPdf, tree: StructureTree, prefix = 'e'): void {
  const renamed = new Map<string, string>();
  visitElements(tree.top, (element) => {
    const id = textAt(element.dict, 'ID');
    if (id === undefined) return;
    const name = `${prefix}${String(renamed.size + 1).padStart(5, '0')}`;
    renamed.set(id, name);
    element.dict.set(nameOf('ID'), PDFString.of(name));
  });
  visitElements(tree.top, (element) => {
    for (const entry of itemsAt(element.dict, 'A')) {
      const attributes = asDict(pdf.context, entry);
      if (attributes) renameHeaders(attributes, renamed);
    }
  });
  writeIdTree(pdf, tree);
}

/** Writes the IDTree, from the id of each element that has one. */
export function writeIdTree(pdf: OpenPdf, tree: StructureTree): void {
  const entries: [string, PDFRef][] = [];
  visitElements(tree.top, (element) => {
    const id = textAt(element.dict, 'ID');
    if (id !== undefined) entries.push([id, element.ref]);
  });
  if (entries.length === 0) tree.root.delete(nameOf('IDTree'));
  else tree.root.set(nameOf('IDTree'), pdf.context.register(nameTree(pdf, entries)));
}

function renameHeaders(attributes: PDFDict, renamed: ReadonlyMap<string, string>): void {
  const headers = resolve(attributes.context, attributes.get(nameOf('Headers')));
  if (!(headers instanceof PDFArray)) return;
  const list = PDFArray.withContext(attributes.context);
  for (const header of headers.asArray()) {
    // A header without an element would make the file invalid; leave it out.
    const name = renamed.get(asText(resolve(attributes.context, header)) ?? '');
    if (name !== undefined) list.push(PDFString.of(name));
  }
  if (list.size() > 0) attributes.set(nameOf('Headers'), list);
  else attributes.delete(nameOf('Headers'));
}
