// `irdocs build` with a real browser: the pack, no browser at all, and the user's Ctrl-C at any moment.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openPdf } from '../../src/outputs/pdf/finish/openPdf.js';
import { readAttachments } from '../../src/outputs/pdf/verify/readAttachments.js';
import { layOut } from '../scenarios/scenario.js';
import { processesNaming, waitUntilNone } from '../support/processes.js';
import { readTree } from '../support/readTree.js';
import { runCommand, startCommand } from '../support/runCommand.js';

const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-build-'));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

let project: string;
/** A temporary folder of the project's own, so that what is left there is known. */
let temporary: string;
beforeEach(() => {
  project = mkdtempSync(path.join(sandbox, 'p-'));
  temporary = path.join(project, 'tmp');
  layOut('build', {}, project);
  mkdirSync(temporary);
});

const build = (...args: string[]) => ['build', '--templates', 'templates', ...args];
const settings = () => ({ cwd: project, env: { TMPDIR: temporary } });
const out = () => readTree(path.join(project, 'out'));

describe('with a browser', () => {
  test('writes everything, says where, and writes the same bytes again', { timeout: 120_000 }, async () => {
    const first = await runCommand(build(), settings());
    expect(first).toMatchObject({ status: 0, signal: null });
    expect(first.stdout).toMatch(
      /^small: 2 documents, \d+ pages, \d+ links\n {2}pack {6}out\/small\/pdf\/pack\.pdf\n {2}PDF {7}out\/small\/pdf\n {2}Markdown {2}out\/small\/markdown\n {2}data {6}out\/small\/data\n$/,
    );
    // Notes of the browser layer may be there, as root for instance; nothing else.
    expect(first.stderr).toMatch(/^(note: [^\n]+\n)*$/);
    const pack = out();
    const made = Object.keys(pack).filter((file) => pack[file] !== 'folder');
    expect(made.sort()).toEqual([
      'small/.irdocs',
      'small/data/calendar.ics',
      'small/data/contacts.vcf',
      'small/data/contacts.xlsx',
      'small/manifest.json',
      'small/markdown/plan/incident-management-plan.md',
      'small/markdown/policy/incident-management-policy.md',
      'small/mine.txt',
      'small/pdf/pack.pdf',
      'small/pdf/plan/incident-management-plan.pdf',
      'small/pdf/policy/incident-management-policy.pdf',
    ]);
    for (const file of made.filter((name) => name.endsWith('.pdf'))) expect(pack[file]).toMatch(/^%PDF-/);
    expect(JSON.parse(pack['small/manifest.json'] ?? '').not_rebuilt).toEqual([]);

    const second = await runCommand(build('--quiet'), settings());
    expect(second).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(out()).toEqual(pack);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('what a print shows may be accepted; an entry for it is judged when it was printed', {
    timeout: 240_000,
  }, async () => {
    const card = path.join(project, 'templates/documents/cards/alarm');
    mkdirSync(card, { recursive: true });
    writeFileSync(
      path.join(card, 'document.yaml'),
      'title: Alarm card\ncode: CRD-01\nsummary: Whom to call.\nowner: governance.policy_owner\naudience: all\n',
    );
    const plan = path.join(project, 'templates/documents/plan/incident-management-plan/10-people.md');
    appendFileSync(plan, '\nThe card is [](doc:alarm).\n');
    const call = (lines: number) =>
      writeFileSync(
        path.join(card, '10-call.md'),
        `---\ntitle: Call\n---\nSee [](doc:incident-management-policy).\n\n${'Call the desk at once, and say what you see.\n\n'.repeat(lines)}`,
      );
    const printed = () => runCommand(build('--to', 'pdf'), settings());
    call(400);
    expect((await printed()).stderr).toMatch(
      /^templates\/documents\/cards\/alarm\/document\.yaml:1:1 error .* \[page-limit\]$/m,
    );
    writeFileSync(
      path.join(project, 'org-profiles/small/suppressions.yaml'),
      'suppressions:\n  - id: card\n    finding: page-limit\n    file: templates/documents/cards/alarm/document.yaml\n    reason: It is shortened in March\n    owner: managing-director\n    expires: 2027-03-31\n',
    );
    const accepted = await printed();
    expect(accepted.stderr).toContain('0 errors, 0 warnings, 1 suppressed\n');
    expect(accepted.status).toBe(0);
    call(1);
    expect((await runCommand(['check', '--templates', 'templates'], settings())).stderr).toBe('');
    expect((await printed()).stderr).toMatch(
      /suppressions\.yaml:3:14 warning the suppression "card" accepts nothing: .* \[suppression-unused\]$/m,
    );
  });
});

test('the public pack carries its manifest alone, and nothing of the profile stands in it', {
  timeout: 120_000,
}, async () => {
  const folder = path.join(project, 'templates/documents/policy/incident-management-policy');
  appendFileSync(path.join(folder, 'document.yaml'), 'public: true\n');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) rmSync(path.join(folder, name));
  writeFileSync(
    path.join(folder, '10-scope.md'),
    '---\ntitle: Scope\ncovers: []\n---\nTell us what you see. See [](doc:incident-management-policy).\n',
  );
  const { status, stderr } = await runCommand(build('--variant', 'public', '--to', 'zip'), settings());
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('error') });
  const pack = readFileSync(path.join(project, 'out/small-public/pdf/pack.pdf'));
  const attachments = readAttachments(await openPdf(pack));
  expect(attachments.map(({ name }) => name)).toEqual(['manifest.json']);
  const inside = attachments[0]?.bytes?.toString() ?? '';
  const beside = out()['small-public/manifest.json'] ?? '';
  for (const manifest of [inside, beside]) {
    expect(manifest).not.toContain('.yaml');
    expect(JSON.parse(manifest)).not.toHaveProperty('profile');
  }
  const { stdout } = await runCommand(['verify', 'out/small-public', 'out/small-public/pack.zip'], settings());
  expect(stdout.match(/as they were built/g)).toHaveLength(2);
});

