// `irdocs build --draft`: written in spite of findings, beside the pack that stays; what is meant for others is refused.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type BuildCommandOptions, build } from '../../src/commands/build.js';
import type { CommandContext } from '../../src/commands/context.js';
import { layOut } from '../scenarios/scenario.js';
import { readTree } from '../support/readTree.js';
import { runCommand } from '../support/runCommand.js';

const project = mkdtempSync(path.join(os.tmpdir(), 'irdocs-draft-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const options = { out: 'out', to: 'markdown', variant: 'internal', draft: true } as BuildCommandOptions;
const context = { cwd: '/nowhere' } as CommandContext;

test.each([
  ['a signature', { sign: {} as BuildCommandOptions['sign'] }, '--sign-key'],
  ['the public variant', { variant: 'public' }, '--variant public'],
  ['the file for the auditor', { to: 'markdown,zip' }, '--to zip'],
] as const)('%s', async (_, more, named) => {
  await expect(build([], { ...options, ...more }, context)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(named),
  });
});

test('in print: the pack of the draft is whole and says what it is; that of the last build stays', {
  timeout: 120_000,
}, async () => {
  const file = 'templates/documents/policy/incident-management-policy/10-purpose.md';
  layOut('draft', { edit: [{ file, find: 'This policy is for', put: 'This TBD policy is for' }] }, project);
  const last = readTree(path.join(project, 'out/small'));
  const made = await runCommand(['build', '--draft', '--templates', 'templates'], { cwd: project });
  expect(made).toMatchObject({ status: 1, stderr: expect.stringContaining('[leftover-text]') });
  expect(made.stdout).toMatch(/^small: 2 documents, .*\n {2}pack {6}out\/small-draft\/pdf\/pack\.pdf\n/);
  expect(readTree(path.join(project, 'out/small'))).toEqual(last);
  const manifest = JSON.parse(readFileSync(path.join(project, 'out/small-draft/manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ draft: true, documents: [{ status: 'draft' }, { status: 'draft' }] });
  expect(manifest.files.map((entry: { path: string }) => entry.path)).toContain('DRAFT-FINDINGS.md');
  const verified = await runCommand(['verify', 'out/small-draft'], { cwd: project });
  expect(verified).toMatchObject({ status: 0, stderr: '' });
});

test('what the profile calls a draft is not signed, and the last pack stays', { timeout: 120_000 }, async () => {
  const edit = [
    { file: 'org-profiles/small/profile.yaml', find: 'document_set:', put: 'document_set:\n  status: draft' },
  ];
  const folder = path.join(project, 'unsigned');
  layOut('unsigned', { edit }, folder);
  const last = readTree(path.join(folder, 'out/small'));
  const key = path.resolve(import.meta.dirname, '../outputs/pdf/sign/fixtures/rsa.p12');
  const args = ['build', '--templates', 'templates', '--no-sandbox', '--sign-key', key];
  const env = { IRDOCS_SIGN_PASSPHRASE: 'test-only' };
  expect(await runCommand(args, { cwd: folder, env })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/Nobody signs a draft, and 2 of 2 documents are drafts: .* \[signing-draft\]/),
  });
  expect(readTree(path.join(folder, 'out/small'))).toEqual(last);
});
