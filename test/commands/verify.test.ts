// irdocs verify over a signed pack that a real build wrote, damaged in each way that happens to packs.

import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attachment } from '../../src/outputs/pdf/pack/attachFiles.js';
import { verifyPack } from '../../src/pipeline/verifyPack.js';
import { layOut } from '../scenarios/scenario.js';
import { readTree } from '../support/readTree.js';
import { runCommand } from '../support/runCommand.js';
import { looped, overwritten, reattached, retouched, updated, withoutPage } from '../support/tamper.js';

const KEY = fileURLToPath(new URL('../outputs/pdf/sign/fixtures/rsa.p12', import.meta.url));
const base = mkdtempSync(path.join(os.tmpdir(), 'irdocs-verify-'));
const sound = path.join(base, 'out/small');
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeAll(async () => {
  layOut('verify', {}, base);
  const args = ['build', '--templates', 'templates', '--to', 'zip', '--no-sandbox', '--sign-key', KEY];
  const built = await runCommand(args, { cwd: base, env: { IRDOCS_SIGN_PASSPHRASE: 'test-only' } });
  expect(built).toMatchObject({ status: 0 });
}, 120_000);

const verify = (place: string) => runCommand(['verify', place, '--format', 'json'], { cwd: base });
const POLICY = 'incident-management-policy';

test('a sound pack: exit 0, and who signed it', async () => {
  const { status, stdout, stderr } = await runCommand(['verify', 'out/small'], { cwd: base });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^out\/small: 2 documents, \d+ files as they were built, links whole, 3 signatures of Ada Approver \(20\d\d-\d\d-\d\d\), certificate (?:[\dA-F]{2}:){31}[\dA-F]{2}$/m,
  );
});

test('its ZIP is as good', async () => {
  expect(await verify('out/small/pack.zip')).toMatchObject({ status: 0 });
  const files: Zippable = {};
  for (const [name, text] of Object.entries(readTree(sound))) {
    const isBeside = name === 'mine.txt' || name.startsWith('pack.zip');
    if (text !== 'folder' && !isBeside) files[name] = Buffer.from(text, 'latin1');
  }
  writeFileSync(path.join(base, 'small.zip'), zipSync({ small: files }));
  expect(await verify('small.zip')).toMatchObject({ status: 0 });
});

test('several places: what cannot be read does not hide what is wrong with the next', async () => {
  const pack = mkdtempSync(path.join(base, 'pack-'));
  cpSync(sound, pack, { recursive: true });
  unlinkSync(at(pack, 'data/calendar.ics'));
  const { status, stdout, stderr } = await runCommand(['verify', 'nowhere', pack, '--format', 'json'], { cwd: base });
  expect(status).toBe(2);
  expect(stderr).toContain('There is no nowhere [no-pack]');
  expect(rulesIn(stdout)).toEqual(['pack-file-missing']);
});

describe('a damaged pack is told by file and kind', () => {
  const cases: readonly [name: string, damage: (pack: string) => void | Promise<void>, told: readonly string[]][] = [
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
      'a symbolic link is added',
      (pack) => symlinkSync(at(pack, 'manifest.json'), at(pack, 'markdown/more.md')),
      ['pack-file-unknown'],
    ],
    [
      'a PDF is cut off',
      (pack) => truncateSync(at(pack, 'pdf/pack.pdf'), 900),
      ['pack-file-changed', 'pack-pdf-broken'],
    ],
    [
      'a signed PDF is changed',
      async (pack) => replace(at(pack, 'pdf/pack.pdf'), retouched),
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
      // The manifest inside pack.pdf and the one inside pack.zip still say what was built.
      ['pack-attachment-differs', 'pack-file-changed', 'pack-version-differs'],
    ],
    [
      'the pack is of another profile',
      (pack) => edit(at(pack, 'manifest.json'), /"profile_sha256": "../, '"profile_sha256": "00'),
      ['pack-attachment-differs', 'pack-file-changed'],
    ],
    [
      'a document is exchanged, and its hash in the manifest with it',
      (pack) => exchange(pack, `pdf/policy/${POLICY}.pdf`, readFileSync(at(pack, 'pdf/pack.pdf'))),
      ['pack-attachment-differs', 'pack-file-changed', 'pack-version-differs'],
    ],
    ['the ZIP is another', (pack) => append(at(pack, 'pack.zip'), 'more'), ['pack-file-changed']],
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
    await damage(pack);
    expect(await rulesAt(pack)).toEqual(told);
  });
});

