// Files that are no text, too large, or no files: each is told, none is waited for.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LIMITS } from '../../src/profile/limits.js';
import { readPolicyFile } from '../../src/profile/readPolicyFile.js';
import { writeFiles } from '../library/folders.js';

/** Reads one file of these bytes. */
function readBytes(bytes: string | Uint8Array) {
  const folder = writeFiles({ 'a.md': bytes });
  return readPolicyFile(path.join(folder, 'a.md'), 'shown/a.md');
}

/** The one reason why a file is not sound. */
function reasonOf({ file, sound }: ReturnType<typeof readPolicyFile>): string {
  expect(sound).toBe(false);
  expect(file.messages.map(({ ruleId, fatal, note }) => [ruleId, fatal, typeof note])).toEqual([
    ['policy-unreadable', true, 'string'],
  ]);
  return file.messages[0]?.reason ?? '';
}

it('text is read as it is, but for a byte order mark', () => {
  const { file, sound } = readBytes('\uFEFF# Ü\r\n\r\nline\rline');
  expect(sound).toBe(true);
  expect([file.path, file.value, file.messages]).toEqual(['shown/a.md', '# Ü\r\n\r\nline\rline', []]);
});

it('an empty file is text', () => {
  expect(readBytes('')).toMatchObject({ sound: true, file: { value: '' } });
});

it('the place of the first byte that is no UTF-8 is told', () => {
  const reading = readBytes(Buffer.from('# A\nGr\xf6\xdfe\n', 'latin1'));
  expect(reasonOf(reading)).toContain('byte 6 ');
  expect(reading.file.messages[0]?.place).toMatchObject({ line: 2, column: 3 });
});

it.each([
  ['UTF-16 with its mark', Buffer.from('\uFEFF# A\n', 'utf16le'), /not UTF-8/, /UTF-16/],
  ['UTF-16 without', Buffer.from('# A\n', 'utf16le'), /bytes of zero/, /UTF-8/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /bytes of zero/, /extension/],
])('%s is named as what it is', (_, bytes, reason, note) => {
  const reading = readBytes(bytes);
  expect(reasonOf(reading)).toMatch(reason);
  expect(reading.file.messages[0]?.note).toMatch(note);
});

it('fifty megabytes are not read, and a file at the limit is', () => {
  const folder = writeFiles({ 'a.md': 'x', 'b.md': 'x'.repeat(LIMITS.policyBytes) });
  truncateSync(path.join(folder, 'a.md'), 50_000_000);
  expect(reasonOf(readPolicyFile(path.join(folder, 'a.md'), 'a.md'))).toBe(
    `The policy is 50000000 bytes long; at most ${LIMITS.policyBytes} are read`,
  );
  expect(readPolicyFile(path.join(folder, 'b.md'), 'b.md').sound).toBe(true);
});

it('pipes, sockets, folders and symbolic links are refused at once', async () => {
  const folder = writeFiles({ 'real.md': 'x' });
  execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
  mkdirSync(path.join(folder, 'folder.md'));
  symlinkSync('real.md', path.join(folder, 'link.md'));
  symlinkSync('loop.md', path.join(folder, 'loop.md'));
  const server = net.createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((done) => {
    server.listen(path.join(folder, 'sock.md'), done);
  });
  for (const name of ['pipe.md', 'folder.md', 'link.md', 'loop.md', 'sock.md']) {
    expect(reasonOf(readPolicyFile(path.join(folder, name), name))).toBe('The policy is no regular file');
  }
});

it('a file that went away, and one whose name is no UTF-8', () => {
  const folder = writeFiles({ 'a.md': 'x' });
  expect(reasonOf(readPolicyFile(path.join(folder, 'b.md'), 'b.md'))).toContain('went away');
  expect(reasonOf(readPolicyFile(path.join(folder, 'b\uFFFD.md'), 'b.md'))).toContain('name of the policy');
  expect(reasonOf(readPolicyFile(path.join(folder, `${'b'.repeat(300)}.md`), 'b.md'))).toContain('ENAMETOOLONG');
});
