// Loads a PDF for the pass, the pack and the checks: its context, catalogue and pages in order.
import { ParseSpeeds, type PDFContext, PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { asDict, dictAt, itemsAt, nameAt, nameOf } from './pdfObjects.js';
import { readPdf } from './readPdf.js';

/** A page in reading order. */
export interface PdfPage {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** From 0. */
  readonly index: number;
}

/** A loaded PDF; its objects may be changed and written by `savePdf`. */
export interface OpenPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PdfPage[];
  /** Page by the tag of its reference (`12 0 R`). */
  readonly pageByRef: ReadonlyMap<PDFRef, PdfPage>;
}

/**
 * Opens a file: fast when it is as the browser and irdocs write them, else as forgiving as PDF readers are.
 *
 * @throws Error when the bytes are no PDF or its page tree is broken.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  let context: PDFContext;
  try {
    context = readPdf(bytes);
  } catch {
    ({ context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }));
  }
  return pdfOf(context);
}

function pdfOf(context: PDFContext): OpenPdf {
  const catalog = asDict(context, context.trailerInfo.Root);
  const root = catalog?.get(nameOf('Pages'));
  if (!catalog || !(root instanceof PDFRef) || !dictAt(catalog, 'Pages')) throw new Error('The PDF has no page tree.');
  const pages: PdfPage[] = [];
  const seen = new Set<PDFRef>();
  const collect = (ref: PDFRef) => {
    const node = context.lookup(ref);
    if (!(node instanceof PDFDict) || seen.has(ref)) throw new Error(`The page tree names ${ref}, which is no page.`);
    seen.add(ref);
    if (nameAt(node, 'Type') !== 'Pages') {
      pages.push({ ref, dict: node, index: pages.length });
      return;
    }
    for (const kid of itemsAt(node, 'Kids')) if (kid instanceof PDFRef) collect(kid);
  };
  collect(root);
  return { context, catalog, pages, pageByRef: new Map(pages.map((page) => [page.ref, page])) };
}
