// The lowest step of the pass: typed reading of pdf-lib's objects, which answers `undefined` where the library would throw.
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

// PDFName.of decodes its argument at every call, which costs a tenth of the pass; these keys are asked for thousands of times.
const COMMON_KEYS =
  'A ActualText Alt Annots Contents Dest Filter Headers ID K MCID Obj P Pg S Scope StructParent StructParents Type'.split(
    ' ',
  );
const COMMON_NAMES: ReadonlyMap<string, PDFName> = new Map(COMMON_KEYS.map((key) => [key, PDFName.of(key)]));

/** The name object of a key. */
export function nameOf(key: string): PDFName {
  return COMMON_NAMES.get(key) ?? PDFName.of(key);
}

/** The object itself, with an indirect reference followed once. */
export function resolve(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? context.lookup(object) : object;
}

/** The value of `key` as a dictionary; a stream's dictionary counts. */
export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  return asDict(dict.context, dict.get(nameOf(key)));
}

/** The object as a dictionary, references followed; a stream's dictionary counts. */
export function asDict(context: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const value = resolve(context, object);
  if (value instanceof PDFDict) return value;
  return value instanceof PDFRawStream ? value.dict : undefined;
}

/** The items of the array at `key`; a single value counts as an array of one, absence as none. */
export function itemsAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const entry = dict.get(nameOf(key));
  if (entry === undefined) return [];
  const value = resolve(dict.context, entry);
  if (value instanceof PDFArray) return value.asArray();
  return [entry];
}

/** The name at `key` without its slash. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = resolve(dict.context, dict.get(nameOf(key)));
  return value instanceof PDFName ? plainText(value) : undefined;
}

function plainText(name: PDFName): string {
  const source = name.asString();
  return source.includes('#') ? name.decodeText() : source.slice(1);
}

/** The number at `key`. */
export function numberAt(dict: PDFDict, key: string): number | undefined {
  const value = resolve(dict.context, dict.get(nameOf(key)));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The text of a string or name object. */
export function asText(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFName) return plainText(object);
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** The text of the string or name at `key`. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  return asText(resolve(dict.context, dict.get(nameOf(key))));
}

/** The decoded bytes of a stream; only FlateDecode and no filter occur in what we read. */
export function streamBytes(context: PDFContext, object: PDFObject | undefined): Buffer | undefined {
  const stream = resolve(context, object);
  if (!(stream instanceof PDFRawStream)) return undefined;
  const filters = itemsAt(stream.dict, 'Filter').map(asText);
  if (filters.length === 0) return Buffer.from(stream.contents);
  if (filters.length === 1 && filters[0] === 'FlateDecode' && !stream.dict.has(nameOf('DecodeParms'))) {
    return inflateSync(stream.contents);
  }
  throw new Error(`A stream uses the filters ${filters.join(', ')}; only FlateDecode is known here.`);
}

/** Sets several keys at once; the values are pdf-lib objects or literals that `context.obj` understands. */
export function assignAll(dict: PDFDict, entries: Readonly<Record<string, PDFObject>>): void {
  for (const [key, value] of Object.entries(entries)) dict.set(nameOf(key), value);
}

/** A text string object that any character survives in (UTF-16). */
export function pdfText(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}

/** A byte string object for names and paths: delimiters escaped, characters beyond ASCII percent-encoded. */
export function pdfAscii(text: string): PDFString {
  const ascii = text.replace(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(part));
  return PDFString.of(ascii.replace(/[\\()]/g, '\\$&'));
}
