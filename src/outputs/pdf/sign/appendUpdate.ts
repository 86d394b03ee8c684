// Adds objects to the end of a finished PDF, as an incremental update (ISO 32000-1, 7.5.6): the bytes before stay as they are.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../finish/openPdf.js';
import { itemsAt } from '../finish/pdfObjects.js';
import { serialize } from '../finish/savePdf.js';

/** An object of the update: a pdf-lib object, or ready source text. */
export interface UpdatedObject {
  readonly ref: PDFRef;
  readonly value: PDFObject | string;
}

/** The file with its update, and where the source texts stand in it. */
export interface UpdatedPdf {
  readonly bytes: Buffer;
  /** Offset of the first byte of each object that was given as source text. */
  readonly offsets: ReadonlyMap<PDFRef, number>;
}

const LAST_TABLE = /startxref\s+(\d+)\s+%%EOF\s*$/;

/**
 * Appends new and changed objects.
 *
 * @param bytes a PDF with a cross-reference stream, as `savePdf` writes it.
 * @throws Error when the end of the file does not say where its cross-references stand.
 */
export function appendUpdate(bytes: Uint8Array, pdf: OpenPdf, objects: readonly UpdatedObject[]): UpdatedPdf {
  const previous = tableOffset(bytes);
  const { Root: root, Info: info } = pdf.context.trailerInfo;
  const table = PDFRef.of(pdf.context.largestObjectNumber + 1);
  const chunks: Buffer[] = [Buffer.from(bytes)];
  const places = new Map<PDFRef, number>();
  const offsets = new Map<PDFRef, number>();
  let end = bytes.length;
  const put = (chunk: Buffer): void => {
    chunks.push(chunk);
    end += chunk.length;
  };
  for (const { ref, value } of objects) {
    places.set(ref, end);
    const head = `${ref.objectNumber} 0 obj\n`;
    if (typeof value === 'string') offsets.set(ref, end + head.length);
    put(Buffer.concat([Buffer.from(head), source(value), Buffer.from('\nendobj\n')]));
  }
  const start = end;
  places.set(table, start);
  const sorted = [...places].sort(([a], [b]) => a.objectNumber - b.objectNumber);
  const entries = Buffer.alloc(sorted.length * 7);
  sorted.forEach(([, offset], index) => {
    entries.writeUInt8(1, index * 7);
    entries.writeUInt32BE(offset, index * 7 + 1);
  });
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  const id = hash.digest('hex').slice(0, 32).toUpperCase();
  const data = deflateSync(entries, { level: 9 });
  const dict = [
    `/Type/XRef/Size ${table.objectNumber + 1}/W[1 4 2]/Prev ${previous}`,
    `/Index[${sorted.map(([{ objectNumber }]) => `${objectNumber} 1`).join(' ')}]`,
    `/Root ${root}${info === undefined ? '' : `/Info ${info}`}`,
    `/ID[${firstId(pdf)}<${id}>]/Filter/FlateDecode/Length ${data.length}`,
  ].join('');
  put(Buffer.concat([Buffer.from(`${table.objectNumber} 0 obj\n<<${dict}>>\nstream\n`), data]));
  put(Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`));
  return { bytes: Buffer.concat(chunks), offsets };
}

/**
 * How many object numbers a file uses; new objects take higher ones. The parser does not tell of the streams that hold other objects.
 *
 * @throws Error when the end of the file does not say where its cross-references stand.
 */
export function sizeOf(bytes: Uint8Array): number {
  const start = tableOffset(bytes);
  const size = /\/Size (\d+)/.exec(Buffer.from(bytes.subarray(start, start + 400)).toString('latin1'))?.[1];
  if (size === undefined) throw new Error('The cross-references of the PDF do not say how many objects it has.');
  return Number(size);
}

function tableOffset(bytes: Uint8Array): number {
  const offset = LAST_TABLE.exec(Buffer.from(bytes.subarray(-64)).toString('latin1'))?.[1];
  if (offset === undefined) throw new Error('The PDF does not end with the place of its cross-references.');
  return Number(offset);
}

function source(value: PDFObject | string): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'latin1');
  const number = (ref: PDFRef): number => ref.objectNumber;
  if (!(value instanceof PDFRawStream)) return Buffer.from(serialize(value, number), 'latin1');
  const dict = `${serialize(value.dict, number).slice(0, -2)}/Length ${value.contents.length}>>`;
  return Buffer.concat([Buffer.from(`${dict}\nstream\n`, 'latin1'), value.contents, Buffer.from('\nendstream')]);
}

/** The first half of the file's identifier stays the same through all updates. */
function firstId({ context }: OpenPdf): string {
  const { ID: id } = context.trailerInfo;
  const [first] = id === undefined ? [] : itemsAt(context.obj({ ID: id }), 'ID');
  if (first === undefined) throw new Error('The PDF has no identifier.');
  return serialize(first, (ref) => ref.objectNumber);
}
