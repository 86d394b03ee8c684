// Names and addresses in other scripts, printed: right-to-left ones with the fonts of irdocs, Japanese with a package that the profile names.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appearance } from '../../../src/model/appearance.js';
import type { Document } from '../../../src/model/documents.js';
import { openPdf } from '../../../src/outputs/pdf/finish/openPdf.js';
import { openPdfMaker, type PdfMaker } from '../../../src/outputs/pdf/makePdfs.js';
import { readView } from '../../../src/outputs/pdf/verify/readView.js';
import { testMachine } from '../../support/browser.js';
import { makeDocument } from '../../support/makeDocument.js';
import { readWithPdfjs } from './fixtures/readWithPdfjs.js';
import { themeFolder } from './html/theme.js';

const ARABIC = { name: 'محمد علي الأحمد', address: '12 شارع النيل، الزمالك، القاهرة 11511' };
const HEBREW = { name: 'שרה לוי-כהן', address: 'רחוב הרצל 5, תל אביב 6688305' };
const JAPANESE = { name: '田中 太郎', address: '〒100-0005 東京都千代田区丸の内1丁目1番1号' };

const plan = ({ name, address }: typeof ARABIC): Document =>
  makeDocument(
    {
      id: 'plan',
      kind: 'plan',
      title: `Plan of ${name}`,
      control: { organization: name, owner: `Incident lead, ${name}`, changes: [], distribution: [address] },
    },
    [
      {
        id: 'people',
        title: `People: ${name}`,
        markdown: `Call **${name}** at once (within 15 minutes), or write to ${address}; then the deputy.

${address}

- ${name}

| Role | Holder | Address |
|---|---|---|
| Incident lead | ${name} | ${address} |
| Duty officer | Mira Lindqvist | +49 89 99998 100 |`,
      },
    ],
  );

let maker: PdfMaker;
beforeAll(() => {
  maker = openPdfMaker({ printer: testMachine(), themeFolder });
});
afterAll(() => maker.close());

/** The findings, and the finished file. */
async function print(document: Document, appearance?: Appearance) {
  const set = { documents: [document], ...(appearance ? { appearance } : {}) };
  const { artifacts, findings } = await maker.print(set, { pack: true });
  const pack = findings.length === 0 ? await maker.merge(set, []) : undefined;
  return {
    findings: [...findings, ...(pack?.findings ?? [])].map(({ finding }) => finding),
    bytes: artifacts[0]?.bytes ?? new Uint8Array(),
  };
}

describe.each([
  ['Arabic', ARABIC, 'IBMPlexSansArabic'],
  ['Hebrew', HEBREW, 'IBMPlexSansHebrew'],
])('%s', (_, person, font) => {
  it('is printed with the font of irdocs, in a PDF and a pack that keep every promise', async () => {
    const { findings, bytes } = await print(plan(person));
    expect(findings).toEqual([]);
    const fonts = readView(await openPdf(bytes)).pages.flatMap(({ fonts: ofPage }) => [...ofPage.values()]);
    expect(fonts.some(({ dict }) => String(dict).includes(font))).toBe(true);
  });

  it('keeps each word in its own order, and the line around it in its', async () => {
    const { bytes } = await print(plan(person));
    const [first = '', ...others] = person.name.split(/[ -]/);
    const content = readView(await openPdf(bytes))
      .pages.map((page) => page.content)
      .join(' ');
    for (const word of [first, ...others, ...person.address.split(/[\s،,]+/)]) expect(content).toContain(word);

    await using pdf = await readWithPdfjs(bytes);
    const line =
      pdf.lines
        .flat()
        .find((one) => one.startsWith('Call '))
        ?.normalize('NFKC') ?? '';
    // pdf.js gives what is painted from left to right; it turns the letters of Hebrew words and not those of Arabic ones.
    const turned = [...first].reverse().join('');
    const places = [line.search(new RegExp(`${first}|${turned}`, 'u')), line.indexOf('at once')];
    expect(places[0]).toBeGreaterThan(4);
    expect(places[1]).toBeGreaterThan(places[0] ?? 0);
  });

  it('gives the same bytes each time', async () => {
    const [one, other] = [await print(plan(person)), await print(plan(person))];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });
});

describe('Japanese', () => {
  const folder = path.join(
    fileURLToPath(new URL('../../..', import.meta.url)),
    'node_modules/@fontsource/noto-sans-jp',
  );

  it('is printed with the package that the profile names', async () => {
    const fonts = [{ name: '@fontsource/noto-sans-jp', folder }];
    const { findings, bytes } = await print(plan(JAPANESE), { paper: 'A4', fonts });
    expect(findings).toEqual([]);
    await using pdf = await readWithPdfjs(bytes);
    expect(pdf.texts.join('').replaceAll(/\s/g, '')).toContain('東京都千代田区丸の内');
  });

  it('without it, each character is told once, with the package to install', async () => {
    const { findings } = await print({ ...plan(ARABIC), title: 'Plan 東 の' });
    expect(findings.map(({ ruleId, reason, note }) => [ruleId, reason, note?.slice(0, 84)])).toEqual([
      [
        'missing-glyph',
        'plan, the title: the character 東 (U+6771), Chinese or Japanese, is in none of the fonts',
        'Install fonts for it beside the profile (npm install @fontsource/noto-sans-sc) and n',
      ],
      [
        'missing-glyph',
        'plan, the title: the character の (U+306E), Japanese, is in none of the fonts',
        'Install fonts for it beside the profile (npm install @fontsource/noto-sans-jp) and n',
      ],
    ]);
  });

  it('a package that the profile names goes before those of irdocs', async () => {
    const named = { name: '@fontsource/ibm-plex-sans-hebrew', folder: path.join(folder, '../ibm-plex-sans-hebrew') };
    const { findings, bytes } = await print(plan(HEBREW), { paper: 'A4', fonts: [named] });
    expect(findings).toEqual([]);
    const content = readView(await openPdf(bytes)).pages.map((page) => page.content);
    expect(content.join(' ')).toContain('שרה');
  });

  it('does not look elsewhere for what a package names', async () => {
    const hostile = await mkdtemp(path.join(tmpdir(), 'irdocs-font-'));
    const metadata = { id: '../../../../etc/x', family: 'X', subsets: ['japanese'], weights: [400], styles: [] };
    await writeFile(path.join(hostile, 'metadata.json'), JSON.stringify(metadata));
    const fonts = [{ name: '@fontsource/x', folder: hostile }];
    await expect(print(plan(JAPANESE), { paper: 'A4', fonts })).rejects.toThrow('its metadata name other places');
    await rm(hostile, { recursive: true });
  });

  it('says what to do when a package is none of fontsource', async () => {
    const fonts = [{ name: '@fontsource/broken', folder: '/nonexistent' }];
    await expect(print(plan(JAPANESE), { paper: 'A4', fonts })).rejects.toMatchObject({
      code: 'theme-unreadable',
      remedy: 'Install it again (npm install @fontsource/broken); only packages of fontsource can be used.',
    });
  });
});
