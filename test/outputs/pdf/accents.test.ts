// A capital with an accent is read out as that letter, though the font paints it in two parts.
import path from 'node:path';
import { expect, it } from 'vitest';
import { openPdf } from '../../../src/outputs/pdf/finish/openPdf.js';
import { openPdfMaker } from '../../../src/outputs/pdf/makePdfs.js';
import { readView } from '../../../src/outputs/pdf/verify/readView.js';
import { testMachine } from '../../support/browser.js';
import { makeDocument } from '../../support/makeDocument.js';
import { ROOT } from '../../support/sample.js';

it('keeps capitals and small letters with accents whole, in text, heading, table and running head', async () => {
  const words = 'ĆWICZENIE ŁÓDŹ ŻÓŁĆ ÇALIŞMA ŘÍZENÍ ŠKODA ÅRHUS ÉCOLE Ñandú ćwiczenie łódź Việt';
  const document = makeDocument({ id: 'words', kind: 'plan', title: words, control: { organization: words } }, [
    { id: 'words', title: words, markdown: `${words}\n\n| ${words} |\n|---|\n| **${words}** |` },
  ]);
  const maker = openPdfMaker({ printer: testMachine(), themeFolder: path.join(ROOT, 'templates/theme') });
  const { artifacts, findings } = await maker.print({ documents: [document] }, { pack: false });
  await maker.close();
  expect(findings.map(({ finding }) => finding.reason)).toEqual([]);
  const { pages } = readView(await openPdf(artifacts[0]?.bytes as Uint8Array));
  expect(pages.map(({ text }) => text).join('')).not.toContain('\u0000');
}, 60_000);
