// The pack on disk: whole at any moment, whatever happens, and nothing of anybody else's touched.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { OperationalError } from '../src/diagnostics.js';
import type { Artifact } from '../src/model/documents.js';
import { MARKER } from '../src/write/packPlaces.js';
import { keptOutputs, prepareTarget, type WriteOptions, writePack } from '../src/write.js';
import { readTree } from './support/readTree.js';
import { startNode } from './support/runCommand.js';

const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-write-'));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

let out: string;
let folder: string;
beforeEach(() => {
  out = mkdtempSync(path.join(sandbox, 'case-'));
  folder = path.join(out, 'acme');
});

/** A pack in which every file says which pack it belongs to. */
function pack(name: string, files = 3): Artifact[] {
  const numbers = Array.from({ length: files }, (_, index) => index);
  return [
    ...numbers.map((n) => ({ path: `markdown/plan/${n}.md`, bytes: Buffer.from(`${name} ${n}\n`.repeat(200)) })),
    { path: 'pdf/pack.pdf', bytes: Buffer.from(`${name} pdf`) },
    { path: 'manifest.json', bytes: Buffer.from(`"${name}"`) },
  ];
}

function write(name: string, options: Partial<WriteOptions> = {}): Promise<void> {
  return writePack(pack(name), { folder, keep: [], ...options });
}

async function failure(work: Promise<unknown>): Promise<OperationalError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'OperationalError', remedy: expect.stringMatching(/\w/) });
  return error as OperationalError;
}

/** The pack that a folder holds, if it holds all of one and nothing of another. */
function wholePack(place: string, files = 3): string | undefined {
  if (!existsSync(place)) return undefined;
  const { [MARKER]: marker, ...tree } = readTree(place);
  const name = JSON.parse(tree['manifest.json'] ?? 'null') as string | null;
  if (name === null || marker === undefined) return undefined;
  const expected = Object.fromEntries(pack(name, files).map(({ path, bytes }) => [path, String(bytes)]));
  const found = Object.fromEntries(Object.entries(tree).filter(([, text]) => text !== 'folder'));
  return JSON.stringify(sorted(found)) === JSON.stringify(sorted(expected)) ? name : undefined;
}

