// The font of the form fields: one file with all characters of the bundled subsets, so that a reader can set whatever is typed.
//
// A field names one font for all that may be written into it, while the bundled family comes in a file for each script. In the merged
// file the number of a glyph is the code point of its character: then character codes, CIDs, glyphs and Unicode are all the same
// number, and a reader that types needs none of the maps between them.
import { deflateSync } from 'node:zlib';
import { BOUNDS, fontTables } from './fontTables.js';
import { placeGlyphs } from './placeGlyphs.js';
import { readWoff } from './readWoff.js';
import { writeSfnt } from './writeSfnt.js';

/** A font that a PDF can embed whole. Lengths in thousandths of the font size. */
export interface FormFont {
  /** PostScript name. */
  readonly name: string;
  /** A TrueType file, deflated, in which glyph numbers are code points. */
  readonly program: Uint8Array;
  /** Bytes of the file. */
  readonly programLength: number;
  /** Advance width by code point; characters without one cannot be shown. */
  readonly widths: ReadonlyMap<number, number>;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly capHeight: number;
  /** Left, bottom, right, top of all glyphs. */
  readonly box: readonly [number, number, number, number];
}

/** PDF/A-3, 6.2.11.7.2: a font must not map to the byte order mark. */
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Merges font files of one family and style.
 *
 * @param files WOFF 1.0 with TrueType outlines; where two have a character, the first counts.
 * @param name PostScript name of the font.
 * @throws Error when a file cannot be read, or the files differ in their units.
 */
export function buildFormFont(files: readonly Uint8Array[], name: string): FormFont {
  const fonts = files.map(readWoff);
  const [first] = fonts;
  if (!first) throw new Error('A font is made of one file at least.');
  const unitsPerEm = first('head').getUint16(18);
  if (fonts.some((table) => table('head').getUint16(18) !== unitsPerEm)) {
    throw new Error('The font files differ in their units.');
  }
  const placed = placeGlyphs(fonts, (code) => code !== BYTE_ORDER_MARK);
  const perMille = (units: number): number => Math.round((1000 * units) / unitsPerEm);
  const os2 = first('OS/2');
  const box = BOUNDS.map(([at, pick]) => pick(...fonts.map((table) => table('head').getInt16(at))));
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map(perMille);
  const program = writeSfnt(fontTables(fonts, placed, box));
  return {
    name,
    program: deflateSync(program, { level: 9 }),
    programLength: program.length,
    widths: new Map(placed.codes.map((code) => [code, perMille(placed.glyphs.get(code)?.advance ?? 0)])),
    // The height that a line needs: the family's own line spacing is so wide that text would stand low in its field.
    ascent: perMille(os2.getUint16(74)),
    descent: -perMille(os2.getUint16(76)),
    capHeight: perMille(os2.getInt16(88)),
    box: [left, bottom, right, top],
  };
}
