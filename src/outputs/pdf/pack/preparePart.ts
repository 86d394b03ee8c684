// Prepares one finished PDF for the pack, in its own context: unique ids, prefixed destinations, links to other parts turned inward.
import { PDFDict } from '@cantoo/pdf-lib';
import { canonicalIds } from '../finish/canonicalIds.js';
import type { OpenPdf } from '../finish/openPdf.js';
import { asText, dictAt, itemsAt, nameAt, nameOf, pdfAscii, pdfText, resolve, textAt } from '../finish/pdfObjects.js';
import type { StructureElement, StructureTree } from '../finish/readStructure.js';

/** One finished PDF that goes into the pack. */
export interface PackPart {
  readonly documentId: string;
  /** The bookmark's and the structure part's title. */
  readonly title: string;
  /** Parsed from the bytes that `finishPdf` returned; merging changes it. */
  readonly pdf: OpenPdf;
  /** The same function that `finishPdf` got for this document. */
  readonly pathOf: (documentId: string) => string;
}

/** The name of a destination in the pack; without a name it is the document's first page. */
export function packDestination(documentId: string, name = ''): string {
  return `${documentId}/${name}`;
}

/**
 * Changes the part in place.
 *
 * @returns the element that becomes the document's `Part` in the pack.
 * @throws Error when a link leads to a file that is not in the pack.
 */
export function preparePart(
  pdf: OpenPdf,
  tree: StructureTree,
  part: PackPart,
  documentIds: readonly string[],
): StructureElement {
  const [top, second] = tree.top;
  if (!top || second) throw new Error(`The structure of ${part.documentId} does not have one top element.`);
  canonicalIds(pdf, tree, `${part.documentId}-`);
  const idOfPath = new Map(documentIds.map((id) => [asText(pdfAscii(part.pathOf(id))), id]));
  for (const page of pdf.pages) {
    for (const ref of itemsAt(page.dict, 'Annots')) {
      const annotation = resolve(pdf.context, ref);
      if (annotation instanceof PDFDict) turnInward(annotation, part.documentId, idOfPath);
    }
    page.dict.delete(nameOf('Parent'));
  }
  top.dict.set(nameOf('S'), nameOf('Part'));
  top.dict.set(nameOf('T'), pdfText(part.title));
  top.dict.delete(nameOf('P'));
  return top;
}

function turnInward(annotation: PDFDict, documentId: string, idOfPath: ReadonlyMap<string | undefined, string>): void {
  const { context } = annotation;
  const name = asText(resolve(context, annotation.get(nameOf('Dest'))));
  if (name !== undefined) annotation.set(nameOf('Dest'), pdfAscii(packDestination(documentId, name)));
  const action = dictAt(annotation, 'A');
  if (!action || nameAt(action, 'S') !== 'GoToR') return;
  const path = textAt(action, 'F');
  const target = idOfPath.get(path);
  if (target === undefined) throw new Error(`${documentId} links to ${path}, which is not in the pack.`);
  annotation.delete(nameOf('A'));
  annotation.set(nameOf('Dest'), pdfAscii(packDestination(target, textAt(action, 'D') ?? '')));
}