describe('without a browser', () => {
  const none = ['--browser', '/nonexistent/browser'];
  const message = /^irdocs: [^\n]*\/nonexistent\/browser[^\n]* \[browser-unusable\]\n {2}remedy: \S[^\n]*\n$/;

  test('the Markdown is new, the old PDFs stay, one message, exit 2', async () => {
    const result = await runCommand(build(...none), settings());
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(message);
    expect(result.stdout).toBe(
      'small: 2 documents written to out/small/markdown; no PDF was made, and earlier ones stay as they were\n',
    );
    expect(out()).toMatchObject({ 'small/pdf/pack.pdf': 'old pdf', 'small/mine.txt': 'not of irdocs' });
    expect(out()).not.toHaveProperty('small/markdown/plan/old.md');
    expect(JSON.parse(out()['small/manifest.json'] ?? '').not_rebuilt).toEqual(['pdf']);
  });

  test('two organizations: the Markdown of both, one message', async () => {
    const policy = 'org-profiles/second/policies/acceptable-use.md';
    const scenario = {
      copy: { 'org-profiles/second': 'org-profiles/small' },
      edit: [{ file: policy, find: 'out/small/', put: 'out/second/' }],
    };
    layOut('build', scenario, project);
    const result = await runCommand(build(...none, 'org-profiles/small', 'org-profiles/second'), settings());
    expect(result.status).toBe(2);
    expect(result.stdout.match(/2 documents written/g)).toHaveLength(2);
    expect(result.stderr.match(/browser-unusable/g)).toHaveLength(1);
    expect(out()).toHaveProperty('second/markdown/plan/incident-management-plan.md');
  });

  test('a machine format stays whole on stdout', async () => {
    const result = await runCommand(build(...none, '--format', 'json'), settings());
    expect(result.status).toBe(2);
    expect(JSON.parse(result.stdout)).toMatchObject({ findings: [] });
    expect(result.stderr).toMatch(message);
  });

  test('when only PDFs were asked for, nothing is written', async () => {
    const before = out();
    const result = await runCommand(build('--to', 'pdf', ...none), settings());
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(message);
    expect(result.stdout).toBe('small: nothing written; what stood in out/small stays as it was\n');
    expect(out()).toEqual(before);
  });
});

describe('interrupted', () => {
  /** A plan of hundreds of pages, so that printing takes longer than any delay here. */
  beforeEach(() => {
    const folder = path.join(project, 'templates/documents/plan/incident-management-plan');
    const lines = Array.from({ length: 3000 }, (_, n) => `Step ${n} is done by the person on duty and recorded.\n`);
    for (const id of ['20-long', '30-longer']) {
      writeFileSync(path.join(folder, `${id}.md`), `---\ntitle: Long\ncovers: []\n---\n${lines.join('\n')}`);
    }
  });

  async function browserAppears(): Promise<void> {
    for (let waited = 0; readdirSync(temporary).length === 0; waited += 10) {
      if (waited > 60_000) throw new Error('no browser was started');
      await pause(10);
    }
  }

  // From the start of the browser to the middle of printing.
  test.each([
    ['SIGINT', 0, 130],
    ['SIGINT', 400, 130],
    ['SIGTERM', 1200, 143],
  ] as const)(
    '%s %i ms after the browser starts: exit %i, nothing left, the old pack untouched',
    { timeout: 120_000 },
    async (signal, delay, status) => {
      const before = out();
      const { child, ended } = startCommand(build(), settings());
      await browserAppears();
      await pause(delay);
      child.kill(signal);
      expect(await ended).toEqual({ status, signal: null, stdout: '', stderr: 'irdocs: interrupted\n' });
      expect(await waitUntilNone(() => processesNaming(temporary))).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
      expect(out()).toEqual(before);
    },
  );

  test('a second SIGINT ends it at once, and the browser ends too', { timeout: 120_000 }, async () => {
    const before = out();
    const { child, ended } = startCommand(build(), settings());
    await browserAppears();
    await pause(1000);
    child.kill('SIGINT');
    child.kill('SIGINT');
    await pause(5);
    child.kill('SIGINT');
    expect((await ended).status).toBe(130);
    expect(await waitUntilNone(() => processesNaming(temporary))).toEqual([]);
    expect(out()).toEqual(before);
  });
});

describe('a killed build', () => {
  test('what it left between its two renames is put right by the next one, even by one that finds a mistake', async () => {
    const before = out();
    renameSync(path.join(project, 'out/small'), path.join(project, 'out/.small.old'));
    writeFileSync(path.join(project, 'org-profiles/small/empty.yaml'), '');
    const result = await runCommand(build('--to', 'markdown'), settings());
    expect(result.status).toBe(1);
    expect(out()).toEqual(before);
    expect(existsSync(path.join(project, 'out/.small.old'))).toBe(false);
    expect(readFileSync(path.join(project, 'out/small/pdf/pack.pdf'), 'utf8')).toBe('old pdf');
  });
});
