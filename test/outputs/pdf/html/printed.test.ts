import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../../../src/browser/openPrinter.js';
import type { Document } from '../../../../src/model/documents.js';
import { renderHtml } from '../../../../src/outputs/pdf/html/renderHtml.js';
import { testPrinter } from '../../../support/browser.js';
import { HOSTILE, hostileDocument, sampleDocument, sampleForm, sampleRegister } from '../../../support/documents.js';
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

  it('prints cover, contents and sections, wide sections on wide pages, each page numbered and labelled', async () => {
    const { pages, sizes } = await print(sampleRegister());
    expect(pages[0]).toContain('Clausematrix');
    expect(pages[0]).not.toContain('HabermannAntriebstechnikGmbH·');
    expect(pages[1]).toContain('1Howtoreadthematrix000');
    pages.forEach((text, index) => {
      expect(text).toContain(`Page${index + 1}of${pages.length}`);
      expect(text).toContain('TLP:AMBER');
      expect(text.includes('0123456789')).toBe(index === 1);
    });
    expect(sizes[0]).toEqual([595, 842]);
    expect(sizes.at(-1)).toEqual([842, 595]);
    const wide = pages.filter((_, index) => sizes[index]?.[0] === 842);
    expect(wide.length).toBeGreaterThan(1);
    for (const text of wide) expect(text).toContain('ItemTextWeightStatusPlacesReason');
  });

  it('opens a form with its head and fields on the first page', async () => {
    const { pages } = await print(sampleForm());
    expect(pages[0]).toContain('YYYY-MM-DD');
    expect(pages.join('')).not.toContain('Contents');
    expect(pages.at(-1)).toContain('Changehistory');
  });

  it('uses the bundled fonts only, the digits of the contents in one of their own', async () => {
    const { fonts } = await print(sampleDocument());
    expect([...fonts].every((name) => /^Source(?:Sans3|CodePro)/u.test(name))).toBe(true);
    expect([...fonts].filter((name) => name.endsWith('Medium'))).toHaveLength(1);
  });
});
