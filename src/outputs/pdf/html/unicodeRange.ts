// Writes a set of characters as CSS wants it, so that the browser takes from each font file exactly what the file has.
import { runsOf } from '../font/runsOf.js';

/** A `unicode-range` value: `U+20-7E,U+A0`. Code points in any order. */
export function unicodeRange(codes: Iterable<number>): string {
  return runsOf(codes)
    .map(([first, last]) => [first, last].map((code) => code.toString(16).toUpperCase()))
    .map(([first, last]) => (first === last ? `U+${first}` : `U+${first}-${last}`))
    .join(',');
}
