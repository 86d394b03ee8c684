// Takes the outlines of several font files together, each under the number of its character.
import { readGlyphs } from './readGlyphs.js';

/** One glyph under its new number. */
export interface PlacedGlyph {
  /** The outline as the table `glyf` holds it, its parts renumbered. */
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

/** The glyphs of a font that is made of several. */
export interface PlacedGlyphs {
  /** Code points of its characters, ascending. */
  readonly codes: readonly number[];
  /** All glyphs by number, those included that are only parts of others. */
  readonly glyphs: ReadonlyMap<number, PlacedGlyph>;
}

/** Tables of one font file. */
export type FontTables = (tag: string) => DataView;

// OpenType, "glyf", flags of a part of a composite glyph.
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const HEADER = 10;

/**
 * The glyphs of all files by number, which is the code point of the character. Glyphs that no character has, the parts of others,
 * get numbers beyond the last character; number 0 is the first file's box for what is missing.
 *
 * @param fonts where two have a character, the first counts.
 * @param wanted which characters to take; code points beyond 65534 have no number.
 */
export function placeGlyphs(fonts: readonly FontTables[], wanted: (code: number) => boolean): PlacedGlyphs {
  const sources = fonts.map(readSource);
  const owners = new Map<number, { readonly source: Source; readonly glyph: number }>();
  for (const source of sources) {
    for (const [code, glyph] of source.glyphs) {
      if (wanted(code) && code < 0xffff && !owners.has(code)) owners.set(code, { source, glyph });
    }
  }
  const placed = new Map<number, PlacedGlyph>();
  const parts = new Map<string, number>();
  let next = Math.max(0, ...owners.keys()) + 1;

  const renumbered = (source: Source, glyph: number): Buffer => {
    const outline = Buffer.from(source.outline(glyph));
    if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
    let at = HEADER;
    for (let more = true; more; ) {
      const flags = outline.readUInt16BE(at);
      outline.writeUInt16BE(partNumber(source, outline.readUInt16BE(at + 2)), at + 2);
      at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
      more = (flags & MORE) !== 0;
    }
    return outline;
  };
  const partNumber = (source: Source, glyph: number): number => {
    const code = source.codes.get(glyph);
    if (code !== undefined && owners.has(code)) return code;
    // Each subset of a family brings its own copy of a part.
    const outline = renumbered(source, glyph);
    const key = outline.toString('latin1');
    const known = parts.get(key);
    if (known !== undefined) return known;
    if (next > 0xffff) throw new Error('The fonts have more glyphs than one font can hold.');
    parts.set(key, next);
    placed.set(next, { outline, ...source.metrics(glyph) });
    return next++;
  };

  const [first] = sources;
  if (first) placed.set(0, { outline: renumbered(first, 0), ...first.metrics(0) });
  for (const [code, { source, glyph }] of owners) {
    placed.set(code, { outline: renumbered(source, glyph), ...source.metrics(glyph) });
  }
  return { codes: [...owners.keys()].sort((a, b) => a - b), glyphs: placed };
}

interface Source {
  /** Glyph by character, and character by glyph. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly codes: ReadonlyMap<number, number>;
  readonly outline: (glyph: number) => Uint8Array;
  readonly metrics: (glyph: number) => { readonly advance: number; readonly bearing: number };
}

function readSource(table: FontTables): Source {
  const glyphs = readGlyphs(table('cmap'));
  const long = table('head').getInt16(50) === 1;
  const [loca, glyf, hmtx] = [table('loca'), table('glyf'), table('hmtx')];
  const measured = table('hhea').getUint16(34);
  const start = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    glyphs,
    codes: new Map([...glyphs].map(([code, glyph]) => [glyph, code])),
    outline: (glyph) =>
      new Uint8Array(glyf.buffer, glyf.byteOffset, glyf.byteLength).subarray(start(glyph), start(glyph + 1)),
    metrics: (glyph) => {
      const last = Math.min(glyph, measured - 1);
      const bearing = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured);
      return { advance: hmtx.getUint16(4 * last), bearing: hmtx.getInt16(bearing) };
    },
  };
}
