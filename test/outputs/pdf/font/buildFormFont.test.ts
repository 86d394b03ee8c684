import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFormFont } from '../../../../src/outputs/pdf/font/buildFormFont.js';
import { readGlyphs } from '../../../../src/outputs/pdf/font/readGlyphs.js';
import { readWoff } from '../../../../src/outputs/pdf/font/readWoff.js';
import { theme } from '../html/theme.js';

const { resolve } = createRequire(import.meta.url);
const file = (subset: string) =>
  readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-400-normal.woff`));
const font = theme.formFont();
const program = inflateSync(font.program);
const view = new DataView(program.buffer, program.byteOffset, program.byteLength);

function table(tag: string): DataView {
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    if (program.toString('latin1', at, at + 4) !== tag) continue;
    return new DataView(program.buffer, program.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12));
  }
  throw new Error(`no ${tag}`);
}
const [loca, glyf, hmtx, maxp] = ['loca', 'glyf', 'hmtx', 'maxp'].map(table) as [
  DataView,
  DataView,
  DataView,
  DataView,
];
const lengthOf = (glyph: number): number => loca.getUint32(4 * glyph + 4) - loca.getUint32(4 * glyph);

describe('the font of the form fields', () => {
  it('has every character that the documents can be printed in', () => {
    const missing = [...theme.advances.keys()].filter((code) => code !== 0xfeff && !font.widths.has(code));
    expect(missing).toEqual([]);
    for (const character of 'ßéłŐşΩαПриветỆ€“–…' + '\u00a0') {
      expect(font.widths.get(character.codePointAt(0) ?? 0), character).toBeGreaterThan(0);
    }
    expect(font.widths.has(0x6f22)).toBe(false);
  });

  it('numbers each glyph as its character, with the width that the page is set in', () => {
    expect(font.name).toBe('SourceSans3-Regular');
    const glyphs = readGlyphs(table('cmap'));
    expect([...glyphs.keys()].sort((a, b) => a - b)).toEqual([...font.widths.keys()]);
    for (const [code, glyph] of glyphs) {
      expect(glyph).toBe(code);
      expect(hmtx.getUint16(4 * glyph)).toBe(font.widths.get(code));
      expect(font.widths.get(code)).toBeCloseTo(1000 * (theme.advances.get(code) ?? 0), 6);
    }
  });

  it('has an outline for each character that is not a space, and each part of an outline', () => {
    const count = maxp.getUint16(4);
    expect(loca.byteLength).toBe(4 * (count + 1));
    expect(hmtx.byteLength).toBe(4 * count);
    expect(loca.getUint32(4 * count)).toBe(glyf.byteLength);
    let parts = 0;
    for (const code of font.widths.keys()) {
      const blank = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060]/u.test(String.fromCharCode(code));
      if (!blank) expect(lengthOf(code), code.toString(16)).toBeGreaterThan(0);
      const start = loca.getUint32(4 * code);
      if (lengthOf(code) === 0 || glyf.getInt16(start) >= 0) continue;
      // The first part of a composite glyph: number after the flags.
      const part = glyf.getUint16(start + 12);
      expect(part).toBeLessThan(count);
      expect(lengthOf(part), `part ${part} of ${code.toString(16)}`).toBeGreaterThan(0);
      parts += 1;
    }
    expect(parts).toBeGreaterThan(200);
  });

  it('takes outlines over as they are', () => {
    const latin = readWoff(file('latin'));
    const [from, at] = [latin('glyf'), latin('loca')];
    const glyph = readGlyphs(latin('cmap')).get(0x6f) ?? 0;
    const [start, end] = [2 * at.getUint16(2 * glyph), 2 * at.getUint16(2 * glyph + 2)];
    const bytes = (source: DataView, first: number, last: number) =>
      Buffer.from(new Uint8Array(source.buffer, source.byteOffset + first, last - first)).toString('hex');
    expect(bytes(glyf, loca.getUint32(4 * 0x6f), loca.getUint32(4 * 0x70))).toBe(bytes(from, start, end));
  });

  it('is a file whose checksums are right, the same each time', () => {
    const sum = (from: number, length: number): number => {
      let total = 0;
      for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
      return total;
    };
    expect(sum(0, program.length)).toBe(0xb1b0afba);
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
      if (program.toString('latin1', at, at + 4) === 'head') continue;
      expect(sum(view.getUint32(at + 8), (view.getUint32(at + 12) + 3) & ~3)).toBe(view.getUint32(at + 4));
    }
    const again = () => buildFormFont(['latin', 'greek'].map(file), 'Test');
    expect(again()).toEqual(again());
  });

  it('refuses what is no font', () => {
    expect(() => buildFormFont([], 'None')).toThrow('one file at least');
    expect(() => buildFormFont([Buffer.alloc(64)], 'Zeros')).toThrow('not a WOFF file');
  });
});
