import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sfntFromWoff } from '../../src/browser/sfntFromWoff.js';
import { bundledFontFiles, writeFontConfiguration } from '../../src/browser/writeFontConfiguration.js';

const cache = mkdtempSync(path.join(os.tmpdir(), 'irdocs-fonts-'));
afterAll(() => rmSync(cache, { recursive: true }));

/** Sum of the big-endian words of a table, padded with zeros (OpenType, "Calculating checksums"). */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let offset = 0; offset < padded.length; offset += 4) sum = (sum + padded.readUInt32BE(offset)) >>> 0;
  return sum;
}

describe('sfntFromWoff', () => {
  it('gives a font whose tables have the checksums of its directory', () => {
    const woff = readFileSync(bundledFontFiles()[0] ?? '');
    const font = sfntFromWoff(woff);
    const count = font.readUInt16BE(4);
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    expect(font.length).toBe(woff.readUInt32BE(16)); // totalSfntSize of the WOFF header
    const tags: string[] = [];
    for (let record = 12; record < 12 + 16 * count; record += 16) {
      const tag = font.toString('latin1', record, record + 4);
      tags.push(tag);
      const start = font.readUInt32BE(record + 8);
      const table = Buffer.from(font.subarray(start, start + font.readUInt32BE(record + 12)));
      if (tag === 'head') table.writeUInt32BE(0, 8); // checkSumAdjustment counts as zero
      expect({ tag, sum: checksum(table) }).toEqual({ tag, sum: font.readUInt32BE(record + 4) });
    }
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'maxp', 'name', 'OS/2']));
  });

  it('refuses what is no WOFF 1.0 font, and a damaged one', () => {
    const woff = readFileSync(bundledFontFiles()[0] ?? '');
    expect(() => sfntFromWoff(sfntFromWoff(woff))).toThrow('not a WOFF 1.0 file');
    expect(() => sfntFromWoff(woff.subarray(0, woff.length - 5000))).toThrow();
  });
});

describe('writeFontConfiguration', () => {
  it('names one folder of fonts and no font of the system', async () => {
    const env = await writeFontConfiguration(cache, bundledFontFiles());
    const text = readFileSync(env.FONTCONFIG_FILE ?? '', 'utf8');
    const folders = [...text.matchAll(/<dir>(.*?)<\/dir>/g)].map((match) => match[1] ?? '');
    expect(folders).toEqual([path.join(env.FONTCONFIG_PATH ?? '', 'fonts')]);
    expect(readdirSync(folders[0] ?? '')).toEqual(['source-sans-3-latin-400-normal.ttf']);
    expect(text).not.toContain('<include');
    expect(text).toContain('<edit name="hinting" mode="assign"><bool>false</bool></edit>');
  });

  it('gives the same folder again, and another one in another place', async () => {
    const first = await writeFontConfiguration(cache, bundledFontFiles());
    expect(await writeFontConfiguration(cache, bundledFontFiles())).toEqual(first);
    const other = mkdtempSync(path.join(cache, 'other & <more>-'));
    const moved = await writeFontConfiguration(other, bundledFontFiles());
    expect(readFileSync(moved.FONTCONFIG_FILE ?? '', 'utf8')).toContain('other &amp; &lt;more&gt;-');
  });
});
