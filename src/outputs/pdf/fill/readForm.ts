// A filled PDF, by whomever -> the entries of its fields by name. Never throws for what the file holds.
import { EncryptedPDFError, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type OpenPdf, openPdf } from '../finish/openPdf.js';
import { asText, dictAt, streamBytes } from '../finish/pdfObjects.js';
import { type FormField, inherited, readFields } from '../verify/readFields.js';

/** One field of the file. */
export interface FormEntry {
  readonly kind: 'text' | 'box' | 'signature';
  /** What is written, with `\n` for line breaks; of a box the state that it is in; empty where nothing is. */
  readonly value: string;
}

/** What a file holds, by the full names of its fields; or why nothing can be read. */
export type ReadForm =
  | { readonly entries: ReadonlyMap<string, FormEntry> }
  | { readonly fault: 'encrypted' | 'unreadable'; readonly why: string };

const OFF = 'Off';
const ENCRYPTED = /encrypted/iu;

/** Reads the fields of a PDF; a file without any has no entries. */
export async function readForm(bytes: Uint8Array): Promise<ReadForm> {
  try {
    const pdf = await openPdf(bytes);
    const form = dictAt(pdf.catalog, 'AcroForm');
    const fields = form ? readFields(form).fields : [];
    return { entries: new Map(fields.map((field) => [field.name, entryOf(pdf, field)])) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fault: error instanceof EncryptedPDFError || ENCRYPTED.test(why) ? 'encrypted' : 'unreadable', why };
  }
}

function entryOf({ context }: OpenPdf, { dict }: FormField): FormEntry {
  const kind = asText(inherited(dict, 'FT'));
  const value = inherited(dict, 'V');
  if (kind === 'Sig') return { kind: 'signature', value: value instanceof PDFDict ? 'signed' : '' };
  if (kind === 'Btn') {
    const state = value instanceof PDFName ? (asText(value) ?? '') : '';
    return { kind: 'box', value: state === OFF ? '' : state };
  }
  // A long text may be a stream of its own (PDF 1.7, 12.7.4.3).
  const text = value instanceof PDFRawStream ? streamText(streamBytes(context, value)) : asText(value);
  return { kind: 'text', value: (text ?? '').replace(/\r\n?/gu, '\n') };
}

function streamText(bytes: Buffer | undefined): string {
  if (!bytes) return '';
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return wide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}
