// Files inside a PDF: how they are written, and that no way of exchanging, hiding or adding one goes by the checks.
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type OpenPdf, openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { savePdf } from '../../../../src/outputs/pdf/finish/savePdf.js';
import { type Attachment, attachFiles } from '../../../../src/outputs/pdf/pack/attachFiles.js';
import { checkActions } from '../../../../src/outputs/pdf/verify/checkActions.js';
import { checkAttachments } from '../../../../src/outputs/pdf/verify/checkAttachments.js';
import { readAttachments } from '../../../../src/outputs/pdf/verify/readAttachments.js';
import type { PdfView } from '../../../../src/outputs/pdf/verify/readView.js';
import { readWithPdfjs } from '../fixtures/readWithPdfjs.js';

const N = (name: string): PDFName => PDFName.of(name);
const yaml = (name: string, text: string): Attachment => ({
  name,
  mime: 'application/yaml',
  relationship: 'Source',
  description: 'Profile',
  bytes: Buffer.from(text),
});
const FILES: readonly Attachment[] = [
  yaml('people.yaml', 'people: {}\n'),
  // Names come from the profile's folder, and may hold what PDF uses itself.
  yaml('mandat (ü) 日本.yaml', ''),
  { ...yaml('manifest.json', '{}'), mime: 'application/json', relationship: 'Data' },
];

async function attached(files: readonly Attachment[]): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  await document.flush();
  const { context, catalog } = document;
  attachFiles({ context, catalog, pages: [], pageByRef: new Map() }, files, '2026-01-15');
  return savePdf(context);
}

/** Codes of the faults after a change. */
async function codesAfter(change: (pdf: OpenPdf) => void, expected = FILES): Promise<readonly string[]> {
  const pdf = await openPdf(await attached(FILES));
  change(pdf);
  const view = { pdf } as unknown as PdfView;
  const expectations = { title: '', language: '', attachments: expected };
  return [...checkAttachments(view, expectations), ...checkActions(view, expectations)].map(({ code }) => code);
}

const spec = (pdf: OpenPdf): PDFDict => readAttachments(pdf)[0]?.specification as PDFDict;
const file = (pdf: OpenPdf): PDFRef => spec(pdf).lookup(N('EF'), PDFDict).get(N('F')) as PDFRef;
const stream = (pdf: OpenPdf): PDFRawStream => pdf.context.lookup(file(pdf)) as PDFRawStream;
const parameters = (pdf: OpenPdf): PDFDict => stream(pdf).dict.lookup(N('Params'), PDFDict);

describe('attached files', () => {
  it('are read back as they were, sorted by name, with all that PDF/A-3 asks for', async () => {
    const pdf = await openPdf(await attached(FILES));
    const found = readAttachments(pdf);
    expect(found.map(({ name }) => name)).toEqual(['mandat (ü) 日本.yaml', 'manifest.json', 'people.yaml']);
    expect(found.at(-1)).toMatchObject({
      mime: 'application/yaml',
      relationship: 'Source',
      description: 'Profile',
      size: 11,
      changed: 'D:20260115000000Z',
      associated: true,
    });
    expect(found.at(-1)?.bytes?.toString()).toBe('people: {}\n');
    expect(await codesAfter(() => undefined)).toEqual([]);
  });

  it('are found by another reader', async () => {
    await using read = await readWithPdfjs(await attached(FILES));
    expect(read.attachments).toEqual({
      'people.yaml': 'people: {}\n',
      'mandat (ü) 日本.yaml': '',
      'manifest.json': '{}',
    });
  });

  it('give the same bytes again', async () => {
    expect((await attached(FILES)).equals(await attached(FILES))).toBe(true);
  });

  const cases: readonly [name: string, code: string, change: (pdf: OpenPdf) => void][] = [
    [
      'other words',
      'attachment',
      (pdf) => pdf.context.assign(file(pdf), PDFRawStream.of(stream(pdf).dict, deflateSync(Buffer.from('a: 1')))),
    ],
    ['another checksum', 'attachment', (pdf) => parameters(pdf).set(N('CheckSum'), PDFHexString.of('00'))],
    ['another size', 'attachment', (pdf) => parameters(pdf).set(N('Size'), PDFNumber.of(1))],
    ['no date', 'attachment', (pdf) => void parameters(pdf).delete(N('ModDate'))],
    ['another kind', 'attachment', (pdf) => stream(pdf).dict.set(N('Subtype'), N('application/x-sh'))],
    ['another relationship', 'attachment', (pdf) => spec(pdf).set(N('AFRelationship'), N('Unspecified'))],
    ['no description', 'attachment', (pdf) => void spec(pdf).delete(N('Desc'))],
    ['no place in AF', 'attachment', (pdf) => void pdf.catalog.delete(N('AF'))],
    ['no list', 'attachment', (pdf) => void pdf.catalog.lookup(N('Names'), PDFDict).delete(N('EmbeddedFiles'))],
    ['another name', 'embedded-file', (pdf) => spec(pdf).set(N('UF'), PDFHexString.fromText('start.exe'))],
    [
      'a file that hangs on a page',
      'embedded-file',
      (pdf) =>
        pdf.pages[0]?.dict.set(
          N('Annots'),
          pdf.context.obj([{ Subtype: 'FileAttachment', FS: { EF: { F: file(pdf) } } }]),
        ),
    ],
  ];
  it.each(cases)('with %s are told as %s', async (_name, code, change) => {
    expect(await codesAfter(change)).toContain(code);
  });

  it('that nobody asked for are told, and those that lack', async () => {
    expect(await codesAfter(() => undefined, [])).toContain('embedded-file');
    expect(await codesAfter(() => undefined, [...FILES, yaml('more.yaml', '')])).toEqual(['attachment']);
  });
});
