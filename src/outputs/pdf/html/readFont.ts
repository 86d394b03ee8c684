// Reads from a font file what the page needs to know before it is printed: which characters it has and how wide they are.
import { inflateSync } from 'node:zlib';

/** Advance width of each character that the font has, in em, by code point. */
export type Advances = ReadonlyMap<number, number>;

/** The tables of a WOFF 1.0 file (W3C, "WOFF File Format 1.0", section 4), decompressed when read. */
function tableReader(bytes: Uint8Array): (tag: string) => DataView {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF file');
  const places = new Map<string, number>();
  for (let index = 0; index < file.getUint16(12); index += 1) {
    const at = 44 + index * 20;
    places.set(String.fromCharCode(...bytes.subarray(at, at + 4)), at);
  }
  return (tag) => {
    const at = places.get(tag);
    if (at === undefined) throw new Error(`no table "${tag}"`);
    const [offset, stored, length] = [file.getUint32(at + 4), file.getUint32(at + 8), file.getUint32(at + 12)];
    const data = bytes.subarray(offset, offset + stored);
    const plain = stored < length ? inflateSync(data) : data;
    return new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  };
}

/** Glyph index by code point, from the Unicode subtable of format 4 or 12 (OpenType, "cmap"). */
function readGlyphs(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(4 + index * 8 + 4);
    const format = cmap.getUint16(start);
    if (format === 12) {
      for (let group = 0; group < cmap.getUint32(start + 12); group += 1) {
        const at = start + 16 + group * 12;
        const [first, last, glyph] = [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)];
        for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
      }
    } else if (format === 4) {
      const doubled = cmap.getUint16(start + 6);
      for (let segment = 0; segment < doubled; segment += 2) {
        const last = cmap.getUint16(start + 14 + segment);
        const first = cmap.getUint16(start + 16 + doubled + segment);
        const delta = cmap.getUint16(start + 16 + 2 * doubled + segment);
        const rangeAt = start + 16 + 3 * doubled + segment;
        const range = cmap.getUint16(rangeAt);
        for (let code = first; code <= last && code < 0xffff; code += 1) {
          const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - first) * 2);
          const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
          if (glyph !== 0) glyphs.set(code, glyph);
        }
      }
    }
  }
  return glyphs;
}

/**
 * The characters of a font and their advance widths.
 *
 * @param bytes a WOFF 1.0 file (WOFF2 needs a decoder for its transformed tables, so the twin file of the package is read instead).
 * @throws Error when the file is not WOFF or lacks a table.
 */
export function readFont(bytes: Uint8Array): Advances {
  const table = tableReader(bytes);
  const unitsPerEm = table('head').getUint16(18);
  const measured = table('hhea').getUint16(34);
  const metrics = table('hmtx');
  const advances = new Map<number, number>();
  for (const [code, glyph] of readGlyphs(table('cmap'))) {
    advances.set(code, metrics.getUint16(4 * Math.min(glyph, measured - 1)) / unitsPerEm);
  }
  return advances;
}