function sorted(tree: Record<string, string>): [string, string][] {
  return Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('a pack', () => {
  test('is made with its folders, and nothing else stays in the parent', async () => {
    folder = path.join(out, 'new', 'deep', 'acme');
    await write('one');
    expect(wholePack(folder)).toBe('one');
    expect(readdirSync(path.dirname(folder))).toEqual(['acme']);
  });

  test('replaces the one before as a whole', async () => {
    await writePack(pack('one', 9), { folder, keep: [] });
    await write('two');
    expect(wholePack(folder)).toBe('two');
    expect(readdirSync(out)).toEqual(['acme']);
  });

  test('fills an empty folder and keeps its permissions', async () => {
    mkdirSync(folder);
    chmodSync(folder, 0o750);
    await write('one');
    expect(wholePack(folder)).toBe('one');
    expect(statSync(folder).mode & 0o777).toBe(0o750);
  });

  test('keeps what is not its own: files, folders, links, permissions', async () => {
    await write('one');
    mkdirSync(path.join(folder, 'notes', 'deep'), { recursive: true });
    writeFileSync(path.join(folder, 'notes', 'deep', 'minutes.txt'), 'mine');
    writeFileSync(path.join(folder, 'run.sh'), 'mine too', { mode: 0o755 });
    symlinkSync('notes/deep/minutes.txt', path.join(folder, 'latest'));
    symlinkSync('/nowhere', path.join(folder, 'dangling'));
    chmodSync(path.join(folder, 'notes'), 0o700);
    const mine = (): unknown =>
      Object.entries(readTree(folder)).filter(([name]) => /^(notes|run|latest|dangling)/.test(name));
    const before = mine();
    await write('two');
    expect(mine()).toEqual(before);
    expect(statSync(path.join(folder, 'run.sh')).mode & 0o777).toBe(0o755);
    expect(statSync(path.join(folder, 'notes')).mode & 0o777).toBe(0o700);
    expect(readFileSync(path.join(folder, 'manifest.json'), 'utf8')).toBe('"two"');
  });

  test('keeps an output that this build did not make, and drops one that it need not keep', async () => {
    await write('one');
    const [, ...rest] = pack('two').reverse();
    const markdown = rest.filter((artifact) => artifact.path.startsWith('markdown/'));
    await writePack(markdown, { folder, keep: ['pdf'] });
    expect(readFileSync(path.join(folder, 'pdf/pack.pdf'), 'utf8')).toBe('one pdf');
    expect(existsSync(path.join(folder, 'manifest.json'))).toBe(false);
    await writePack(markdown, { folder, keep: [] });
    expect(existsSync(path.join(folder, 'pdf'))).toBe(false);
  });
});

describe('a target that is not ours is refused and stays as it is', () => {
  const cases: Record<string, { prepare: () => void; code: string; words: RegExp; told?: 'late' }> = {
    'a folder with files and no marker': {
      prepare: () => {
        mkdirSync(folder);
        writeFileSync(path.join(folder, 'thesis.txt'), 'years of work');
      },
      code: 'folder-foreign',
      words: /holds files and no \.irdocs/,
    },
    'a file in the place of the folder': {
      prepare: () => writeFileSync(folder, 'a file'),
      code: 'folder-foreign',
      words: /acme is not a folder/,
    },
    'a symbolic link in the place of the folder': {
      prepare: () => {
        mkdirSync(path.join(out, 'elsewhere'));
        symlinkSync('elsewhere', folder);
      },
      code: 'folder-foreign',
      words: /acme is a symbolic link/,
    },
    'a symbolic link above the folder': {
      prepare: () => {
        mkdirSync(path.join(out, 'elsewhere'));
        symlinkSync('elsewhere', path.join(out, 'link'));
        folder = path.join(out, 'link', 'acme');
      },
      code: 'folder-foreign',
      words: /link is a symbolic link/,
    },
    'a file above the folder': {
      prepare: () => {
        writeFileSync(path.join(out, 'file'), 'a file');
        folder = path.join(out, 'file', 'acme');
      },
      code: 'folder-unwritable',
      words: /a part of the path is a file/,
      told: 'late',
    },
    'something that can be neither linked nor copied': {
      prepare: () => {
        mkdirSync(folder);
        writeFileSync(path.join(folder, MARKER), '');
        execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(folder, 'pipe')]);
      },
      code: 'folder-foreign',
      words: /pipe is no file, folder or link/,
      told: 'late',
    },
  };
  for (const [name, { prepare, code, words, told }] of Object.entries(cases)) {
    test(name, async () => {
      prepare();
      const before = readTree(out);
      const error = await failure(write('one', { root: out }));
      expect(error).toMatchObject({ code, message: expect.stringMatching(words) });
      expect(readTree(out)).toEqual(before);
      if (told === 'late') return;
      expect(await failure(prepareTarget({ folder, root: out }))).toMatchObject({ code: error.code });
      expect(readTree(out)).toEqual(before);
    });
  }

  test('a folder in which the system lets nobody write', async () => {
    const error = await failure(writePack(pack('one'), { folder: '/proc/irdocs/acme', keep: [] }));
    expect(error.code).toBe('folder-unwritable');
  });

  test('a link above the project is the user’s own business', async () => {
    mkdirSync(path.join(out, 'real'));
    symlinkSync('real', path.join(out, 'link'));
    folder = path.join(out, 'link', 'out', 'acme');
    await write('one', { root: path.join(out, 'link') });
    expect(wholePack(path.join(out, 'real/out/acme'))).toBe('one');
  });
});

