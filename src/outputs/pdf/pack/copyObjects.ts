// Copies objects of one PDF into another; what both hold alike (font programs, fonts, colour profile) is kept once.
import { createHash } from 'node:crypto';
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { nameAt } from '../finish/pdfObjects.js';

/** Objects of the pack by the hash of what they hold. */
export type SharedObjects = Map<string, PDFRef>;

/**
 * Makes a copier from one context to another. References keep pointing at each other; equal streams, fonts and graphics states are shared through `shared`.
 *
 * @returns `copy` gives an object's counterpart. The copies are complete after `settle`.
 */
export function copyObjects(
  from: PDFContext,
  to: PDFContext,
  shared: SharedObjects,
): { copy<T extends PDFObject>(object: T): T; settle(): void } {
  const refs = new Map<PDFRef, PDFRef>();
  const waiting: [PDFRef, PDFObject][] = [];

  const copyRef = (ref: PDFRef): PDFRef => {
    const known = refs.get(ref);
    if (known) return known;
    const object = from.lookup(ref);
    const target = object !== undefined && isShareable(object) ? share(object) : to.nextRef();
    refs.set(ref, target);
    if (object !== undefined && !isShareable(object)) waiting.push([target, object]);
    return target;
  };
  // What is shareable refers only to shareable things and never back, so this recursion ends.
  const share = (object: PDFObject): PDFRef => {
    const copied = copy(object);
    const key = hashOf(copied);
    const known = shared.get(key);
    if (known) return known;
    const ref = to.register(copied);
    shared.set(key, ref);
    return ref;
  };
  const copy = <T extends PDFObject>(object: T): T => {
    if (object instanceof PDFRef) return copyRef(object) as PDFObject as T;
    if (object instanceof PDFDict) return copyDict(object) as PDFObject as T;
    if (object instanceof PDFRawStream)
      return PDFRawStream.of(copyDict(object.dict), object.contents) as PDFObject as T;
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(to);
      for (const item of object.asArray()) array.push(copy(item));
      return array as PDFObject as T;
    }
    return object;
  };
  const copyDict = (dict: PDFDict): PDFDict =>
    PDFDict.fromMapWithContext(new Map(dict.entries().map(([key, value]) => [key, copy(value)])), to);
  return {
    copy,
    settle() {
      for (let next = waiting.pop(); next; next = waiting.pop()) to.assign(next[0], copy(next[1]));
    },
  };
}

const SHAREABLE = new Set(['Font', 'FontDescriptor', 'ExtGState']);

function isShareable(object: PDFObject): boolean {
  // A drawing may be the appearance of a field, and a reader that fills it in writes into it.
  if (object instanceof PDFRawStream) return nameAt(object.dict, 'Subtype') !== 'Form';
  return object instanceof PDFDict && SHAREABLE.has(nameAt(object, 'Type') ?? '');
}

function hashOf(object: PDFObject): string {
  const hash = createHash('sha256');
  if (object instanceof PDFRawStream) hash.update(object.dict.toString()).update(object.contents);
  else hash.update(object.toString());
  return hash.digest('base64');
}
