import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../../../src/browser/openPrinter.js';
import type { Document } from '../../../../src/model/documents.js';
import { renderHtml } from '../../../../src/outputs/pdf/html/renderHtml.js';
import { testPrinter } from '../../../support/browser.js';
import {
  HOSTILE,
  hostileDocument,
  sampleCard,
  sampleDocument,
  sampleForm,
  samplePlaybook,
  sampleRegister,
  sampleWallet,
} from '../../../support/documents.js';
import { makeDocument } from '../../../support/makeDocument.js';
import { theme } from './theme.js';

let printer: Printer;
beforeAll(async () => {
  printer = await testPrinter();
}, 60_000);
afterAll(async () => {
  await printer[Symbol.asyncDispose]();
});

interface Printed {
  readonly pages: readonly string[];
  readonly sizes: readonly (readonly [number, number])[];
  readonly destinations: readonly string[];
  readonly fonts: ReadonlySet<string>;
}

/** The text of each page without white space, which wraps differ in. */
async function print(document: Document): Promise<Printed> {
  const bytes = await printer.print(renderHtml(document, theme));
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s+/gu, ''),
    );
    const [, , width = 0, height = 0] = page.view;
    sizes.push([Math.round(width), Math.round(height)]);
  }
  const destinations = Object.keys((await pdf.getDestinations()) ?? {});
  const fonts = new Set([...raw.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/gu)].map(([, name]) => name ?? ''));
  await pdf.destroy();
  return { pages, sizes, destinations, fonts };
}

describe('the printed page', () => {
  it('prints a hostile text wherever it stands, running heads included', async () => {
    const { pages } = await print(hostileDocument());
    const all = pages.join('');
    for (const text of HOSTILE) expect(all.split(text.replaceAll(/\s+/gu, '')).length - 1).toBeGreaterThanOrEqual(8);
    expect(pages.at(-1)).toContain('HAB-IM-PLN-01');
  });

  it('makes a destination of each section, sub-heading and defined row', async () => {
    const { destinations } = await print(sampleDocument());
    for (const id of ['purpose', 'roles-records-of-authority', 'role-irt-lead', 'matrix', 'document-top']) {
      expect(destinations).toContain(id);
    }
  });

  it('prints cover, contents and sections, the head of a table on each of its pages, each page numbered and labelled', async () => {
    const { pages, sizes } = await print(sampleRegister());
    expect(pages[0]).toContain('Clausematrix');
    expect(pages[0]).not.toContain('HabermannAntriebstechnikGmbH·');
    expect(pages[0]).toContain('1Howtoreadthematrix000');
    pages.forEach((text, index) => {
      expect(text).toContain(`Page${index + 1}of${pages.length}`);
      expect(text).toContain('TLP:AMBER');
      expect(text.includes('0123456789')).toBe(index === 0);
    });
    for (const size of sizes) expect(size).toEqual([595, 842]);
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages.slice(1)) expect(text).toContain('ItemTextWeightStatusPlacesReason');
  });

  it('holds a heading with its table, and a closing line with the last rows, wherever the page ends', async () => {
    const rows = Array.from({ length: 14 }, (_, row) => `| row-${row + 1}. | ${'Text of the row. '.repeat(9)} |`);
    const table = ['| Step | Headcell |', '|---|---|', ...rows].join('\n');
    for (let lines = 4; lines <= 24; lines += 4) {
      const { pages } = await print(
        makeDocument({ id: 'x', kind: 'plan', title: 'X' }, [
          { id: 'one', title: 'One', markdown: 'A line of prose.\n\n'.repeat(lines) },
          { id: 'two', title: 'Two', markdown: `INTRO of the table.\n\n${table}\n\nCLOSING line of the section.` },
        ]),
      );
      const opening = pages.find((page) => page.includes('INTRO'));
      for (const text of ['2Two', 'Headcell', 'row-1.', 'row-2.']) expect(opening).toContain(text);
      const closing = pages.find((page) => page.includes('CLOSING'));
      for (const text of ['row-13.', 'row-14.']) expect(closing).toContain(text);
    }
  });

  it('turns the page only for tables that need it, and wide sections in a row share their pages', async () => {
    const matrix = (columns: number, rows: number): string =>
      [
        `|${' Column |'.repeat(columns)}`,
        `|${'---|'.repeat(columns)}`,
        ...Array(rows).fill(`|${' Verantwortlich |'.repeat(columns)}`),
      ].join('\n');
    const wide = { layout: 'landscape', markdown: matrix(12, 5) } as const;
    const { pages, sizes } = await print(
      makeDocument({ id: 'x', kind: 'registers', title: 'X' }, [
        { id: 'small', title: 'Small', layout: 'landscape', markdown: matrix(4, 3) },
        { id: 'first', title: 'First', ...wide },
        { id: 'second', title: 'Second', ...wide },
      ]),
    );
    const turned = pages.filter((_, index) => sizes[index]?.[0] === 842);
    expect(turned).toHaveLength(1);
    for (const text of ['2First', '3Second']) expect(turned[0]).toContain(text);
    expect(turned[0]).not.toContain('1Small');
  });

  it('keeps a cover with four changes and five receivers on one page', async () => {
    const change = { version: '1.0', date: '2026-01-15', author: 'Łukasz Żółkiewski', approver: 'Ingrid Habermann' };
    const receiver = 'Service desk and shift supervisors: procedures, call tree and plant card (laminated cards)';
    const { pages } = await print(
      makeDocument(
        {
          id: 'x',
          kind: 'plan',
          title: 'Information security incident management plan',
          control: {
            changes: Array(4).fill({ ...change, reason: 'Reporting clocks and product playbook added. '.repeat(2) }),
            distribution: Array(5).fill(receiver),
          },
        },
        Array.from({ length: 12 }, (_, index) => ({ id: `s${index}`, title: `Section ${index}`, markdown: 'Text.' })),
      ),
    );
    expect(pages[0]?.split('laminatedcards').length).toBe(6);
    expect(pages[1]).toContain('Contents');
    expect(pages[1]).not.toContain('laminatedcards');
  });

  it('opens a form with its head and fields on the first page', async () => {
    const { pages } = await print(sampleForm());
    expect(pages[0]).toContain('YYYY-MM-DD');
    expect(pages.join('')).not.toContain('Contents');
    expect(pages[0]).toContain('Nextreview:');
    expect(pages.join('')).not.toContain('Changehistory');
  });

  it('prints a card on one page without running heads, and starts the back of a playbook on the second', async () => {
    const card = await print(sampleCard());
    expect(card.pages).toHaveLength(1);
    expect(card.pages[0]).not.toContain('Page1of1');
    expect(card.pages[0]).toContain('Copies:Noticeboardsinallhalls');
    const playbook = await print(samplePlaybook());
    expect(playbook.pages).toHaveLength(2);
    expect(playbook.pages[1]).toContain('2Work');
  });

  it('prints eight wallet cards on one page of A4', async () => {
    const { pages, sizes } = await print(sampleWallet());
    expect(sizes).toEqual([[595, 842]]);
    expect(pages[0]?.split('+498999998700')).toHaveLength(9);
  });

  it('uses the bundled fonts only, the digits of the contents in one of their own', async () => {
    const { fonts } = await print(sampleDocument());
    expect([...fonts].every((name) => /^Source(?:Sans3|CodePro)/u.test(name))).toBe(true);
    expect([...fonts].filter((name) => name.endsWith('Medium'))).toHaveLength(1);
  });
});