describe('what a killed build left', () => {
  test('unfinished folders go, other hidden folders stay', async () => {
    mkdirSync(path.join(out, '.acme.new-0123456789ab', 'markdown'), { recursive: true });
    mkdirSync(path.join(out, '.acme.new-mine'));
    mkdirSync(path.join(out, '.other.new-0123456789ab'));
    await write('one');
    expect(readdirSync(out).sort()).toEqual(['.acme.new-mine', '.other.new-0123456789ab', 'acme']);
  });

  test('between the two renames: the old pack comes back before anything else is tried', async () => {
    await write('one');
    renameSync(folder, path.join(out, '.acme.old'));
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(write('two', { signal: stopped })).rejects.toThrow('stopped');
    await prepareTarget({ folder });
    expect(wholePack(folder)).toBe('one');
    expect(readdirSync(out)).toEqual(['acme']);
  });

  test('an empty folder that somebody made in between gives way, a full one does not', async () => {
    await write('one');
    renameSync(folder, path.join(out, '.acme.old'));
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'mine.txt'), 'mine');
    const before = readTree(out);
    expect(await failure(write('two'))).toMatchObject({
      code: 'folder-foreign',
      message: expect.stringContaining('.acme.old'),
    });
    expect(readTree(out)).toEqual(before);
    rmSync(path.join(folder, 'mine.txt'));
    await prepareTarget({ folder });
    expect(wholePack(folder)).toBe('one');
  });

  test('a folder named `.old` that irdocs did not make stays', async () => {
    mkdirSync(path.join(out, '.acme.old'));
    writeFileSync(path.join(out, '.acme.old', 'mine.txt'), 'mine');
    await write('one');
    expect(readTree(path.join(out, '.acme.old'))).toEqual({ 'mine.txt': 'mine' });
    const error = await failure(write('two'));
    expect(error.code).toBe('folder-unwritable');
    expect(wholePack(folder)).toBe('one');
  });

  test('repairing where there is nothing to repair makes nothing', async () => {
    await prepareTarget({ folder: path.join(out, 'absent', 'acme') });
    expect(readdirSync(out)).toEqual([]);
  });
});

/** A process that writes packs in a row, each with another name, and says so before and after each. */
function startWriter(files: number, names: readonly string[], wrapper: readonly string[] = []) {
  const program = `
    const { writePack } = await import(${JSON.stringify(path.join(inject('installed'), 'dist/write.js'))});
    const numbers = Array.from({ length: ${files} }, (_, index) => index);
    for (const name of ${JSON.stringify(names)}) {
      process.stdout.write('begin ' + name + '\\n');
      try {
        await writePack([
          ...numbers.map((n) => ({ path: 'markdown/plan/' + n + '.md', bytes: Buffer.from((name + ' ' + n + '\\n').repeat(200)) })),
          { path: 'pdf/pack.pdf', bytes: Buffer.from(name + ' pdf') },
          { path: 'manifest.json', bytes: Buffer.from('"' + name + '"') },
        ], { folder: ${JSON.stringify(folder)}, keep: [] });
        process.stdout.write('end ' + name + '\\n');
      } catch (error) { process.stdout.write('error ' + error.code + ' ' + error.message + '\\n'); process.exitCode = 2; }
    }`;
  return startNode([...wrapper, '--input-type=module', '--eval', program], { cwd: out });
}

describe('at the worst moment', () => {
  test('kill -9, thirty times: old or new pack whole, and the next run puts it right', async () => {
    const FILES = 24;
    await writePack(pack('first', FILES), { folder, keep: [] });
    let interrupted = 0;
    for (let round = 0; round < 30; round++) {
      const names = Array.from({ length: 500 }, (_, index) => `${round}-${index}`);
      const { child, ended } = startWriter(FILES, names);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      // Spread over what one pack takes, so that all steps are hit.
      await pause((round * 7) % 60);
      child.kill('SIGKILL');
      const { stdout } = await ended;
      const lines = stdout.trim().split('\n');
      const last = lines.at(-1)?.split(' ') ?? [];
      const before = lines.findLast((line) => line.startsWith('end '))?.slice(4);
      const allowed = new Set([before ?? lastWritten(folder, FILES), last[1]]);
      if (last[0] === 'begin') interrupted += 1;
      const survivor = wholePack(folder, FILES) ?? wholePack(path.join(out, '.acme.old'), FILES);
      expect(allowed).toContain(survivor);
      // As if the time had passed after which a dead lock counts no more.
      const lock = path.join(out, '.acme.lock');
      if (existsSync(lock)) utimesSync(lock, 0, 0);
      await prepareTarget({ folder });
      expect(wholePack(folder, FILES)).toBe(survivor);
    }
    expect(interrupted).toBeGreaterThan(5);
    await write('last');
    expect(wholePack(folder)).toBe('last');
    expect(readdirSync(out)).toEqual(['acme']);
  });

  test('two processes at once: both end well, each pack is whole', async () => {
    const writers = ['a', 'b'].map((name) => startWriter(12, [`${name}1`, `${name}2`, `${name}3`]));
    const ends = await Promise.all(writers.map(({ ended }) => ended));
    for (const { status, stdout } of ends) {
      expect(stdout).not.toContain('error');
      expect(status).toBe(0);
    }
    expect(['a3', 'b3']).toContain(wholePack(folder, 12));
    expect(readdirSync(out)).toEqual(['acme']);
  });

  test('another build holds the lock for too long', async () => {
    mkdirSync(path.join(out, '.acme.lock'));
    expect(await failure(write('one', { lockWait: 300 }))).toMatchObject({ code: 'folder-busy' });
    expect(existsSync(folder)).toBe(false);
  });

  test('the lock of a dead process counts no more after a while', async () => {
    mkdirSync(path.join(out, '.acme.lock'));
    utimesSync(path.join(out, '.acme.lock'), 0, 0);
    await write('one', { lockWait: 300 });
    expect(wholePack(folder)).toBe('one');
  });

  test('a signal: the old pack stays and nothing is left', async () => {
    await write('one');
    const controller = new AbortController();
    const writing = writePack(pack('two', 200), { folder, keep: [], signal: controller.signal });
    await pause(20);
    controller.abort(new Error('stopped'));
    await expect(writing).rejects.toThrow('stopped');
    expect(wholePack(folder)).toBe('one');
    expect(readdirSync(out)).toEqual(['acme']);
  });
});

