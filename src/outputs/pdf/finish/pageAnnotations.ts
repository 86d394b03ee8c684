// The lists of annotations that pages hold: taken from, and put into reading order.
import { PDFArray, type PDFDict, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf, PdfPage } from './openPdf.js';
import { itemsAt, nameOf } from './pdfObjects.js';
import { type StructureTree, visitElements } from './readStructure.js';

/** Takes an annotation from its page. */
export function removeAnnotation(page: PdfPage | undefined, ref: PDFRef): void {
  if (!page) return;
  const others = itemsAt(page.dict, 'Annots').filter((other) => other !== ref);
  setAnnotations(page.dict, others);
}

/**
 * Puts the annotations of each page into reading order: `Tabs /S` asks readers to follow the structure, but many follow the list.
 */
export function orderAnnotations(pdf: OpenPdf, tree: StructureTree): void {
  const order = new Map<PDFObject, number>();
  visitElements(tree.top, ({ kids }) => {
    for (const kid of kids) if (kid.kind === 'annotation') order.set(kid.ref, order.size);
  });
  const place = (annotation: PDFObject): number => order.get(annotation) ?? order.size;
  for (const { dict } of pdf.pages) {
    const annotations = itemsAt(dict, 'Annots');
    const sorted = [...annotations].sort((a, b) => place(a) - place(b));
    if (annotations.length > 1) setAnnotations(dict, sorted);
  }
}

function setAnnotations(page: PDFDict, annotations: readonly PDFObject[]): void {
  const list = PDFArray.withContext(page.context);
  for (const annotation of annotations) list.push(annotation);
  page.set(nameOf('Annots'), list);
}
