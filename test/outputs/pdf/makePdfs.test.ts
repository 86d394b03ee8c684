import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/documents.js';
import { PACK_PATH } from '../../../src/outputs/pdf/documentFiles.js';
import { openPdf } from '../../../src/outputs/pdf/finish/openPdf.js';
import { type MadePdfs, openPdfMaker, type PdfMaker } from '../../../src/outputs/pdf/makePdfs.js';
import { readView } from '../../../src/outputs/pdf/verify/readView.js';
import { testMachine } from '../../support/browser.js';
import { sampleCard, samplePlaybook, sampleWallet } from '../../support/documents.js';
import { makeDocument, sampleField } from '../../support/makeDocument.js';
import { readWidgets } from './fixtures/readForm.js';
import { readWithPdfjs } from './fixtures/readWithPdfjs.js';

const themeFolder = path.join(fileURLToPath(new URL('../../..', import.meta.url)), 'templates/theme');
const policy = makeDocument({ id: 'policy', kind: 'policy', title: 'Policy' }, [
  { id: 'purpose', title: 'Purpose', markdown: 'See [the plan](doc:plan#steps).' },
]);
const plan = makeDocument({ id: 'plan', kind: 'plan', title: 'Plan' }, [
  { id: 'steps', title: 'Steps', markdown: '1. Call.\n2. Write it down.' },
]);
/** Where the links of the sample cards lead. */
const roles = makeDocument({ id: 'sample-plan', kind: 'plan', title: 'Roles' }, [
  { id: 'roles', title: 'Roles', markdown: '- [Duty officer](define:role/duty-officer)' },
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
    expect(artifacts.map((artifact) => artifact.path)).toEqual(['pdf/policy/policy.pdf', 'pdf/plan/plan.pdf']);
    expect(summary).toMatchObject({ documents: 2 });
    const merged = await maker.merge({ documents: [policy, plan] }, []);
    expect(merged).toMatchObject({ findings: [], artifact: { path: PACK_PATH } });
    await using pack = await readWithPdfjs(merged.artifact.bytes);
    expect(await pack.pageOf('plan/steps')).toBeGreaterThan(1);
  });

  it('links the separate files with each other, and the same places inside the pack', async () => {
    const back = makeDocument({ id: 'plan', kind: 'plan', title: 'Plan' }, [
      { id: 'steps', title: 'Steps', markdown: 'As [the policy](doc:policy#purpose) and [all of it](doc:policy) say.' },
    ]);
    const set = { documents: [policy, back] };
    const { artifacts } = await maker.print(set, { pack: true });
    const merged = await maker.merge(set, []);
    await using pack = await readWithPdfjs(merged.artifact.bytes);
    const files = new Map(artifacts.map(({ path: place, bytes }) => [place, bytes]));
    const seen: string[] = [];
    for (const [place, bytes] of files) {
      await using read = await readWithPdfjs(bytes);
      for (const { elsewhere } of read.links.filter(({ elsewhere }) => elsewhere?.includes('.pdf'))) {
        // A link to a whole document names its first page by number.
        const [file = '', name = ''] = elsewhere?.replace(/#\[0,.*$/, '').split('#') ?? [];
        const target = path.posix.join(path.posix.dirname(place), file);
        await using other = await readWithPdfjs(files.get(target) as Uint8Array);
        const page = name === '' ? 1 : await other.pageOf(decodeURIComponent(name));
        expect(page, `${place} to ${elsewhere}`).toBeTypeOf('number');
        const inside = `${path.posix.basename(target, '.pdf')}/${decodeURIComponent(name)}`;
        expect(pack.links.map(({ dest }) => dest)).toContain(inside);
        expect(await pack.pageOf(inside), inside).toBeTypeOf('number');
        seen.push(inside);
      }
    }
    expect(new Set(seen)).toEqual(new Set(['plan/steps', 'policy/purpose', 'policy/']));
    expect(pack.links.filter(({ elsewhere }) => elsewhere?.includes('.pdf'))).toEqual([]);
  });

  it('carries what it is given, and keeps every promise with it', async () => {
    const set = { documents: [policy, plan] };
    const attachment = { name: 'a.yaml', mime: 'application/yaml', relationship: 'Source', description: 'A' } as const;
    await print([policy, plan], true);
    const { artifact, findings } = await maker.merge(set, [{ ...attachment, bytes: Buffer.from('a: 1\n') }]);
    expect(findings).toEqual([]);
    await using pack = await readWithPdfjs(artifact.bytes);
    expect(pack.attachments).toEqual({ 'a.yaml': 'a: 1\n' });
  });

  it('tells of a character that no font has', async () => {
    const bad = makeDocument({ id: 'bad', kind: 'plan', title: 'Bad' }, [
      { id: 'one', title: 'One', markdown: 'Call \u{13080} at once.' },
    ]);
    const { findings } = await print([bad], true);
    expect(findings[0]?.finding).toMatchObject({ ruleId: 'missing-glyph', actual: '\u{13080}' });
    expect(findings[0]?.finding.reason).toContain('U+13080');
  });

  it('prints cards and playbooks that keep every promise of a PDF, and reads a wallet card out once', async () => {
    const own = [sampleCard(), sampleWallet(), samplePlaybook()];
    const { artifacts, findings } = await print([roles, ...own], true);
    const merged = await maker.merge({ documents: [roles, ...own] }, []);
    expect([...findings, ...merged.findings]).toEqual([]);
    const wallet = artifacts.find(({ path }) => path === 'pdf/cards/wallet-card.pdf')?.bytes as Uint8Array;
    const { pages, elements } = readView(await openPdf(wallet));
    expect(pages.map(({ text }) => text.split('Incident?').length - 1)).toEqual([8]);
    expect(pages[0]?.content.split('Incident?')).toHaveLength(2);
    expect(elements.filter(({ type }) => type === 'H1')).toHaveLength(1);
  });

  it('lets the words of the profile be what they are where a form offers them', async () => {
    const fields = [
      sampleField('choice', { choices: ['{{a}}', 'NaN', '</a><script>'] }),
      sampleField('person', { offered: ['[object Object]', 'undefined', "O'Neil (x) \\"] }),
    ];
    const form = makeDocument(
      { id: 'event-report', kind: 'forms', title: 'Form' },
      [{ id: 'a', title: 'A', markdown: '[](field:choice)\n\n[](field:person)' }],
      fields,
    );
    const { artifacts, findings } = await print([form], true);
    const merged = await maker.merge({ documents: [form] }, []);
    expect([...findings, ...merged.findings]).toEqual([]);
    const widgets = await readWidgets(artifacts[0]?.bytes as Uint8Array);
    expect(widgets.map(({ name, state }) => [name, state])).toEqual([
      ['event-report.choice', 'a'],
      ['event-report.choice', 'nan'],
      ['event-report.choice', 'a-script'],
      ['event-report.person', undefined],
    ]);
    expect(widgets.at(-1)?.options).toEqual(['', '[object Object]', 'undefined', "O'Neil (x) \\"]);
  });

  it('tells of a card with more than one page, and what no longer fits, after it has tried the smallest type', async () => {
    const sizes: number[] = [];
    const line = 'Ask whether anybody is at risk, and write down name, number, hour and place.';
    const card = makeDocument({ id: 'long-card', kind: 'cards', title: 'Long' }, [
      { id: 'do', title: 'Do', markdown: Array.from({ length: 90 }, (_, at) => `${at + 1}. ${line}`).join('\n') },
      { id: 'end', title: 'Then rest', markdown: 'Drink water.' },
    ]);
    const counting = openPdfMaker({
      printer: testMachine(),
      themeFolder,
      onHtml: (_, html) => sizes.push(Number(/tight-(\d)"/.exec(html)?.[1])),
    });
    const { findings } = await counting.print({ documents: [card] }, { pack: true });
    await counting.close();
    expect(sizes).toEqual([0, 1, 2, 3]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.finding).toMatchObject({ ruleId: 'page-limit', actual: '2', expected: ['1'] });
    expect(findings[0]?.finding.reason).toMatch(
      /^long-card\.pdf has 2 pages, but cards have one page at most; what no longer fits begins with "\d+\. ?Ask whether/,
    );
  });

  it('tells of a wallet card that A7 cannot hold, instead of cutting it off', async () => {
    const text = 'Ask whether anybody is at risk, and write down name, number, hour and place. '.repeat(40);
    const card = makeDocument({ id: 'long-wallet', kind: 'cards', format: 'wallet', title: 'Long' }, [
      { id: 'do', title: 'Do', markdown: text },
    ]);
    const { findings } = await print([card], false);
    expect(findings.map(({ finding }) => finding.reason)).toEqual([
      expect.stringMatching(
        /^long-wallet\.pdf has \d pages, but cards have one page at most; a card of A7 holds less$/,
      ),
    ]);
  });

  it('sets a card smaller that would be a little too long, and says nothing', async () => {
    const card = makeDocument({ id: 'full-card', kind: 'cards', title: 'Full' }, [
      { id: 'do', title: 'Do', markdown: Array.from({ length: 48 }, (_, at) => `${at + 1}. Do it.`).join('\n') },
    ]);
    const { findings, summary } = await print([card], false);
    expect(findings).toEqual([]);
    expect(summary.pages).toBe(1);
  });

  it('tells of a playbook with more than two pages at the entry of the profile, and lets a form be as long as it is', async () => {
    const playbook = { ...samplePlaybook(140), about: '/procedures/playbooks/3' };
    const steps = Array.from({ length: 140 }, (_, at) => `${at + 1}. Write.`).join('\n\n');
    const form = makeDocument({ id: 'form', kind: 'forms', title: 'Form' }, [{ id: 'a', title: 'A', markdown: steps }]);
    const { findings } = await print([roles, playbook, form], false);
    expect(findings.filter(({ finding }) => finding.ruleId === 'page-limit')).toEqual([
      expect.objectContaining({
        pointer: '/procedures/playbooks/3',
        finding: expect.objectContaining({
          reason: expect.stringMatching(/^playbook-x\.pdf has [34] pages, but playbooks have 2 pages at most; /),
        }),
      }),
    ]);
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
