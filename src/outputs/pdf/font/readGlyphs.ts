// Which glyph of a font shows which character.

/** The last code point of Unicode. */
const LAST_CODE = 0x10ffff;

/** Glyph index by code point, from the Unicode subtables of format 4 and 12 (OpenType, "cmap"). */
export function readGlyphs(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(4 + index * 8 + 4);
    const format = cmap.getUint16(start);
    if (format === 12) {
      let before = -1;
      for (let group = 0; group < cmap.getUint32(start + 12); group += 1) {
        const at = start + 16 + group * 12;
        const [first, last, glyph] = [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)];
        // Groups stand in order; others would let a small file ask for endless work.
        if (first <= before || last < first || last > LAST_CODE) throw new Error('its table of characters is damaged');
        before = last;
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
