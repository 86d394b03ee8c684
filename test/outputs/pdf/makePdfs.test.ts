import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/documents.js';
import { type MadePdfs, openPdfMaker, PACK_PATH, type PdfMaker } from '../../../src/outputs/pdf/makePdfs.js';
import { testMachine } from '../../support/browser.js';
import { makeDocument } from '../../support/makeDocument.js';
import { readWithPdfjs } from './fixtures/readWithPdfjs.js';

const themeFolder = path.join(fileURLToPath(new URL('../../..', import.meta.url)), 'templates/theme');
const policy = makeDocument({ id: 'policy', kind: 'policy', title: 'Policy' }, [
  { id: 'purpose', title: 'Purpose', markdown: 'See [the plan](doc:plan#steps).' },
]);
const plan = makeDocument({ id: 'plan', kind: 'plan', title: 'Plan' }, [
  { id: 'steps', title: 'Steps', markdown: '1. Call.\n2. Write it down.' },
]);

function print(documents: readonly Document[], pack: boolean): Promise<MadePdfs> {
  return maker.print({ documents }, { pack });
}

let maker: PdfMaker;
beforeAll(() => {
  maker = openPdfMaker({ printer: testMachine(), themeFolder });
});
afterAll(() => maker.close());

describe('making the PDFs of a set', () => {
  it('makes one a document and the pack, in pack order, with figures', async () => {
    const { artifacts, findings, summary } = await print([policy, plan], true);
    expect(findings).toEqual([]);
    expect(artifacts.map((artifact) => artifact.path)).toEqual([
      'pdf/policy/policy.pdf',
      'pdf/plan/plan.pdf',
      PACK_PATH,
    ]);
    expect(summary).toMatchObject({ documents: 2, pack: PACK_PATH });
    await using pack = await readWithPdfjs(artifacts[2]?.bytes as Uint8Array);
    expect(await pack.pageOf('plan/steps')).toBeGreaterThan(1);
  });

  it('makes no pack where none is asked for', async () => {
    const { artifacts, summary } = await print([plan], false);
    expect(artifacts.map((artifact) => artifact.path)).toEqual(['pdf/plan/plan.pdf']);
    expect(summary.pack).toBeUndefined();
  });

  it('tells of a character that no font has, and makes no pack of it', async () => {
    const bad = makeDocument({ id: 'bad', kind: 'plan', title: 'Bad' }, [
      { id: 'one', title: 'One', markdown: 'Call \u{13080} at once.' },
    ]);
    const { artifacts, findings } = await print([bad], true);
    expect(findings[0]?.finding).toMatchObject({ ruleId: 'missing-glyph', actual: '\u{13080}' });
    expect(findings[0]?.finding.reason).toContain('U+13080');
    expect(artifacts.map((artifact) => artifact.path)).not.toContain(PACK_PATH);
  });

  it('tells at print that there is no browser, not before', async () => {
    const none = openPdfMaker({
      printer: { ...testMachine(), explicit: { path: '/nonexistent/browser', source: '--browser' } },
      themeFolder,
    });
    await expect(none.print({ documents: [plan] }, { pack: false })).rejects.toMatchObject({
      code: 'browser-unusable',
    });
    await none.close();
  });
});
