import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { unpackEmbeddedBrowser } from '../../src/browser/unpackEmbeddedBrowser.js';

// Real processes on machines that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const uid = process.getuid?.();
const root = mkdtempSync(path.join(os.tmpdir(), 'irdocs-unpack-'));
afterAll(() => rmSync(root, { recursive: true }));
const realPackage = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..');

/** A folder like that of the npm package. */
function packageWith(name: string, version: string, binaries: Readonly<Record<string, Buffer>>): string {
  const folder = path.join(root, name);
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: '@sparticuz/chromium', version }));
  for (const [file, bytes] of Object.entries(binaries)) writeFileSync(path.join(folder, 'bin', file), bytes);
  return folder;
}

describe('unpackEmbeddedBrowser', () => {
  it('unpacks a browser that runs, for this user alone, and uses it again', async () => {
    const cache = path.join(root, 'deep', 'cache');
    const [first, second] = await Promise.all([
      unpackEmbeddedBrowser(cache, { uid }),
      unpackEmbeddedBrowser(cache, { uid }),
    ]);
    expect(second).toEqual(first);
    const env = { LD_LIBRARY_PATH: first.libraryFolder };
    expect(execFileSync(first.executablePath, ['--version'], { env, encoding: 'utf8' })).toMatch(/^Chromium 147\./);
    expect(lstatSync(cache).mode & 0o777).toBe(0o700);
    expect(readdirSync(cache)).toEqual(['chromium-147.0.0-64d813a0']);
    const { ino } = lstatSync(first.executablePath);
    await unpackEmbeddedBrowser(cache, { uid });
    expect(lstatSync(first.executablePath).ino).toBe(ino);
  });

  it('refuses another version', async () => {
    const packageFolder = packageWith('newer', '148.0.0', {});
    await expect(unpackEmbeddedBrowser(path.join(root, 'a'), { uid, packageFolder })).rejects.toMatchObject({
      code: 'embedded-browser',
      message: expect.stringContaining('148.0.0'),
    });
  });

  it('refuses a file that is not the published one, and leaves nothing in the cache', async () => {
    const libraries = readFileSync(path.join(realPackage, 'bin/al2023.tar.br'));
    const altered = Buffer.from(libraries);
    altered[1000] = (altered[1000] ?? 0) ^ 1;
    const folder = packageWith('altered', '147.0.0', { 'al2023.tar.br': altered });
    cpSync(path.join(realPackage, 'bin/chromium.br'), path.join(folder, 'bin/chromium.br'));
    const cache = path.join(root, 'b');
    await expect(unpackEmbeddedBrowser(cache, { uid, packageFolder: folder })).rejects.toThrow(
      'bin/al2023.tar.br of @sparticuz/chromium 147.0.0 is not the file that was published',
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  it('refuses a cache folder into which others can put a program', async () => {
    const shared = path.join(root, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o777);
    await expect(unpackEmbeddedBrowser(shared, { uid })).rejects.toMatchObject({ code: 'cache-folder' });
    const foreign = path.join(root, 'foreign');
    mkdirSync(foreign, { mode: 0o700 });
    await expect(unpackEmbeddedBrowser(foreign, { uid: (uid ?? 0) + 1 })).rejects.toThrow('belongs to another user');
  });
});
