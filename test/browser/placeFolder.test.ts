import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeFolder } from '../../src/browser/placeFolder.js';

let parent: string;
let fills: number;
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'irdocs-place-'));
  fills = 0;
});
afterEach(() => rm(parent, { recursive: true }));

const source = { origin: 'sha' };
async function fill(folder: string): Promise<void> {
  fills += 1;
  await mkdir(path.join(folder, 'sub'));
  await writeFile(path.join(folder, 'sub', 'file'), 'content');
}

describe('placeFolder', () => {
  it('fills once, and takes what is there after that', async () => {
    const folder = await placeFolder({ parent, name: 'thing', source, fill });
    expect(folder).toBe(path.join(parent, 'thing'));
    await placeFolder({ parent, name: 'thing', source, fill });
    expect(fills).toBe(1);
    expect(await readFile(path.join(folder, 'sub/file'), 'utf8')).toBe('content');
  });

  it('fills again what was cut, lost or made from something else', async () => {
    const wanted = { parent, name: 'thing', source, fill };
    const folder = await placeFolder(wanted);
    await truncate(path.join(folder, 'sub/file'), 3);
    await placeFolder(wanted);
    await rm(path.join(folder, 'sub/file'));
    await placeFolder(wanted);
    await placeFolder({ ...wanted, source: { origin: 'other' } });
    expect(fills).toBe(4);
    expect(await readFile(path.join(folder, 'sub/file'), 'utf8')).toBe('content');
    expect(await readdir(parent)).toEqual(['thing']);
  });

  it('may be called many times at once', async () => {
    const folders = await Promise.all(
      Array.from({ length: 5 }, () => placeFolder({ parent, name: 'thing', source, fill })),
    );
    expect(new Set(folders)).toEqual(new Set([path.join(parent, 'thing')]));
    expect(await readdir(parent)).toEqual(['thing']);
  });

  it('leaves nothing when filling fails', async () => {
    const failing = async (folder: string): Promise<void> => {
      await fill(folder);
      throw new Error('disk full');
    };
    await expect(placeFolder({ parent, name: 'thing', source, fill: failing })).rejects.toThrow('disk full');
    expect(await readdir(parent)).toEqual([]);
  });

  it('removes what a killed process left an hour ago, and not what is young', async () => {
    const hours = Date.now() / 1000 - 2 * 60 * 60;
    for (const name of ['thing.staged-old', 'thing.staged-new']) await mkdir(path.join(parent, name));
    await utimes(path.join(parent, 'thing.staged-old'), hours, hours);
    await placeFolder({ parent, name: 'thing', source, fill });
    expect((await readdir(parent)).sort()).toEqual(['thing', 'thing.staged-new']);
  });
});
