// What a listing tells of a folder, and where it ends.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isForeign, listFiles } from '../../src/profile/listFiles.js';
import { writeFiles } from '../library/folders.js';

const ALL = { leavesOut: isForeign, entries: 1_000, depth: 10 };

it('files, symbolic links and what is left out, sorted; empty folders are nothing', async () => {
  const folder = writeFiles({
    'b/x.md': '',
    'a.md': '',
    'b/a/y.md': '',
    'b/node_modules/z.md': '',
    '.git/HEAD': '',
    '.x/y': '',
  });
  mkdirSync(path.join(folder, 'empty'));
  symlinkSync('.', path.join(folder, 'b/round'));
  expect(await listFiles(folder, ALL)).toEqual({
    files: ['.x/y', 'a.md', 'b/a/y.md', 'b/x.md'],
    symlinks: ['b/round'],
    special: [],
    leftOut: ['.git', 'b/node_modules'],
    unread: [],
    full: false,
  });
});

it('what lies too deep is not read', async () => {
  const folder = writeFiles({ 'a/b/c/deep.md': '', 'a/b/flat.md': '' });
  expect(await listFiles(folder, { ...ALL, depth: 2 })).toMatchObject({ files: ['a/b/flat.md'], unread: ['a/b/c'] });
});

it('after the most entries nothing deeper is read, and that is told', async () => {
  const folder = writeFiles({ 'a.md': '', 'b.md': '', 'c/d.md': '' });
  expect(await listFiles(folder, { ...ALL, entries: 2 })).toMatchObject({
    files: ['a.md', 'b.md'],
    unread: ['c'],
    full: true,
  });
  expect(await listFiles(folder, { ...ALL, entries: 3 })).toMatchObject({ unread: [], full: true });
  expect(await listFiles(folder, { ...ALL, entries: 4 })).toMatchObject({ unread: [], full: false });
});

it('ten thousand files in one folder, and names that no program likes', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`p-${index}.md`, '']));
  const odd = ['a\nb.md', 'c\u001b[31m.md', 'd#e%20.md', 'f "g" \'h\'.md', 'i\u202ej.md', ' .md', '-rf.md'];
  const folder = writeFiles({ ...many, ...Object.fromEntries(odd.map((name) => [`odd/${name}`, ''])) });
  const { files } = await listFiles(folder, { ...ALL, entries: 20_000 });
  expect(files).toHaveLength(10_000 + odd.length);
  expect(files.filter((file) => file.startsWith('odd/')).map((file) => file.slice(4))).toEqual([...odd].sort());
});

it('a folder that must not be read', async () => {
  const folder = writeFiles({ 'a.md': '', 'shut/b.md': '' });
  chmodSync(folder, 0o755);
  chmodSync(path.join(folder, 'shut'), 0);
  // Root may read everything; nobody may not.
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  onTestFinished(() => {
    if (root) process.seteuid?.(0);
    chmodSync(path.join(folder, 'shut'), 0o700);
  });
  expect(await listFiles(folder, ALL)).toMatchObject({ files: ['a.md'], unread: ['shut'] });
});

it('a folder that is none', async () => {
  await expect(listFiles('/nowhere/at/all', ALL)).rejects.toMatchObject({ code: 'ENOENT' });
});
