import { beforeAll, describe, expect, it } from 'vitest';
import type { FinishedPdf } from '../../../../src/outputs/pdf/finish/finishPdf.js';
import { openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { mergePack } from '../../../../src/outputs/pdf/pack/mergePack.js';
import { verifyPdf } from '../../../../src/outputs/pdf/verify/verifyPdf.js';
import { type PrintedFixture, pathOf, printFixtures } from '../fixtures/printFixtures.js';
import { readWithPdfjs } from '../fixtures/readWithPdfjs.js';

const FACTS = { title: 'Example GmbH: the pack', author: 'Example GmbH', language: 'en-GB', date: '2026-01-15' };

let fixtures: readonly PrintedFixture[];
let pack: FinishedPdf;
beforeAll(async () => {
  fixtures = await printFixtures();
  pack = mergePack(await partsOf(fixtures), FACTS);
}, 120_000);

/** Merging changes what it is given, so each pack gets its own parse. */
function partsOf(printed: readonly PrintedFixture[]) {
  return Promise.all(
    printed.map(async ({ document: { id, title }, finished }) => ({
      documentId: id,
      title,
      pdf: await openPdf(finished.bytes),
      pathOf,
    })),
  );
}

/** First page of each document in the pack, less one. */
function offsets(): ReadonlyMap<string, number> {
  let offset = 0;
  return new Map(
    fixtures.map(({ document, finished }) => {
      const entry = [document.id, offset] as const;
      offset += finished.pages;
      return entry;
    }),
  );
}

describe('mergePack', () => {
  it('lands every link between documents on the page where the other document has its destination', async () => {
    await using read = await readWithPdfjs(pack.bytes);
    const first = offsets();
    let seen = 0;
    for (const { document, finished } of fixtures) {
      for (const { document: to, anchor } of finished.crossLinks) {
        const there = fixtures.find((other) => other.document.id === to)?.finished;
        const page =
          (first.get(to) ?? 0) + (anchor === undefined ? 1 : (there?.destinations.get(anchor) ?? Number.NaN));
        expect(await read.pageOf(`${to}/${anchor ?? ''}`), `${document.id} to ${to}`).toBe(page);
        seen++;
      }
      const range = { from: (first.get(document.id) ?? 0) + 1, to: (first.get(document.id) ?? 0) + finished.pages };
      const inside = read.links.filter(
        ({ page, dest }) => page >= range.from && page <= range.to && typeof dest === 'string',
      );
      const names = new Set(inside.map(({ dest }) => dest));
      for (const { document: to, anchor } of finished.crossLinks) expect(names).toContain(`${to}/${anchor ?? ''}`);
      for (const name of names) expect(await read.pageOf(String(name)), String(name)).toBeTypeOf('number');
    }
    expect(seen).toBe(13);
    expect(pack.links).toEqual({ internal: 37, crossDocument: 0, external: 7 });
  });

  it('has one closed bookmark a document, with its chapters below', async () => {
    await using read = await readWithPdfjs(pack.bytes);
    const first = offsets();
    expect(read.outline.map(({ title, page, open }) => ({ title, page, open }))).toEqual(
      fixtures.map(({ document }) => ({ title: document.title, page: (first.get(document.id) ?? 0) + 1, open: false })),
    );
    expect(read.outline[1]?.items.map(({ title, page }) => [title, page])).toEqual([
      ...[1, 2, 3, 4].map((n) => [
        `${n} Chapter ${n}`,
        (first.get('plan') ?? 0) + (fixtures[1]?.finished.destinations.get(`chapter-${n}`) ?? 0),
      ]),
      ['A Matrix', (first.get('plan') ?? 0) + (fixtures[1]?.finished.destinations.get('wide') ?? 0)],
    ]);
  });

  it('keeps tags, descriptions and everything else that is checked', async () => {
    expect(await verifyPdf(pack.bytes, { title: FACTS.title, language: 'en-GB' })).toEqual([]);
  });

  it('keeps the text and footers of each document as printed', async () => {
    await using read = await readWithPdfjs(pack.bytes);
    const texts = await Promise.all(
      fixtures.map(async ({ finished }) => {
        await using part = await readWithPdfjs(finished.bytes);
        return part.lines;
      }),
    );
    expect(read.lines).toEqual(texts.flat());
  });

  it('keeps what the documents share once, and is smaller than they are together', () => {
    const sum = fixtures.reduce((total, { finished }) => total + finished.bytes.length, 0);
    expect(pack.bytes.length).toBeLessThan(sum * 0.85);
  });

  it('gives equal bytes again', async () => {
    const again = mergePack(await partsOf(fixtures), FACTS);
    expect(Buffer.compare(again.bytes, pack.bytes)).toBe(0);
  });

  it('refuses a link to a file that is not in the pack', async () => {
    const parts = await partsOf(fixtures.slice(0, 2));
    expect(() => mergePack(parts, FACTS)).toThrow(
      'policy links to ../registers/register.pdf, which is not in the pack',
    );
  });
});
