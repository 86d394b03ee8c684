// For tests of `irdocs verify`: changes a pack.pdf as somebody would who wants to deceive, and writes it as irdocs does.
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { type OpenPdf, openPdf } from '../../src/outputs/pdf/finish/openPdf.js';
import { savePdf } from '../../src/outputs/pdf/finish/savePdf.js';
import { type Attachment, attachFiles } from '../../src/outputs/pdf/pack/attachFiles.js';
import { appendUpdate } from '../../src/outputs/pdf/sign/appendUpdate.js';
import { readAttachments } from '../../src/outputs/pdf/verify/readAttachments.js';

const name = (text: string): PDFName => PDFName.of(text);

/** The PDF as it would be if irdocs had made it so: even the identifier is right. */
export async function remade(bytes: Uint8Array, change: (pdf: OpenPdf) => void): Promise<Buffer> {
  const pdf = await openPdf(bytes);
  change(pdf);
  return savePdf(pdf.context);
}

/** With the attachments that `change` makes of those that are there; size and checksum are made to fit. */
export function reattached(
  bytes: Uint8Array,
  change: (attachments: readonly Attachment[]) => readonly Attachment[],
): Promise<Buffer> {
  return remade(bytes, (pdf) => {
    const attachments = readAttachments(pdf).map((file) => file as unknown as Attachment);
    pdf.catalog.delete(name('AF'));
    pdf.catalog.lookup(name('Names'), PDFDict).delete(name('EmbeddedFiles'));
    attachFiles(pdf, change(attachments), '2026-01-15');
  });
}

/** One attachment with other words, and nothing else changed: size and checksum stay as they were. */
export function overwritten(bytes: Uint8Array, attachment: string, words: string): Promise<Buffer> {
  return remade(bytes, (pdf) => {
    const found = readAttachments(pdf).find((file) => file.name === attachment);
    const files = found?.specification.lookup(name('EF'), PDFDict);
    const ref = files?.get(name('F')) as PDFRef;
    const { dict } = pdf.context.lookup(ref) as PDFRawStream;
    pdf.context.assign(ref, PDFRawStream.of(dict, deflateSync(Buffer.from(words))));
  });
}

/** With one bit changed in what the first page shows. */
export async function retouched(bytes: Uint8Array): Promise<Buffer> {
  const { pages, context } = await openPdf(bytes);
  const content = pages[0]?.dict.get(name('Contents')) as PDFRef;
  const { contents } = context.lookup(content) as PDFRawStream;
  const copy = Buffer.from(bytes);
  const offset = copy.indexOf(contents) + (contents.length >> 1);
  copy.writeUInt8(copy.readUInt8(offset) ^ 1, offset);
  return copy;
}

/** With a bookmark below itself, and a list of attachments that is its own branch. */
export function looped(bytes: Uint8Array): Promise<Buffer> {
  return remade(bytes, ({ catalog, context }) => {
    const outlines = catalog.lookup(name('Outlines'), PDFDict);
    const first = outlines.get(name('First')) as PDFRef;
    (context.lookup(first) as PDFDict).set(name('First'), first);
    const names = catalog.lookup(name('Names'), PDFDict);
    const files = names.get(name('EmbeddedFiles')) as PDFRef;
    (context.lookup(files) as PDFDict).set(name('Kids'), context.obj([files]));
  });
}

/** Without one page. */
export function withoutPage(bytes: Uint8Array, index: number): Promise<Buffer> {
  return remade(bytes, ({ pages, catalog }) => {
    const tree = catalog.lookup(name('Pages'), PDFDict);
    const kids = tree.lookup(name('Kids'), PDFArray);
    kids.remove(kids.asArray().indexOf(pages[index]?.ref as PDFRef));
    tree.set(name('Count'), PDFNumber.of(pages.length - 1));
  });
}

/** With an update at its end that turns the first page upside down, as a PDF editor writes it. */
export async function updated(bytes: Uint8Array): Promise<Buffer> {
  const pdf = await openPdf(bytes);
  const [page] = pdf.pages;
  if (!page) throw new Error('The PDF has no page.');
  page.dict.set(name('Rotate'), PDFNumber.of(180));
  pdf.context.largestObjectNumber += 50;
  return appendUpdate(bytes, pdf, [{ ref: page.ref, value: page.dict }]).bytes;
}
