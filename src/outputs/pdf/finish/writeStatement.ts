// Writes what the file says about itself: Info, XMP, language, marks, viewer preferences and the output intent.
import { deflateSync } from 'node:zlib';
import { PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { OpenPdf } from './openPdf.js';
import { assignAll, nameOf, pdfText } from './pdfObjects.js';
import { srgbProfile } from './srgbProfile.js';
import { type PdfStatement, PRODUCER, xmpPacket } from './xmpPacket.js';

/** Replaces the statement that Chromium made. */
export function writeStatement(pdf: OpenPdf, statement: PdfStatement): void {
  const { context, catalog } = pdf;
  const date = PDFString.of(`D:${statement.date.replaceAll('-', '')}000000Z`);
  const info = context.obj({});
  assignAll(info, {
    Title: pdfText(statement.title),
    Author: pdfText(statement.author),
    Creator: PDFString.of(PRODUCER),
    Producer: PDFString.of(PRODUCER),
    CreationDate: date,
    ModDate: date,
  });
  context.trailerInfo.Info = context.register(info);

  const packet = Buffer.from(xmpPacket(statement), 'utf8');
  const metadata = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), packet);
  const profile = PDFRawStream.of(
    context.obj({ N: 3, Filter: 'FlateDecode' }),
    deflateSync(srgbProfile(), { level: 9 }),
  );
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1' });
  assignAll(intent, {
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  });
  assignAll(catalog, {
    Lang: PDFString.of(statement.language),
    MarkInfo: context.obj({ Marked: true }),
    ViewerPreferences: context.obj({ DisplayDocTitle: true }),
    PageMode: nameOf('UseOutlines'),
    Metadata: context.register(metadata),
    OutputIntents: context.obj([intent]),
  });
}
