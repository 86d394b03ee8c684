// irdocs verify over a signed pack that a real build wrote, damaged in each way that happens to packs.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '../scenarios/scenario.js';
import { readTree } from '../support/readTree.js';
import { runCommand } from '../support/runCommand.js';

const KEY = fileURLToPath(new URL('../outputs/pdf/sign/fixtures/rsa.p12', import.meta.url));
const base = mkdtempSync(path.join(os.tmpdir(), 'irdocs-verify-'));
const sound = path.join(base, 'out/small');
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeAll(async () => {
  layOut('verify', {}, base);
  const args = ['build', '--templates', 'templates', '--no-sandbox', '--sign-key', KEY];
  const built = await runCommand(args, { cwd: base, env: { IRDOCS_SIGN_PASSPHRASE: 'test-only' } });
  expect(built).toMatchObject({ status: 0 });
}, 120_000);

const verify = (place: string) => runCommand(['verify', place, '--format', 'json'], { cwd: base });
const POLICY = 'incident-management-policy';

test('a sound pack: exit 0, and who signed it', async () => {
  const { status, stdout, stderr } = await runCommand(['verify', 'out/small'], { cwd: base });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^out\/small: 2 documents, \d+ files as they were built, links whole, 3 signatures of Ada Approver \(20/,
  );
});

test('its ZIP is as good', async () => {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(readTree(sound)))
    if (text !== 'folder') files[name] = Buffer.from(text, 'latin1');
  writeFileSync(path.join(base, 'small.zip'), zipSync(files));
  expect(await verify('small.zip')).toMatchObject({ status: 0 });
});

describe('a damaged pack is told by file and kind', () => {
  const cases: readonly [name: string, damage: (pack: string) => void, told: readonly string[]][] = [
    ['a file is lost', (pack) => unlinkSync(at(pack, `markdown/policy/${POLICY}.md`)), ['pack-file-missing']],
    [
      'a sentence is added',
      (pack) => append(at(pack, `markdown/policy/${POLICY}.md`), '\nCall somebody.\n'),
      ['pack-file-changed'],
    ],
    [
      'a file is added',
      (pack) => writeFileSync(at(pack, 'markdown/policy/more.md'), '# More\n'),
      ['pack-file-unknown'],
    ],
    [
      'a PDF is cut off',
      (pack) => truncateSync(at(pack, 'pdf/pack.pdf'), 900),
      ['pack-file-changed', 'pack-pdf-broken'],
    ],
    [
      'a signed PDF is changed',
      (pack) => flip(at(pack, 'pdf/pack.pdf'), 3000),
      ['pack-file-changed', 'pack-pdf-broken', 'pack-signature-broken'],
    ],
    [
      'something is added to a signed PDF',
      (pack) => append(at(pack, 'pdf/pack.pdf'), '% added\n'),
      ['pack-file-changed', 'pack-signature-partial'],
    ],
    ['the manifest is cut off', (pack) => truncateSync(at(pack, 'manifest.json'), 50), ['pack-manifest-broken']],
    [
      'the manifest names another version',
      (pack) =>
        edit(at(pack, 'manifest.json'), /"version": "[^"]*",\n\s+"status"/, '"version": "99.9",\n      "status"'),
      ['pack-version-differs'],
    ],
    [
      'a folder is renamed',
      (pack) => renameSync(at(pack, 'pdf/policy'), at(pack, 'pdf/policies')),
      ['pack-file-missing', 'pack-file-unknown', 'pack-link-broken'],
    ],
    [
      'a link is bent, and the hash in the manifest with it',
      (pack) => edit(at(pack, `markdown/policy/${POLICY}.md`), /\.\.\/plan\//, '../plans/'),
      ['pack-file-changed', 'pack-link-broken'],
    ],
  ];
  test.each(cases)('%s', async (_name, damage, told) => {
    const pack = mkdtempSync(path.join(base, 'pack-'));
    cpSync(sound, pack, { recursive: true });
    damage(pack);
    const { status, stdout } = await verify(pack);
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string }[] };
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(told);
  });
});

describe('what is no pack', () => {
  test.each([
    ['nothing there', 'nowhere', 'no-pack'],
    ['a folder without manifest', 'org-profiles', 'no-pack'],
    ['a file that is no ZIP', 'org-profiles/small/profile.yaml', 'pack-unreadable'],
  ])('%s: exit 2', async (_name, place, code) => {
    const { status, stderr } = await runCommand(['verify', place], { cwd: base });
    expect(status).toBe(2);
    expect(stderr).toContain(`[${code}]`);
  });
});

const at = (pack: string, name: string): string => path.join(pack, name);

function append(file: string, text: string): void {
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(text)]));
}

function flip(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset);
  writeFileSync(file, bytes);
}

function edit(file: string, pattern: RegExp, text: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(pattern);
  writeFileSync(file, before.replace(pattern, text));
}
