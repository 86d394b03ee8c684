// Bytes -> objects, strictly, for files that the browser or irdocs has just written: every offset of the cross-reference must hold.
import { inflateSync } from 'node:zlib';
import { PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type PdfAtoms, type PdfSyntax, pdfSyntax } from './pdfSyntax.js';

/** Where an object stands: at a byte of the file, or at an index of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * Reads a whole file.
 *
 * @returns a context with all objects and `trailerInfo`.
 * @throws Error at anything that a file of one revision should not have; such a file may still be readable for others.
 */
export function readPdf(bytes: Uint8Array): PDFContext {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const context = PDFContext.create();
  const text = buffer.toString('latin1');
  const atoms: PdfAtoms = { names: new Map(), numbers: new Map(), refs: [] };
  const syntax = pdfSyntax(text, context, atoms);
  const mark = text.lastIndexOf('startxref');
  if (mark < 0) throw broken('it has no startxref.');
  syntax.seek(mark + 'startxref'.length);
  const start = syntax.integer();
  const file: ReadFile = { buffer, text, syntax, context };

  const { places, trailer } = text.startsWith('xref', start) ? readTable(file, start) : readStreamed(file, start);
  if (trailer.has(PDFName.of('Prev'))) throw broken('it has an earlier revision.');
  if (trailer.has(PDFName.of('Encrypt'))) throw broken('it is encrypted.');
  const refOf = (number: number): PDFRef => {
    atoms.refs[number] ??= PDFRef.of(number);
    return atoms.refs[number];
  };
  const packed = new Map<number, (readonly [number, number])[]>();
  for (const [number, place] of places) {
    if ('offset' in place) context.assign(refOf(number), readAt(file, number, place.offset));
    else {
      const members = packed.get(place.stream) ?? [];
      packed.set(place.stream, members);
      members.push([number, place.index]);
    }
  }
  for (const [stream, members] of packed) {
    const objects = readPacked(context.lookup(refOf(stream)), context, atoms);
    for (const [number, index] of members) {
      const [named, object] = objects[index] ?? [];
      if (named !== number || !object) throw broken(`object ${number} is not in ${stream}.`);
      context.assign(refOf(number), object);
    }
    context.delete(refOf(stream));
  }
  for (const key of ['Root', 'Info', 'ID'] as const) {
    const value = trailer.get(PDFName.of(key));
    if (value) context.trailerInfo[key] = value;
  }
  return context;
}

interface ReadFile {
  readonly buffer: Buffer;
  readonly text: string;
  readonly syntax: PdfSyntax;
  readonly context: PDFContext;
}

interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: PDFDict;
}

/** The classic table, as the browser writes it. */
function readTable({ syntax }: ReadFile, start: number): CrossReferences {
  const places = new Map<number, Place>();
  syntax.seek(start + 'xref'.length);
  for (let word = syntax.word(); word !== 'trailer'; word = syntax.word()) {
    const first = Number(word);
    const count = syntax.integer();
    if (!Number.isSafeInteger(first)) throw broken(`its table has ${word} for a number.`);
    for (let number = first; number < first + count; number++) {
      const offset = syntax.integer();
      syntax.integer();
      if (syntax.word() === 'n') places.set(number, { offset });
    }
  }
  const trailer = syntax.object();
  if (!(trailer instanceof PDFDict)) throw broken('its trailer is no dictionary.');
  return { places, trailer };
}

/** The cross-reference stream, as `savePdf` writes it: without predictor and index. */
function readStreamed(file: ReadFile, start: number): CrossReferences {
  file.syntax.seek(start);
  const number = file.syntax.integer();
  const stream = readAt(file, number, start);
  if (!(stream instanceof PDFRawStream)) throw broken('its cross-reference is no stream.');
  const trailer = stream.dict;
  if (['DecodeParms', 'Index'].some((key) => trailer.has(PDFName.of(key)))) {
    throw broken('its cross-reference is written in a way unknown here.');
  }
  const widths =
    String(trailer.get(PDFName.of('W')))
      .match(/\d+/g)
      ?.map(Number) ?? [];
  const [kind = 0, second = 0, third = 0] = widths;
  const rows = inflateSync(stream.contents);
  const width = kind + second + third;
  if (kind !== 1 || second > 6 || second < 1 || third > 6 || third < 1 || rows.length % width !== 0) {
    throw broken('its cross-reference has broken rows.');
  }
  const places = new Map<number, Place>();
  for (let row = 0; row * width < rows.length; row++) {
    const at = row * width;
    const value = rows.readUIntBE(at + 1, second);
    if (rows[at] === 1 && row !== number) places.set(row, { offset: value });
    if (rows[at] === 2) places.set(row, { stream: value, index: rows.readUIntBE(at + 1 + second, third) });
  }
  return { places, trailer };
}

/** The object `number` that begins at `offset`. */
function readAt({ buffer, syntax }: ReadFile, number: number, offset: number): PDFObject {
  syntax.seek(offset);
  if (syntax.integer() !== number || syntax.integer() !== 0 || syntax.word() !== 'obj') {
    throw broken(`object ${number} is not at byte ${offset}.`);
  }
  const object = syntax.object();
  const word = syntax.word();
  if (word === 'endobj') return object;
  const length = object instanceof PDFDict ? object.get(PDFName.of('Length')) : undefined;
  if (word !== 'stream' || !(object instanceof PDFDict) || !(length instanceof PDFNumber)) {
    throw broken(`object ${number} does not end.`);
  }
  const begin = syntax.endLine();
  const end = begin + length.asNumber();
  syntax.seek(end);
  if (syntax.word() !== 'endstream' || syntax.word() !== 'endobj') {
    throw broken(`the stream of object ${number} is not ${length} bytes long.`);
  }
  return PDFRawStream.of(object, buffer.subarray(begin, end));
}

/** The objects of an object stream, each with its number. */
function readPacked(
  stream: PDFObject | undefined,
  context: PDFContext,
  atoms: PdfAtoms,
): readonly (readonly [number, PDFObject])[] {
  const first = stream instanceof PDFRawStream ? stream.dict.get(PDFName.of('First')) : undefined;
  const count = stream instanceof PDFRawStream ? stream.dict.get(PDFName.of('N')) : undefined;
  if (!(stream instanceof PDFRawStream && first instanceof PDFNumber && count instanceof PDFNumber)) {
    throw broken('an object stream is none.');
  }
  const syntax = pdfSyntax(inflateSync(stream.contents).toString('latin1'), context, atoms);
  const heads = Array.from({ length: count.asNumber() }, () => [syntax.integer(), syntax.integer()] as const);
  return heads.map(([number, offset]) => {
    syntax.seek(first.asNumber() + offset);
    return [number, syntax.object()] as const;
  });
}

function broken(why: string): Error {
  return new Error(`The PDF cannot be read: ${why}`);
}
