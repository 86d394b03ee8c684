// What is known of the repository around a folder.
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isForeign, listFiles } from '../../src/profile/listFiles.js';
import { readSurroundings } from '../../src/profile/readSurroundings.js';
import { writeFiles } from '../library/folders.js';

async function surroundingsOf(project: string, place: string, generated: readonly string[] = []) {
  const folder = path.join(project, place);
  const listing = await listFiles(folder, { leavesOut: isForeign, entries: 1_000, depth: 10 });
  return readSurroundings({ folder, listing, generated: generated.map((one) => path.join(project, one)) });
}

describe('in a repository', () => {
  const FILES = {
    '.git/HEAD': '',
    'README.md': '',
    'org/small/policies/a.md': '',
    'org/large/policies/b.md': '',
    'docs/guide.md': '',
    'node_modules/x/index.js': '',
    'out/small/markdown/old.md': '',
  };

  it('all files but those of the folder, seen from it', async () => {
    const around = await surroundingsOf(writeFiles(FILES), 'org/small', ['out']);
    expect(around).toMatchObject({ root: 'repository', folder: 'org/small' });
    expect([...around.files].sort()).toEqual(['../../README.md', '../../docs/guide.md', '../large/policies/b.md']);
  });

  it('nothing is known of packages, of Git and of what builds make', async () => {
    const around = await surroundingsOf(writeFiles(FILES), 'org/small', ['out']);
    expect([...around.unread].sort()).toEqual(['../../.git', '../../node_modules', '../../out']);
  });

  it('symbolic links lead to files as seen from the folder; those that leave the repository are unread', async () => {
    const project = writeFiles(FILES);
    symlinkSync('../../docs', path.join(project, 'org/small/docs'));
    symlinkSync('org/small/policies', path.join(project, 'rules'));
    symlinkSync('..', path.join(project, 'docs/up'));
    symlinkSync('/etc', path.join(project, 'etc'));
    symlinkSync('gone', path.join(project, 'broken'));
    const around = await surroundingsOf(project, 'org/small');
    expect(Object.fromEntries(around.symlinks)).toEqual({
      docs: '../../docs',
      '../../rules': 'policies',
      '../../docs/up': '../..',
    });
    expect(around.unread.has('../../etc')).toBe(true);
    expect(around.files.has('../../broken')).toBe(false);
  });

  it('the folder may be the root', async () => {
    const around = await surroundingsOf(writeFiles(FILES), '.');
    expect(around).toMatchObject({ root: 'repository', folder: '', files: new Set() });
  });

  it('of a worktree or submodule, where `.git` is a file, the nearest counts', async () => {
    const around = await surroundingsOf(writeFiles({ ...FILES, 'org/.git': 'gitdir: x' }), 'org/small');
    expect([around.folder, ...around.files].sort()).toEqual(['../.git', '../large/policies/b.md', 'small']);
  });
});

it('without a repository nothing around the folder is looked at', async () => {
  const around = await surroundingsOf(writeFiles({ 'README.md': '', 'p/a.md': '' }), 'p');
  expect(around).toEqual({ root: 'folder', folder: '', files: new Set(), unread: new Set(), symlinks: new Map() });
});
