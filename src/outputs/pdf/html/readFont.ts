// Reads from a font file what the page needs to know before it is printed: which characters it has and how wide they are.
import { readGlyphs } from '../font/readGlyphs.js';
import { readWoff } from '../font/readWoff.js';

/** Advance width of each character that the font has, in em, by code point. */
export type Advances = ReadonlyMap<number, number>;

/**
 * The characters of a font and their advance widths.
 *
 * @param bytes a WOFF 1.0 file (WOFF2 needs a decoder for its transformed tables, so the twin file of the package is read instead).
 * @throws Error when the file is not WOFF or lacks a table.
 */
export function readFont(bytes: Uint8Array): Advances {
  const table = readWoff(bytes);
  const unitsPerEm = table('head').getUint16(18);
  const measured = table('hhea').getUint16(34);
  const metrics = table('hmtx');
  const advances = new Map<number, number>();
  for (const [code, glyph] of readGlyphs(table('cmap'))) {
    advances.set(code, metrics.getUint16(4 * Math.min(glyph, measured - 1)) / unitsPerEm);
  }
  return advances;
}
