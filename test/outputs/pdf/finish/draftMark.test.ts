// A draft says so across each page of its PDF, and its text is that of any other document.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/documents.js';
import { openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { itemsAt, streamBytes } from '../../../../src/outputs/pdf/finish/pdfObjects.js';
import { openPdfMaker, type PdfMaker } from '../../../../src/outputs/pdf/makePdfs.js';
import { readView } from '../../../../src/outputs/pdf/verify/readView.js';
import { testMachine } from '../../../support/browser.js';
import { makeDocument, sampleField } from '../../../support/makeDocument.js';
import { themeFolder } from '../html/theme.js';

const STEPS = Array.from({ length: 60 }, (_, at) => `${at + 1}. Call.`).join('\n');
const WIDE = `|${' Responsible |'.repeat(12)}\n|${'---|'.repeat(12)}\n|${' Coordinator of the plant |'.repeat(12)}`;
const FIELD = '| Field | Entry |\n|---|---|\n| Name | [](field:text) |';

const documentsOf = (status: string): Document[] => {
  // Short, so that a wallet card holds it.
  const control = { status, owner: 'Lead', approver: 'Lead', audience: 'All', changes: [], distribution: [] };
  return [
    makeDocument({ id: 'plan', kind: 'plan', title: 'Plan', control }, [
      { id: 'a', title: 'Steps', markdown: STEPS },
      { id: 'b', title: 'Matrix', layout: 'landscape', markdown: WIDE },
    ]),
    makeDocument(
      { id: 'form', kind: 'forms', title: 'Form', control },
      [{ id: 'a', title: 'A', markdown: FIELD }],
      [sampleField('text')],
    ),
    makeDocument({ id: 'card', kind: 'cards', title: 'Card', control }, [{ id: 'a', title: 'A', markdown: 'Call.' }]),
    makeDocument({ id: 'wallet', kind: 'cards', format: 'wallet', title: 'Wallet', control }, [
      { id: 'a', title: 'A', markdown: 'Call.' },
    ]),
  ];
};

let maker: PdfMaker;
beforeAll(() => {
  maker = openPdfMaker({ printer: testMachine(), themeFolder });
});
afterAll(() => maker.close());

/** Of each document: marks on each page, what is read out, and what is found. */
async function marksOf(status: string) {
  const { artifacts, findings } = await maker.print({ documents: documentsOf(status) }, { pack: false });
  expect(findings.map(({ finding }) => finding.reason)).toEqual([]);
  return Promise.all(
    artifacts.map(async ({ bytes }) => {
      const pdf = await openPdf(bytes);
      const marks = pdf.pages.map(({ dict }) => {
        const [stream] = itemsAt(dict, 'Contents').map(
          (ref) => streamBytes(pdf.context, ref)?.toString('latin1') ?? '',
        );
        const mark = /^\/Artifact <<\/Type \/Pagination \/Subtype \/Watermark>> BDC\nq\n([\s\S]*?)\nEMC\n/.exec(
          stream ?? '',
        );
        // Each word is five letters in one frame of their own.
        return (mark?.[1]?.match(/^q [-\d. ]+ cm$/gm) ?? []).length;
      });
      return {
        marks,
        content: readView(pdf)
          .pages.map(({ content }) => content)
          .join(' '),
      };
    }),
  );
}

describe('the mark of a draft', () => {
  it('stands once on every page, upright and turned, and on each wallet card', async () => {
    const marked = await marksOf('draft');
    expect(marked.map(({ marks }) => [...new Set(marks)])).toEqual([[1], [1], [1], [8]]);
    expect(marked[0]?.marks.length).toBeGreaterThan(2);
  });

  it('is nowhere else, and adds nothing to what is read out but the label', async () => {
    const [drafts, others] = [await marksOf('Draft'), await marksOf('in force')];
    expect(others.flatMap(({ marks }) => marks).every((count) => count === 0)).toBe(true);
    const plain = (text: string | undefined): string => (text ?? '').replaceAll(/DRAFT|Draft|in force|\s/g, '');
    expect(drafts.map(({ content }) => plain(content))).toEqual(others.map(({ content }) => plain(content)));
  });

  it('stays inside the page', async () => {
    const [plan] = (await maker.print({ documents: documentsOf('draft').slice(0, 1) }, { pack: false })).artifacts;
    const pdf = await openPdf(plan?.bytes ?? new Uint8Array());
    for (const { dict } of pdf.pages) {
      const [, , width = 0, height = 0] = itemsAt(dict, 'MediaBox').map((item) => Number(String(item)));
      const stream = streamBytes(pdf.context, itemsAt(dict, 'Contents')[0])?.toString('latin1') ?? '';
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (/^q ([-\d. ]+) cm$/m.exec(stream)?.[1] ?? '')
        .split(' ')
        .map(Number);
      for (const [x, y] of [
        [0, 0],
        [4.3, 0],
        [0, 1],
        [4.3, 1],
      ] as const) {
        expect(a * x + c * y + e).toBeGreaterThan(0);
        expect(a * x + c * y + e).toBeLessThan(width);
        expect(b * x + d * y + f).toBeGreaterThan(0);
        expect(b * x + d * y + f).toBeLessThan(height);
      }
    }
  });
});
