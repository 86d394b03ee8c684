// Puts files into a PDF as associated files of the whole (PDF/A-3, ISO 19005-3, 6.8; PDF 2.0, 7.11.4), where every reader lists them.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFHexString, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { nameTree } from '../finish/destinations.js';
import type { OpenPdf } from '../finish/openPdf.js';
import { assignAll, dictAt, nameOf, pdfAscii, pdfText } from '../finish/pdfObjects.js';

/** A file inside a PDF. */
export interface Attachment {
  /** As a reader saves it; unlike any other of the same PDF. */
  readonly name: string;
  /** `application/yaml` (RFC 9512). */
  readonly mime: string;
  /** What it is to the PDF: what the PDF was made from, or data about it. */
  readonly relationship: 'Source' | 'Data';
  /** One sentence for people. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the attachments into the catalogue, which must have none yet. Equal attachments give equal objects.
 *
 * @param date ISO date that the files carry.
 */
export function attachFiles(pdf: OpenPdf, attachments: readonly Attachment[], date: string): void {
  if (attachments.length === 0) return;
  const { context, catalog } = pdf;
  const stamp = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);
  const associated = PDFArray.withContext(context);
  const entries = attachments.map((attachment) => {
    const ref = context.register(fileSpecification(pdf, attachment, stamp));
    associated.push(ref);
    return [attachment.name, ref] as const;
  });
  const names = dictAt(catalog, 'Names') ?? context.obj({});
  names.set(nameOf('EmbeddedFiles'), context.register(nameTree(pdf, entries)));
  assignAll(catalog, { Names: names, AF: associated });
}

function fileSpecification({ context }: OpenPdf, attachment: Attachment, stamp: PDFString) {
  const { name, mime, relationship, description, bytes } = attachment;
  const parameters = context.obj({ Size: bytes.byteLength });
  assignAll(parameters, {
    CreationDate: stamp,
    ModDate: stamp,
    // MD5 is what the format asks for; it finds damage, not intent.
    CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex').toUpperCase()),
  });
  const dict = context.obj({ Type: 'EmbeddedFile', Filter: 'FlateDecode' });
  assignAll(dict, { Subtype: nameOf(mime), Params: parameters });
  const file = context.register(PDFRawStream.of(dict, deflateSync(bytes, { level: 9 })));
  const specification = context.obj({ Type: 'Filespec', AFRelationship: relationship, EF: { F: file, UF: file } });
  assignAll(specification, { F: pdfAscii(name), UF: pdfText(name), Desc: pdfText(description) });
  return specification;
}
