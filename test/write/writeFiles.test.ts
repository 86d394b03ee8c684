// A few files by name: all or none, and nothing but files is replaced.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../src/write/writeFiles.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = (...names: readonly string[]) => names.map((name) => ({ path: name, bytes: Buffer.from(`new ${name}`) }));

describe('files by name', () => {
  test('are written into a folder that is made, and replace those that were there', async () => {
    const out = path.join(folder, 'a/b');
    await writeFiles(files('x.md', 'x.pdf'), { folder: out });
    await writeFiles([{ path: 'x.md', bytes: Buffer.from('newer') }], { folder: out });
    expect(readdirSync(out).sort()).toEqual(['x.md', 'x.pdf']);
    expect(readFileSync(path.join(out, 'x.md'), 'utf8')).toBe('newer');
  });

  test('are all left as they were when one cannot be replaced', async () => {
    writeFileSync(path.join(folder, 'x.md'), 'old');
    mkdirSync(path.join(folder, 'x.pdf'));
    await expect(writeFiles(files('x.md', 'x.pdf'), { folder })).rejects.toMatchObject({ code: 'folder-foreign' });
    expect(readFileSync(path.join(folder, 'x.md'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['x.md', 'x.pdf']);
  });

  test('are not written through a link', async () => {
    writeFileSync(path.join(folder, 'secret'), 'old');
    symlinkSync(path.join(folder, 'secret'), path.join(folder, 'x.md'));
    await expect(writeFiles(files('x.md'), { folder })).rejects.toMatchObject({ code: 'folder-foreign' });
    expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('old');
  });

  test('are not written when somebody interrupts, nor where a file stands for the folder', async () => {
    const signal = AbortSignal.abort(new Error('interrupted'));
    await expect(writeFiles(files('x.md'), { folder, signal })).rejects.toThrow('interrupted');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path.join(folder, 'file'), '');
    await expect(writeFiles(files('x.md'), { folder: path.join(folder, 'file') })).rejects.toMatchObject({
      code: 'folder-unwritable',
    });
  });

  test.skipIf(process.platform !== 'linux')(
    'are refused by a folder that the system lets nobody write to',
    async () => {
      await expect(writeFiles(files('x.md'), { folder: '/proc/x/y' })).rejects.toMatchObject({
        code: 'folder-unwritable',
      });
    },
  );
});
