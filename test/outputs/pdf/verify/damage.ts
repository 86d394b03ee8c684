// Tools for the test that damages PDFs: finds their parts with pdf-lib, and edits content streams.
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { streamBytes } from '../../../../src/outputs/pdf/finish/pdfObjects.js';

/** Short for `PDFName.of`. */
export const name = (text: string): PDFName => PDFName.of(text);

function first<T>(things: readonly T[], what: string): T {
  const [thing] = things;
  if (thing === undefined) throw new Error(`The PDF has no ${what}`);
  return thing;
}

function dictionaries({ context }: OpenPdf): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
}

/** The structure elements of a type, in the order of the file. */
export function elements(pdf: OpenPdf, type: string): readonly PDFDict[] {
  return dictionaries(pdf).filter((dict) => dict.get(name('S')) === name(type) && dict.has(name('P')));
}

/** The first of them. */
export const element = (pdf: OpenPdf, type: string): PDFDict => first(elements(pdf, type), type);

/** The first annotation that satisfies a condition. */
export function annotation(pdf: OpenPdf, has: (dict: PDFDict) => boolean): PDFDict {
  return first(
    dictionaries(pdf).filter((dict) => dict.has(name('Rect')) && dict.has(name('Subtype')) && has(dict)),
    'such annotation',
  );
}

/** An annotation that leads to another place of the file; to another file; out into the world. */
export const inside = (pdf: OpenPdf): PDFDict => annotation(pdf, (dict) => dict.has(name('Dest')));
export const remote = (pdf: OpenPdf): PDFDict => annotation(pdf, (dict) => actionKind(dict) === 'GoToR');
export const outside = (pdf: OpenPdf): PDFDict => annotation(pdf, (dict) => actionKind(dict) === 'URI');

function actionKind(dict: PDFDict): string | undefined {
  const action = dict.lookup(name('A'));
  return action instanceof PDFDict ? action.lookup(name('S'), PDFName).decodeText() : undefined;
}

/** The dictionary at a key. */
export const at = (dict: PDFDict, key: string): PDFDict => dict.lookup(name(key), PDFDict);

/** The array at a key. */
export const listAt = (dict: PDFDict, key: string): PDFArray => dict.lookup(name(key), PDFArray);

/** A page. */
export function page(pdf: OpenPdf, index: number): PDFDict {
  return first(pdf.pages.slice(index, index + 1), `page ${index}`).dict;
}

/** A dictionary of these entries. */
export function make(pdf: OpenPdf, entries: Readonly<Record<string, PDFObject>>): PDFDict {
  const dict = pdf.context.obj({});
  for (const [key, value] of Object.entries(entries)) dict.set(name(key), value);
  return dict;
}

/** Changes the bytes of a stream; throws where nothing changed, for then nothing was damaged. */
export function rewriteStream(pdf: OpenPdf, ref: PDFObject | undefined, change: (source: string) => string): void {
  if (!(ref instanceof PDFRef)) throw new Error('No such stream');
  const stream = pdf.context.lookup(ref);
  const source = streamBytes(pdf.context, ref)?.toString('latin1') ?? '';
  const changed = change(source);
  if (changed === source) throw new Error('Nothing was damaged');
  const packed = stream instanceof PDFRawStream && stream.dict.has(name('Filter'));
  const dict = stream instanceof PDFRawStream ? stream.dict : pdf.context.obj({});
  const bytes = Buffer.from(changed, 'latin1');
  pdf.context.assign(ref, PDFRawStream.of(dict, packed ? deflateSync(bytes) : bytes));
}

/** Changes what a page paints. */
export function repaint(pdf: OpenPdf, index: number, change: (source: string) => string): void {
  rewriteStream(pdf, page(pdf, index).get(name('Contents')), change);
}

/** Changes the XMP packet. */
export function restate(pdf: OpenPdf, change: (source: string) => string): void {
  rewriteStream(pdf, pdf.catalog.get(name('Metadata')), change);
}

/** Changes the longest tagged text object of a page, `BT` to `ET`, at an offset of the content stream. */
export function reword(pdf: OpenPdf, index: number, change: (text: string) => string): void {
  repaint(pdf, index, (source) => {
    const tagged = [...source.matchAll(/(?<=\/MCID \d+ ?>> ?BDC\n)BT\n.*?\nET\n/gs)];
    const longest = tagged.reduce((a, b) => (b[0].length > a[0].length ? b : a), first(tagged, 'tagged text'));
    return source.slice(0, longest.index) + change(longest[0]) + source.slice(longest.index + longest[0].length);
  });
}

/** A font of a page. */
export function font(pdf: OpenPdf, index: number): PDFDict {
  const fonts = at(at(page(pdf, index), 'Resources'), 'Font');
  return fonts.lookup(first(fonts.keys(), 'font'), PDFDict);
}
