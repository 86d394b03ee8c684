import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../../../src/outputs/pdf/html/loadTheme.js';
import { missingGlyphs } from '../../../../src/outputs/pdf/html/missingGlyphs.js';
import { sampleDocument, sampleForm, sampleRegister } from '../../../support/documents.js';
import { makeDocument, sampleField } from '../../../support/makeDocument.js';
import { theme } from './theme.js';

const holding = (markdown: string) =>
  makeDocument(
    { id: 'x', kind: 'plan', title: 'X' },
    [{ id: 'only', title: 'Only', markdown }],
    [sampleField('choice', { choices: ['☐ yes'] })],
  );

describe('missingGlyphs', () => {
  it('finds nothing in European names, money, quotes and dashes', () => {
    const text =
      'Zażółć gęślą jaźń, Łódź, Ιωάννης Παππάς, Мария Ильина, Nguyễn Thị Hạnh, Ægir Þór, İstanbul; “quotes” – € £ … ½';
    expect(missingGlyphs(holding(text), theme)).toEqual([]);
    expect(
      [sampleDocument(), sampleForm(), sampleRegister()].flatMap((document) => missingGlyphs(document, theme)),
    ).toEqual([]);
  });

  it('names the character and its place, once', () => {
    const document = {
      ...holding('First → second → third; `a → b`; [](field:choice)'),
      title: 'Plan 東',
      control: { ...holding('x').control, owner: 'مدير', distribution: ['✓ all'] },
    };
    expect(missingGlyphs(document, theme)).toEqual([
      { character: '東', where: 'the title' },
      ...[...'مدير'].map((character) => ({ character, where: 'the control block (owner)' })),
      { character: '✓', where: 'the distribution list' },
      { character: '→', where: 'section "only"' },
      { character: '☐', where: 'section "only"' },
    ]);
  });

  it('asks no glyph of line ends, joiners and soft hyphens, and looks at accents as composed', () => {
    expect(missingGlyphs(holding('one\ntwo\u00ADthree\u200Dfour; Z\u0301o\u0301\u0142\u0107'), theme)).toEqual([]);
  });
});

describe('loadTheme', () => {
  it('carries each face whole, as data, with the characters that its file has', () => {
    expect(theme.faces).toHaveLength(26);
    for (const { css, codes } of theme.faces) {
      expect(css).toMatch(/^@font-face\{font-family:"irdocs [a-z ]+";.*src:url\(data:font\/woff2;base64,[\w+/=]+\)/u);
      expect(codes.size).toBeGreaterThan(80);
    }
    expect(theme.advances.get('0'.codePointAt(0) as number)).toBe(0.497);
  });

  it('says what to do when the style sheet is not there', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'irdocs-theme-'));
    await expect(loadTheme(folder)).rejects.toMatchObject({
      code: 'theme-unreadable',
      message: expect.stringContaining(folder),
    });
    await rm(folder, { recursive: true });
  });
});