describe('a ZIP', () => {
  const cases: readonly [name: string, change: (files: Zippable) => void, told: readonly string[]][] = [
    [
      'with a file more, anywhere',
      (files) => Object.assign(files, { 'start.exe': strToU8('MZ') }),
      ['pack-file-unknown'],
    ],
    ['with a file less', (files) => delete files['data/contacts.vcf'], ['pack-file-missing']],
    ['with another file', (files) => Object.assign(files, { 'data/contacts.vcf': strToU8('') }), ['pack-file-changed']],
    [
      'with another manifest',
      (files) => Object.assign(files, { 'manifest.json': strToU8('[]') }),
      ['pack-manifest-broken'],
    ],
  ];
  test.each(cases)('%s', async (_name, change, told) => {
    const files: Zippable = { ...unzipSync(readFileSync(at(sound, 'pack.zip'))) };
    change(files);
    const zip = path.join(mkdtempSync(path.join(base, 'zip-')), 'pack.zip');
    writeFileSync(zip, zipSync(files, { level: 1 }));
    expect(await rulesAt(zip)).toEqual(told);
  });

  test('that cannot be read or was made to harm: exit 2, and why', async () => {
    const zip = path.join(mkdtempSync(path.join(base, 'zip-')), 'pack.zip');
    writeFileSync(zip, readFileSync(at(sound, 'pack.zip')).subarray(0, 5000));
    expect(await verify(zip)).toMatchObject({ status: 2, stderr: expect.stringContaining('it was cut off') });
    writeFileSync(zip, zipSync({ 'manifest.json': strToU8('{}'), '../../evil.sh': strToU8('rm') }));
    expect(await verify(zip)).toMatchObject({ status: 2, stderr: expect.stringContaining('leads out of the folder') });
  });
});

