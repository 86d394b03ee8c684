// Placed glyphs -> the tables of one TrueType file.
import type { FontTables, PlacedGlyphs } from './placeGlyphs.js';
import { runsOf } from './runsOf.js';

/** Where `head` has the bounds of all glyphs, and which of several fonts has the outermost: left, bottom, right, top. */
export const BOUNDS = [
  [36, Math.min],
  [38, Math.min],
  [40, Math.max],
  [42, Math.max],
] as const;

/**
 * The tables of a font in which each number is a glyph, most of them empty.
 *
 * @param fonts what the merged font is made of; what a font says of itself is taken from the first.
 * @param box bounds of all glyphs in the order of `BOUNDS`.
 */
export function fontTables(
  fonts: readonly FontTables[],
  { codes, glyphs }: PlacedGlyphs,
  box: readonly number[],
): ReadonlyMap<string, Uint8Array> {
  const [first] = fonts as readonly [FontTables];
  const count = Math.max(...glyphs.keys()) + 1;
  const copy = (tag: string): Buffer => {
    const { buffer, byteOffset, byteLength } = first(tag);
    return Buffer.from(new Uint8Array(buffer, byteOffset, byteLength));
  };
  const [head, hhea, maxp] = [copy('head'), copy('hhea'), copy('maxp')];
  box.forEach((bound, index) => {
    head.writeInt16BE(bound, BOUNDS[index]?.[0] ?? 0);
  });
  head.writeInt16BE(1, 50);
  hhea.writeUInt16BE(Math.max(...[...glyphs.values()].map(({ advance }) => advance)), 10);
  hhea.writeUInt16BE(count, 34);
  maxp.writeUInt16BE(count, 4);
  // Points, contours and parts of the largest glyph.
  for (let at = 6; at < maxp.length; at += 2) {
    maxp.writeUInt16BE(Math.max(...fonts.map((table) => table('maxp').getUint16(at))), at);
  }
  const post = copy('post').subarray(0, 32);
  post.writeUInt32BE(0x00030000, 0);
  return new Map<string, Uint8Array>([
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
    ['post', post],
    ['OS/2', copy('OS/2')],
    ['name', copy('name')],
    ['cmap', characterMap(codes)],
    ...outlines(glyphs, count),
  ]);
}

/** `glyf`, `loca` and `hmtx`; a number without a glyph is empty and has no width. */
function outlines(glyphs: PlacedGlyphs['glyphs'], count: number): readonly (readonly [string, Buffer])[] {
  const loca = Buffer.alloc(4 * (count + 1));
  const hmtx = Buffer.alloc(4 * count);
  const parts: Buffer[] = [];
  let offset = 0;
  for (let number = 0; number < count; number += 1) {
    const glyph = glyphs.get(number);
    if (glyph) {
      hmtx.writeUInt16BE(glyph.advance, 4 * number);
      hmtx.writeInt16BE(glyph.bearing, 4 * number + 2);
      parts.push(glyph.outline, Buffer.alloc(glyph.outline.length & 1));
      offset += glyph.outline.length + (glyph.outline.length & 1);
    }
    loca.writeUInt32BE(offset, 4 * (number + 1));
  }
  return [
    ['glyf', Buffer.concat(parts)],
    ['loca', loca],
    ['hmtx', hmtx],
  ];
}

/** A `cmap` of format 4 in which each character is its own glyph. */
function characterMap(codes: readonly number[]): Buffer {
  const runs = [...runsOf(codes), [0xffff, 0xffff] as const];
  const count = runs.length;
  const table = Buffer.alloc(12 + 16 + 8 * count);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(1, 6);
  table.writeUInt32BE(12, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  const header = [4, 16 + 8 * count, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)];
  header.forEach((value, index) => {
    table.writeUInt16BE(value, 12 + 2 * index);
  });
  runs.forEach(([first, last], index) => {
    table.writeUInt16BE(last, 26 + 2 * index);
    table.writeUInt16BE(first, 28 + 2 * (count + index));
    // The last run leads to glyph 0; the others have the difference 0.
    table.writeUInt16BE(index === count - 1 ? 1 : 0, 28 + 2 * (2 * count + index));
  });
  return table;
}