describe('no room', () => {
  test('a full disk: told, and the old pack is untouched', async () => {
    const { stdout } = await onFullDisk();
    expect(stdout).toMatch(/^error disk-full There is no room to write .*acme/m);
    expect(stdout).toContain('kept "one"');
    expect(stdout).toContain('left acme');
  });
});

/**
 * Where one may mount (root, or a user in a namespace of their own) a disk of 256 kB; it goes with the process.
 * Elsewhere a limit on the size of files, which the kernel tells in another way but at the same point.
 */
async function onFullDisk(): Promise<{ stdout: string }> {
  const program = `
    import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
    const { writePack } = await import(${JSON.stringify(path.join(inject('installed'), 'dist/write.js'))});
    const folder = ${JSON.stringify(folder)};
    const pack = (name, size) => [
      { path: 'markdown/a.md', bytes: Buffer.alloc(size, 'x') },
      { path: 'manifest.json', bytes: Buffer.from(JSON.stringify(name)) },
    ];
    process.on('SIGXFSZ', () => {});
    await writePack(pack('one', 1000), { folder, keep: [] });
    try { await writePack(pack('two', 2000000), { folder, keep: [] }); console.log('written'); }
    catch (error) { console.log('error', error.code, error.message); }
    console.log('kept', readFileSync(folder + '/manifest.json', 'utf8'));
    console.log('left', readdirSync(${JSON.stringify(out)}).join(' '));`;
  const script = path.join(sandbox, 'full.mjs');
  writeFileSync(script, program);
  const node = `${JSON.stringify(process.execPath)} ${JSON.stringify(script)}`;
  const shell = [
    `if unshare --mount --map-root-user true 2>/dev/null; then`,
    `  exec unshare --mount --map-root-user sh -c 'mount -t tmpfs -o size=256k none "$0" && exec ${node}' ${JSON.stringify(out)};`,
    `fi; ulimit -f 512; exec ${node}`,
  ].join('\n');
  return { stdout: execFileSync('sh', ['-c', shell], { encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } }) };
}

/** The pack on disk before a process that was killed during its first one. */
function lastWritten(place: string, files: number): string | undefined {
  return wholePack(place, files) ?? wholePack(path.join(path.dirname(place), '.acme.old'), files);
}

test('what would stay is what is there and was asked for', async () => {
  expect(await keptOutputs(folder, ['pdf', 'data'])).toEqual([]);
  await write('old');
  expect(await keptOutputs(folder, ['pdf', 'data'])).toEqual(['pdf']);
  expect(await keptOutputs(folder, [])).toEqual([]);
});

test('a ZIP of an earlier build does not stay beside a new pack', async () => {
  await writePack([...pack('old'), { path: 'pack.zip', bytes: Buffer.from('PK') }], { folder, keep: [] });
  await write('new');
  expect(readTree(folder)).not.toHaveProperty(['pack.zip']);
});
