// Pages that end at a bad place are told of: shown with a print design that breaks them there on purpose.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StructureKid } from '../../../../src/outputs/pdf/finish/readStructure.js';
import { openPdfMaker } from '../../../../src/outputs/pdf/makePdfs.js';
import { badBreaks } from '../../../../src/outputs/pdf/verify/badBreaks.js';
import type { PdfView } from '../../../../src/outputs/pdf/verify/readView.js';
import { testMachine } from '../../../support/browser.js';
import { makeDocument } from '../../../support/makeDocument.js';
import { themeFolder } from '../html/theme.js';

const TABLE = '| Step | Who |\n|---|---|\n| Call | Duty officer |\n| Write | Scribe |\n| Close | Lead |';
const PLAN = makeDocument({ id: 'plan', kind: 'plan', title: 'Plan' }, [
  {
    id: 'steps',
    title: 'Steps',
    markdown: `Act at once.\n\n### First the people\n\nAsk who is at risk.\n\n### Then the systems\n\n${TABLE}`,
  },
]);

const content = (page: number, mcid: number) => ({ kind: 'content', page, mcid }) as StructureKid;
const element = (type: string, kids: readonly StructureKid[]) => ({ kind: 'element', type, kids }) as StructureKid;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'irdocs-breaks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is told of a document whose pages break as `css` says. */
async function toldWith(css: string) {
  await writeFile(path.join(folder, 'print.css'), (await readFile(path.join(themeFolder, 'print.css'), 'utf8')) + css);
  const maker = openPdfMaker({ printer: testMachine(), themeFolder: folder });
  try {
    const { findings } = await maker.print({ documents: [PLAN] }, { pack: false });
    return findings.map(({ finding }) => finding);
  } finally {
    await maker.close();
  }
}

describe('bad page breaks', () => {
  it('names a heading that ends a page, as a warning', async () => {
    const findings = await toldWith('h3:nth-of-type(1) + p { break-before: page !important }');
    expect(findings).toEqual([
      expect.objectContaining({
        ruleId: 'page-break',
        severity: 'warning',
        reason: expect.stringMatching(/^plan\.pdf, page \d: The heading "1\.1 First the people" ends the page\.$/),
      }),
    ]);
  });

  it('names a row that is alone on the next page', async () => {
    const findings = await toldWith(
      'main tbody tr:last-child { break-before: page !important } main table.undivided { break-inside: auto }',
    );
    expect(findings.map(({ reason }) => reason.replace(/page \d/, 'page N'))).toEqual([
      'plan.pdf, page N: The last row of a table "Close Lead" stands alone at the top of the page.',
    ]);
  });

  it('names a table head without a row, which no browser has been seen to leave', () => {
    const rows = [
      element('TR', [element('TH', [content(0, 1)])]),
      element('TR', [element('TD', [content(0, 9), content(1, 0)])]),
      element('TR', [element('TD', [content(1, 1)])]),
    ];
    const table = element('Table', rows);
    const pages = [
      new Map([[1, 'Step']]),
      new Map([
        [0, 'Call'],
        [1, 'Write'],
      ]),
    ].map((words) => ({ words }));
    expect(badBreaks({ tree: { top: [table] }, elements: [table], pages } as unknown as PdfView)).toEqual([
      {
        code: 'page-break',
        message: 'The head of a table "Step" stands alone at the end of the page.',
        page: 1,
      },
    ]);
  });

  it('has nothing to say of the print design as it is', async () => {
    expect(await toldWith('')).toEqual([]);
  });
});
