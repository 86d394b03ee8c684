// What an organization may choose for its PDFs, in print: paper, colour and logo; and that no word leaves the page on either paper.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../../src/browser/openPrinter.js';
import type { Appearance } from '../../../src/model/appearance.js';
import { openPdf } from '../../../src/outputs/pdf/finish/openPdf.js';
import { textAt } from '../../../src/outputs/pdf/finish/pdfObjects.js';
import { dressTheme } from '../../../src/outputs/pdf/html/dressTheme.js';
import { renderHtml } from '../../../src/outputs/pdf/html/renderHtml.js';
import { openPdfMaker, type PdfMaker } from '../../../src/outputs/pdf/makePdfs.js';
import { readView } from '../../../src/outputs/pdf/verify/readView.js';
import { inspectLogo } from '../../../src/profile/logo/inspectLogo.js';
import { png, svg } from '../../profile/logo/pictures.js';
import { testMachine, testPrinter } from '../../support/browser.js';
import {
  sampleCard,
  sampleDocument,
  sampleForm,
  samplePlaybook,
  sampleRegister,
  sampleWallet,
} from '../../support/documents.js';
import { makeDocument } from '../../support/makeDocument.js';
import { theme, themeFolder } from './html/theme.js';

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const LONG = makeDocument({ id: 'long-words', kind: 'plan', title: `Plan ${WORD}` }, [
  {
    id: 'words',
    title: WORD,
    markdown: `${WORD}\n\n### ${WORD}\n\n- ${WORD}\n\n> [!WARNING]\n> ${WORD}\n\n| A | ${WORD} | C | D | E | F |\n|---|---|---|---|---|---|\n| ${WORD} | b | ${WORD} | d | ${WORD} | +49 89 99998 100 |\n\n\`${WORD}\``,
  },
  {
    id: 'matrix',
    title: 'Matrix',
    layout: 'landscape',
    markdown: `|${' Responsible |'.repeat(12)}\n|${'---|'.repeat(12)}\n|${' Incident coordinator of the plant |'.repeat(12)}`,
  },
]);
const DRAWING = '<circle cx="20" cy="10" r="9" fill="#0b5fa5"/>';
const LOGO = { ...inspectLogo(svg(DRAWING), 'logo.svg'), alt: 'Logo of Habermann' };

let printer: Printer;
let maker: PdfMaker;
beforeAll(async () => {
  printer = await testPrinter();
  maker = openPdfMaker({ printer: testMachine(), themeFolder });
}, 60_000);
afterAll(() => Promise.all([maker.close(), printer[Symbol.asyncDispose]()]));

/** Size of each page, and the words that begin or end nearer to the edge of the paper than `margin` points. */
async function layoutOf(bytes: Uint8Array, margin: number) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sizes: string[] = [];
  const outside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    sizes.push(`${Math.round(width)} x ${Math.round(height)}`);
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      if (x < margin || x + item.width > width - margin || y < margin || y > height - margin) {
        outside.push(`page ${number}: ${item.str}`);
      }
    }
  }
  await pdf.destroy();
  return { pages: sizes.length, sizes: [...new Set(sizes)].sort(), outside };
}

const PAPERS: readonly [Appearance['paper'], string, string][] = [
  ['A4', '595 x 842', '842 x 595'],
  ['Letter', '612 x 792', '792 x 612'],
];

describe.each(PAPERS)('on %s', (paper, upright, turned) => {
  it('every kind of document has pages of this size, and all words within their margins', async () => {
    const documents = [sampleDocument(), sampleForm(), sampleRegister(), sampleCard(), samplePlaybook(), LONG];
    const dressed = dressTheme(theme, { paper, accent: '#0b5fa5', logo: LOGO });
    const layouts = await Promise.all(
      documents.map(async (document) => layoutOf(await printer.print(renderHtml(document, dressed)), 20)),
    );
    expect(layouts.flatMap(({ outside }) => outside)).toEqual([]);
    expect([...new Set(layouts.flatMap(({ sizes }) => sizes))].sort()).toEqual([upright, turned].sort());
  });

  it('eight wallet cards fill one sheet', async () => {
    const bytes = await printer.print(renderHtml(sampleWallet(), dressTheme(theme, { paper })));
    expect(await layoutOf(bytes, 10)).toEqual({ pages: 1, sizes: [upright], outside: [] });
  });
});

describe('the logo', () => {
  const PLAN = makeDocument({ id: 'plan', kind: 'plan', title: 'Plan' }, [
    { id: 'a', title: 'Aim', markdown: 'We act.' },
  ]);

  /** The finished file. */
  async function withLogo(logo: Appearance['logo']): Promise<Uint8Array> {
    const { artifacts, findings } = await maker.print(
      { documents: [PLAN], appearance: { paper: 'A4', logo } },
      { pack: false },
    );
    expect(findings).toEqual([]);
    return artifacts[0]?.bytes ?? new Uint8Array();
  }

  it.each([
    ['shapes', LOGO],
    ['pixels with transparency', { ...inspectLogo(png(60, 20), 'logo.png'), alt: 'Logo of Habermann' }],
  ])('of %s is a figure with words in a PDF that keeps every promise', async (_, logo) => {
    const bytes = await withLogo(logo);
    const view = readView(await openPdf(bytes));
    const figures = view.elements.filter(({ type }) => type === 'Figure').map(({ dict }) => textAt(dict, 'Alt'));
    expect(figures).toEqual(['Logo of Habermann']);
  });

  it('gives the same bytes each time', async () => {
    const one = await withLogo(LOGO);
    const other = await withLogo(LOGO);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('is printed as shapes, not as a picture of them', async () => {
    const bytes = await withLogo(LOGO);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Subtype/Image');
  });
});
