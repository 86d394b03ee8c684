import { beforeAll, describe, expect, it } from 'vitest';
import { finishPdf } from '../../../../src/outputs/pdf/finish/finishPdf.js';
import { FIXTURE_SET, type FixtureDocument } from '../fixtures/fixtureHtml.js';
import { factsOf, type PrintedFixture, printAll, printFixtures } from '../fixtures/printFixtures.js';
import { readWithPdfjs } from '../fixtures/readWithPdfjs.js';

let fixtures: readonly PrintedFixture[];
beforeAll(async () => {
  fixtures = await printFixtures();
}, 120_000);

const fixture = (id: string): PrintedFixture => {
  const found = fixtures.find(({ document }) => document.id === id);
  if (!found) throw new Error(`No fixture ${id}`);
  return found;
};

describe('finishPdf', () => {
  it('gives equal bytes for prints of different browser launches, in another order', async () => {
    const reversed = [...FIXTURE_SET].reverse();
    const raws = await printAll([
      [FIXTURE_SET[1] as FixtureDocument],
      ...reversed.map((document) => [document] as const),
    ]);
    for (const [i, document] of reversed.entries()) {
      const again = await finishPdf(raws[i + 1] as Uint8Array, factsOf(document));
      expect(Buffer.compare(again.bytes, fixture(document.id).finished.bytes), document.id).toBe(0);
    }
  }, 120_000);

  it('writes the page on which each chapter stands into the contents, and nothing else of the digits', async () => {
    await using read = await readWithPdfjs(fixture('plan').finished.bytes);
    const pageOfLine = (line: string) => read.lines.findIndex((lines, page) => page > 1 && lines.includes(line)) + 1;
    const entries = (read.lines[1] ?? [])
      .map((line) => /^(\d .*|\d\.\d .*|A .*?) (\d+)$/.exec(line))
      .filter((match) => match !== null);
    expect(entries.map(([, text]) => text)).toEqual([
      '1 Chapter 1',
      '1.1 Duties',
      '2 Chapter 2',
      '2.1 Duties',
      '3 Chapter 3',
      '3.1 Duties',
      '4 Chapter 4',
      '4.1 Duties',
      'A Matrix',
    ]);
    for (const [, text = '', number] of entries) expect(Number(number), text).toBe(pageOfLine(text));
    expect(read.lines.flat().join('\n')).not.toMatch(/000|0123456789/);
  });

  it('writes numbers of two digits flush right with those of one', async () => {
    const long: FixtureDocument = { id: 'plan', title: 'Long', chapters: 12, crossLinks: [] };
    const [raw] = await printAll([[long]]);
    const { bytes } = await finishPdf(raw as Uint8Array, factsOf(long));
    await using read = await readWithPdfjs(bytes);
    const numbers = (read.lines[1] ?? []).flatMap((line) => /^\d+ Chapter \d+ (\d+)$/.exec(line)?.[1] ?? []);
    expect(numbers.map(Number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  }, 120_000);

  it('knows each destination and its page, also those that only the hidden list names', async () => {
    const { finished } = fixture('plan');
    await using read = await readWithPdfjs(finished.bytes);
    expect([...finished.destinations.keys()].sort()).toEqual([
      'chapter-1',
      'chapter-2',
      'chapter-3',
      'chapter-4',
      'duties-1',
      'duties-2',
      'duties-3',
      'duties-4',
      'row-40',
      'row-7',
      'table',
      'wide',
    ]);
    for (const [name, page] of finished.destinations) expect(await read.pageOf(name), name).toBe(page);
    const row = read.lines.findIndex((lines) => lines.some((line) => line.startsWith('Person 40 ')));
    expect(finished.destinations.get('row-40')).toBe(row + 1);
  });

  it('describes each link by its text, over line ends and with the page number', async () => {
    await using read = await readWithPdfjs(fixture('plan').finished.bytes);
    const described = new Set(read.links.map(({ description }) => description));
    expect(described).toContain('1.1 Duties 3');
    expect(described).toContain('the guide');
    expect(described).toContain(
      'A link whose text is so long that it must wrap at least once before the end of its words, as links in prose do',
    );
  });

  it('turns links between documents into links between files, and counts them', () => {
    const { finished } = fixture('policy');
    expect(finished.links).toEqual({ internal: 7, crossDocument: 4, external: 2 });
    expect(finished.crossLinks.slice(0, 2)).toEqual([
      { document: 'plan', anchor: 'chapter-3' },
      { document: 'register' },
    ]);
    const source = Buffer.from(finished.bytes).toString('latin1');
    expect(source).not.toContain('doc.invalid');
  });

  it('states title, author and date in Info and XMP alike', async () => {
    await using read = await readWithPdfjs(fixture('register').finished.bytes);
    expect(read.metadata.info).toMatchObject({
      Title: 'Register (grün)',
      Author: 'Example GmbH',
      CreationDate: 'D:20260115000000Z',
    });
    expect(read.metadata.xmp).toContain('Register (grün)');
    expect(read.metadata.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('keeps words apart that a line end stands between, which Chromium joins', async () => {
    const { raw, finished } = fixture('plan');
    await using before = await readWithPdfjs(raw);
    await using after = await readWithPdfjs(finished.bytes);
    expect(before.texts[2]).toContain('fifteenminutes');
    expect(after.texts[2]).not.toContain('fifteenminutes');
    expect(after.texts[2]).toContain('fifteen minutes');
    expect(after.texts[2]).toContain('the on-duty lead');
  });

  it('refuses a link to a document outside the set', async () => {
    const { document, raw } = fixture('policy');
    const facts = { ...factsOf(document), documentIds: new Set(['policy', 'register']) };
    await expect(finishPdf(raw, facts)).rejects.toThrow('policy links to the document plan, which is not in the set');
  });

  it('refuses contents whose page numbers are not all found', async () => {
    const { document, raw } = fixture('policy');
    await expect(finishPdf(raw, { ...factsOf(document), contentsEntries: 6 })).rejects.toThrow('have 6 entries, but 5');
  });

  it('does not change its input', async () => {
    const { document, raw } = fixture('policy');
    const before = Buffer.from(raw);
    await finishPdf(raw, factsOf(document));
    expect(before.equals(raw)).toBe(true);
  });
});