describe('pack.pdf by itself', () => {
  const alone = (bytes: Uint8Array): string => {
    const place = path.join(mkdtempSync(path.join(base, 'pdf-')), 'pack.pdf');
    writeFileSync(place, bytes);
    return place;
  };
  const pack = (): Buffer => readFileSync(at(sound, 'pdf/pack.pdf'));
  /** As it was before it was signed. */
  const unsigned = (): Buffer => pack().subarray(0, pack().indexOf('%%EOF\n') + 6);

  test('is sound, signed or not', async () => {
    const { status, stdout } = await runCommand(['verify', alone(pack()), alone(unsigned())], { cwd: base });
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n');
    const sure = /pack\.pdf: 2 documents and 2 attached files as irdocs wrote them, links whole, /;
    for (const line of lines) expect(line).toMatch(sure);
    expect(lines[0]).toMatch(/1 signature of Ada Approver/);
    expect(lines[1]).toMatch(/not signed$/);
  });

  const cases: readonly [name: string, tamper: () => Buffer | Promise<Buffer>, told: readonly string[]][] = [
    ['a byte of its text is changed', () => retouched(unsigned()), ['pack-file-changed', 'pack-pdf-broken']],
    ['it is cut off', () => unsigned().subarray(0, 20_000), ['pack-file-changed', 'pack-pdf-broken']],
    ['an update is added', () => updated(unsigned()), ['pack-pdf-updated']],
    ['an update is added after it was signed', () => updated(pack()), ['pack-pdf-updated', 'pack-signature-partial']],
    [
      'bytes are added after it was signed',
      () => Buffer.concat([pack(), Buffer.from('% more\n')]),
      ['pack-pdf-updated', 'pack-signature-partial'],
    ],
    [
      'an attachment is written over',
      () => overwritten(unsigned(), 'profile.yaml', 'a: 1\n'),
      ['pack-attachment-differs'],
    ],
    [
      'an attachment is exchanged, with its checksum',
      () =>
        reattached(unsigned(), (files) =>
          files.map((file) => ({ ...file, ...(file.name === 'profile.yaml' ? { bytes: Buffer.from('a: 1\n') } : {}) })),
        ),
      ['pack-attachment-differs'],
    ],
    [
      'an attachment is added',
      () =>
        reattached(unsigned(), (files) => [...files, { ...(files[0] as (typeof files)[number]), name: 'more.yaml' }]),
      ['pack-attachment-differs'],
    ],
    [
      'the profile is taken out',
      () => reattached(unsigned(), (files) => files.filter(({ name }) => name !== 'profile.yaml')),
      ['pack-attachment-differs'],
    ],
    ['all attachments are taken out', () => reattached(unsigned(), () => []), ['pack-attachment-differs']],
    [
      'the manifest inside names another version',
      () =>
        reattached(unsigned(), (files) => files.map((file) => edited(file, /"version": "[^"]*"/, '"version": "99.9"'))),
      ['pack-version-differs'],
    ],
    [
      'the manifest inside names another profile',
      () =>
        reattached(unsigned(), (files) =>
          files.map((file) => edited(file, /"profile_sha256": "../, '"profile_sha256": "00')),
        ),
      ['pack-attachment-differs'],
    ],
    [
      'the manifest inside is no JSON',
      () => reattached(unsigned(), (files) => files.map((file) => edited(file, /^\{/, '['))),
      ['pack-manifest-broken'],
    ],
    ['it leads in circles', () => looped(unsigned()), []],
    ['a page is taken out', () => withoutPage(unsigned(), 1), ['pack-link-broken', 'pack-version-differs']],
  ];
  test.each(cases)('%s', async (_name, tamper, told) => {
    expect(await rulesAt(alone(await tamper()))).toEqual(told);
  });

  test('that was tampered with: exit 1, and what that means', async () => {
    const place = alone(await updated(pack()));
    const { status, stderr } = await runCommand(['verify', place], { cwd: base });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /pack\.pdf error Something was added to the file after irdocs wrote its \d+ bytes, and no signature stands for it \[pack-pdf-updated\]/,
    );
    expect(stderr).toContain('a reader shows what was added in place of what was approved');
  });
});

describe('the PDF of a document', () => {
  const name = `pdf/policy/${POLICY}.pdf`;

  test('in its pack is compared with the build, elsewhere with itself', async () => {
    const away = path.join(mkdtempSync(path.join(base, 'pdf-')), 'policy.pdf');
    cpSync(at(sound, name), away);
    const { status, stdout } = await runCommand(['verify', `out/small/${name}`, away], { cwd: base });
    expect(status).toBe(0);
    const [here, there] = stdout.split('\n');
    expect(here).toMatch(/: as the manifest of its pack says, links whole, 1 signature of Ada Approver/);
    expect(there).toMatch(
      /: as irdocs wrote it, links inside whole, 1 signature of .*; verify the folder of the pack to/,
    );
  });

  test('that was exchanged for another sound one is told by the manifest beside it', async () => {
    const pack = mkdtempSync(path.join(base, 'pack-'));
    cpSync(sound, pack, { recursive: true });
    cpSync(at(pack, 'pdf/plan/incident-management-plan.pdf'), at(pack, name));
    expect(await rulesAt(at(pack, name))).toEqual(['pack-file-changed', 'pack-link-broken', 'pack-version-differs']);
  });
});

describe('what is no pack', () => {
  test.each([
    ['nothing there', 'nowhere', 'no-pack'],
    ['a folder without manifest', 'org-profiles', 'no-pack'],
    ['a file that is no ZIP', 'org-profiles/small/profile.yaml', 'pack-unreadable'],
    ['a device', '/dev/null', 'no-pack'],
  ])('%s: exit 2', async (_name, place, code) => {
    const { status, stderr } = await runCommand(['verify', place], { cwd: base });
    expect(status).toBe(2);
    expect(stderr).toContain(`[${code}]`);
  });
});

function rulesIn(stdout: string): readonly string[] {
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

/** A file of the pack with other bytes, for which the manifest beside it is made to vouch. */
function exchange(pack: string, name: string, bytes: Buffer): void {
  writeFileSync(at(pack, name), bytes);
  const manifest = JSON.parse(readFileSync(at(pack, 'manifest.json'), 'utf8'));
  const entry = manifest.files.find((file: { path: string }) => file.path === name);
  Object.assign(entry, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  writeFileSync(at(pack, 'manifest.json'), JSON.stringify(manifest));
}

/** The manifest inside a pack with other words; any other file as it is. */
function edited(file: Attachment, pattern: RegExp, text: string): Attachment {
  if (file.name !== 'manifest.json') return file;
  const before = Buffer.from(file.bytes).toString();
  expect(before).toMatch(pattern);
  return { ...file, bytes: Buffer.from(before.replace(pattern, text)) };
}

/** The ids of what is found, in this process: that findings end in exit 1 is shown once. */
async function rulesAt(place: string): Promise<readonly string[]> {
  const { files } = await verifyPack(place, base);
  return [...new Set(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? '')))].sort();
}

async function replace(file: string, change: (bytes: Buffer) => Promise<Buffer>): Promise<void> {
  writeFileSync(file, await change(readFileSync(file)));
}

const at = (pack: string, name: string): string => path.join(pack, name);

function append(file: string, text: string): void {
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(text)]));
}

function edit(file: string, pattern: RegExp, text: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(pattern);
  writeFileSync(file, before.replace(pattern, text));
}
