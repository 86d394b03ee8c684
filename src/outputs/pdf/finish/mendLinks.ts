// The link half of the pass: where each link leads, what it is called, and links between documents as GoToR.
import { PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import { type FieldAddress, readFieldAddress } from '../form/fieldAddress.js';
import { plainName } from './destinations.js';
import type { OpenPdf } from './openPdf.js';
import { assignAll, asText, dictAt, nameOf, pdfAscii, pdfText, resolve, textAt } from './pdfObjects.js';
import { type StructureElement, type StructureTree, visitElements } from './readStructure.js';

/** A link to another document of the set. */
export interface CrossLink {
  readonly document: string;
  readonly anchor?: string;
}

/** Where a link leads. */
export type LinkTarget =
  | { readonly kind: 'internal'; readonly name: string }
  | ({ readonly kind: 'crossDocument' } & CrossLink)
  | { readonly kind: 'field'; readonly address: FieldAddress }
  | { readonly kind: 'external'; readonly uri: string };

/** A link of the structure tree; its annotations (one a line that it runs over) lead to the same place. */
export interface Link {
  readonly element: StructureElement;
  readonly target: LinkTarget;
}

/** The host, which cannot exist, under which the HTML names the documents of the set. */
export const DOCUMENT_HOST = 'https://doc.invalid/';

/** Reads where a link annotation of Chromium leads. */
export function linkTarget(pdf: OpenPdf, annotation: PDFDict): LinkTarget | undefined {
  const name = asText(resolve(pdf.context, annotation.get(nameOf('Dest'))));
  if (name !== undefined) return { kind: 'internal', name: plainName(name) };
  const action = dictAt(annotation, 'A');
  const uri = action && textAt(action, 'URI');
  if (uri === undefined) return undefined;
  const address = readFieldAddress(uri);
  if (address) return { kind: 'field', address };
  if (!uri.startsWith(DOCUMENT_HOST)) return { kind: 'external', uri };
  const [path = '', fragment = ''] = uri.slice(DOCUMENT_HOST.length).split('#');
  const document = plainName(path.replace(/\/$/, ''));
  const anchor = plainName(fragment);
  return anchor === '' ? { kind: 'crossDocument', document } : { kind: 'crossDocument', document, anchor };
}

/** The link annotations that an element owns, in order. */
export function ownedAnnotations(pdf: OpenPdf, element: StructureElement): readonly { ref: PDFRef; dict: PDFDict }[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'annotation') return [];
    const dict = pdf.context.lookup(kid.ref);
    return dict instanceof PDFDict ? [{ ref: kid.ref, dict }] : [];
  });
}

/**
 * Rewrites one link annotation: its description, and its action.
 *
 * @param pathOf gives the path of another document's PDF, relative to this one's, with `/`.
 */
export function mendLink(
  pdf: OpenPdf,
  annotation: PDFDict,
  target: LinkTarget,
  description: string,
  pathOf: (documentId: string) => string,
): void {
  annotation.set(nameOf('Contents'), pdfText(description));
  if (target.kind === 'internal') annotation.set(nameOf('Dest'), pdfAscii(target.name));
  if (target.kind !== 'crossDocument') return;
  const action = pdf.context.obj({ Type: 'Action', S: 'GoToR', NewWindow: true });
  assignAll(action, {
    F: pdfAscii(pathOf(target.document)),
    // Page 0 stands for the first page of a file whose destinations we do not need.
    D: target.anchor === undefined ? pdf.context.obj([0, 'Fit']) : pdfAscii(target.anchor),
  });
  annotation.set(nameOf('A'), action);
}

/** The links of a document in reading order. */
export function readLinks(pdf: OpenPdf, tree: StructureTree): readonly Link[] {
  const links: Link[] = [];
  visitElements(tree.top, (element) => {
    if (element.type !== 'Link') return;
    const [first] = ownedAnnotations(pdf, element);
    const target = first && linkTarget(pdf, first.dict);
    if (target) links.push({ element, target });
  });
  return links;
}
