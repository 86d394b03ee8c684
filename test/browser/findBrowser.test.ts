import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FindOptions, findBrowser } from '../../src/browser/findBrowser.js';
import { listInstalledBrowsers } from '../../src/browser/listInstalledBrowsers.js';
import { readBrowserVersion } from '../../src/browser/readBrowserVersion.js';
import { testMachine } from '../support/browser.js';

// Real processes on machines that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const root = mkdtempSync(path.join(os.tmpdir(), 'irdocs-find-'));
afterAll(() => rmSync(root, { recursive: true }));

let bin: string;
let count = 0;
beforeEach(() => {
  count += 1;
  bin = path.join(root, `bin${count}`);
  mkdirSync(bin);
});

/** A program that answers `--version` like a browser; `#!/bin/sh` is on every machine that has a shell. */
function fake(name: string, script: string): string {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A machine on which only the folder `bin` is searched, and without the embedded browser. */
function bare(overrides: Partial<FindOptions> = {}): FindOptions {
  const { installed: _, ...machine } = testMachine();
  return { ...machine, path: bin, platform: 'freebsd', packageFolder: path.join(root, 'absent'), ...overrides };
}

/** The same, but the embedded browser is there and `installed` names all others. */
function withEmbedded(installed: readonly string[]): FindOptions {
  return { ...testMachine(), installed };
}

describe('findBrowser', () => {
  it('takes an explicit browser before any other', async () => {
    const executablePath = fake('mine', 'echo "Chromium 150.0.1.2"');
    fake('chromium-headless-shell', 'echo "Chromium 156.0.0.0"');
    expect(await findBrowser(bare({ explicit: { path: executablePath, source: '--browser' } }))).toEqual({
      executablePath,
      product: 'Chromium',
      version: '150.0.1.2',
      source: 'explicit',
      env: {},
      notes: [],
    });
  });

  it('looks an explicit name up in PATH, and notes an untested version', async () => {
    const executablePath = fake('chrome-canary', 'echo "Google Chrome 999.0.1.2 canary"');
    const found = await findBrowser(bare({ explicit: { path: 'chrome-canary', source: 'IRDOCS_BROWSER' } }));
    expect(found).toMatchObject({ executablePath, product: 'Google Chrome', version: '999.0.1.2' });
    expect(found.notes).toEqual([expect.stringContaining('not one of the tested versions 143 to 156')]);
  });

  for (const [fault, script, reason] of [
    ['fails', 'echo "libnss3.so: cannot open" >&2; exit 127', 'it ends with exit code 127: "libnss3.so: cannot open"'],
    ['says nothing', 'true', 'it answers --version with nothing'],
    ['is no browser', 'echo hello', 'it answers --version with "hello"'],
    ['is a snap', 'echo "Chromium 147.0.1.2 snap"', 'it is a snap package'],
  ] as const) {
    it(`refuses an explicit browser that ${fault}, though another is there`, async () => {
      fake('chromium', 'echo "Chromium 150.0.0.0"');
      const explicit = { path: fake('mine', script), source: 'PUPPETEER_EXECUTABLE_PATH' };
      const refused = expect(findBrowser(bare({ explicit }))).rejects;
      await refused.toMatchObject({
        code: 'browser-unusable',
        message: expect.stringContaining(`PUPPETEER_EXECUTABLE_PATH names the browser ${explicit.path}, but ${reason}`),
        remedy: 'Correct or remove PUPPETEER_EXECUTABLE_PATH.',
      });
    });
  }

  it('refuses an explicit browser that does not exist or is not executable', async () => {
    const plain = path.join(bin, 'plain');
    writeFileSync(plain, 'text');
    for (const [file, reason] of [
      [path.join(bin, 'absent'), 'there is no such program'],
      [plain, 'it may not be executed'],
    ] as const) {
      const explicit = { path: file, source: '--browser' };
      await expect(findBrowser(bare({ explicit }))).rejects.toThrow(
        `--browser names the browser ${file}, but ${reason}`,
      );
    }
  });

  it('prefers a headless shell to a full browser, and a tested version to an untested one', async () => {
    fake('google-chrome', 'echo "Google Chrome 150.0.0.0"');
    const shell = fake('chromium-headless-shell', 'echo "Chromium 149.0.0.0"');
    expect(await findBrowser(bare())).toMatchObject({ executablePath: shell, source: 'installed', notes: [] });
    fake('chromium-headless-shell', 'echo "Chromium 120.0.0.0"');
    expect(await findBrowser(bare())).toMatchObject({ product: 'Google Chrome', version: '150.0.0.0' });
  });

  it('takes the embedded browser when nothing is installed', async () => {
    const found = await findBrowser(withEmbedded([]));
    expect(found).toMatchObject({ source: 'embedded', product: 'Chromium', notes: [] });
    expect(found.version).toMatch(/^147\./);
    expect(found.env).toEqual({ LD_LIBRARY_PATH: path.join(path.dirname(found.executablePath), 'lib') });
  });

  it('takes the embedded browser before an installed one of an untested version', async () => {
    const old = fake('old', 'echo "Chromium 142.0.0.0"');
    const far = fake('far', 'echo "Chromium 157.0.0.0"');
    expect((await findBrowser(withEmbedded([old, far]))).source).toBe('embedded');
  });

  it('takes an untested version as the last resort, with a note', async () => {
    const old = fake('chromium', 'echo "Chromium 142.0.0.0"');
    const found = await findBrowser(bare());
    expect(found).toMatchObject({ executablePath: old, source: 'installed' });
    expect(found.notes).toEqual([
      expect.stringMatching(/Chromium 142\.0\.0\.0 .*page breaks may differ.*No tested one was found/),
    ]);
  });

  it('lists everything that was tried when nothing works', async () => {
    const broken = fake('chromium', 'exit 3');
    const machine = testMachine();
    const error = await findBrowser({
      ...machine,
      path: bin,
      installed: [broken],
      packageFolder: path.join(root, 'absent'),
    }).catch((caught) => caught);
    expect(error).toMatchObject({ name: 'OperationalError', code: 'no-browser' });
    expect(error.message).toBe(
      [
        'No browser to print with.',
        `  - ${broken}: it ends with exit code 3`,
        '  - embedded: @sparticuz/chromium is of version undefined, irdocs knows the content of 147.0.0 only',
      ].join('\n'),
    );
    for (const remedy of ['apt install chromium-headless-shell', 'npm ci', '--omit=optional', '--browser PATH']) {
      expect(error.remedy).toContain(remedy);
    }
  });

  it('says so when nothing is installed, and for which machines the embedded one is', async () => {
    const error = await findBrowser(bare({ platform: 'darwin', arch: 'arm64', home: root, installed: [] })).catch(
      (caught) => caught,
    );
    expect(error.message).toContain('installed: no headless shell, Chrome, Chromium or Edge');
    expect(error.message).toContain(
      'embedded: the npm package @sparticuz/chromium is for Linux x64, this is darwin arm64',
    );
  });
});

describe('listInstalledBrowsers', () => {
  it('names a browser once, however many names lead to it', async () => {
    const chrome = fake('google-chrome-stable', 'true');
    symlinkSync(chrome, path.join(bin, 'google-chrome'));
    expect(
      (await listInstalledBrowsers({ platform: 'freebsd', path: bin })).filter((file) => file.startsWith(bin)),
    ).toEqual([chrome]);
  });

  it('does not search the current folder, which PATH may name by an empty or relative entry', async () => {
    fake('chromium', 'true');
    const relative = path.relative(process.cwd(), bin);
    const found = await listInstalledBrowsers({ platform: 'freebsd', path: `:.:${relative}` });
    expect(found.filter((file) => !path.isAbsolute(file) || file.includes(bin))).toEqual([]);
  });

  it('looks into the program folders of macOS', async () => {
    const app = path.join(root, 'Applications/Google Chrome.app/Contents/MacOS');
    mkdirSync(app, { recursive: true });
    writeFileSync(path.join(app, 'Google Chrome'), '', { mode: 0o755 });
    expect(await listInstalledBrowsers({ platform: 'darwin', path: '', home: root })).toContain(
      path.join(app, 'Google Chrome'),
    );
  });
});

describe('readBrowserVersion', () => {
  it('gives up a program that does not answer', async () => {
    const hanging = fake('hanging', 'exec sleep 60');
    await expect(readBrowserVersion(hanging, { PATH: '/usr/bin:/bin' }, 'linux', 200)).rejects.toThrow('within 0.2 s');
  });

  it('reads the version of a Windows browser from the folder beside it, and does not run it', async () => {
    const program = fake('chrome.exe', 'exit 9');
    for (const folder of ['99.0.1.2', '146.0.7700.1', 'Dictionaries']) mkdirSync(path.join(bin, folder));
    expect(await readBrowserVersion(program, {}, 'win32')).toEqual({ product: 'chrome', version: '146.0.7700.1' });
  });
});
