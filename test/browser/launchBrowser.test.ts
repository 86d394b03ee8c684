import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseSandbox } from '../../src/browser/chooseSandbox.js';
import { type FoundBrowser, findBrowser } from '../../src/browser/findBrowser.js';
import { launchBrowser } from '../../src/browser/launchBrowser.js';
import { testMachine } from '../support/browser.js';
import { commandLine, environmentOf, groupMembers, processesNaming, waitUntilNone } from '../support/processes.js';

// Real processes on machines that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const root = mkdtempSync(path.join(os.tmpdir(), 'irdocs-launch-'));
afterAll(() => rmSync(root, { recursive: true }));

const machine = testMachine();
const { sandbox } = chooseSandbox(machine.uid, machine.noSandbox ?? false);
let found: FoundBrowser;
beforeAll(async () => {
  found = await findBrowser(machine);
});

/** A short folder of its own for each test, so that it can see what is left. */
let temporaryFolder: string;
beforeEach(() => {
  temporaryFolder = mkdtempSync(path.join(root, 't'));
});

/** A program in place of a browser. */
function fake(name: string, script: string): FoundBrowser {
  const file = path.join(root, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { executablePath: file, product: 'Chromium', version: '150.0.0.0', source: 'explicit', env: {}, notes: [] };
}

/** Starts a program that must fail, and makes sure that nothing of it is left. */
async function failureOf(browser: FoundBrowser, choice: 'on' | 'off' = 'off', timeLimit = 20_000): Promise<unknown> {
  const options = { sandbox: choice, temporaryFolder, env: { PATH: machine.path }, timeLimit };
  const error = await launchBrowser(browser, options).then(
    () => 'it was launched',
    (caught: unknown) => caught,
  );
  expect(await waitUntilNone(() => processesNaming(temporaryFolder))).toEqual([]);
  expect(readdirSync(temporaryFolder)).toEqual([]);
  return error;
}

describe('launchBrowser', () => {
  it('starts a browser that sees nothing of our environment, and leaves neither process nor file', async () => {
    process.env.HTTPS_PROXY = 'http://proxy.invalid:3128';
    const handle = await launchBrowser(found, { sandbox, temporaryFolder, env: { PATH: machine.path } });
    delete process.env.HTTPS_PROXY;
    expect(await handle.browser.version()).toContain('147.');
    const env = environmentOf(handle.pid);
    expect(env).toMatchObject({ LANG: 'C.UTF-8', TZ: 'UTC', LD_LIBRARY_PATH: found.env.LD_LIBRARY_PATH });
    expect(env.HOME).toBe(env.TMPDIR);
    expect(path.dirname(env.HOME ?? '')).toBe(temporaryFolder);
    expect(Object.keys(env).filter((name) => /proxy|^LC_|^XDG_/i.test(name))).toEqual([]);
    const members = groupMembers(handle.pid);
    expect(members.length).toBeGreaterThan(1);
    await handle[Symbol.asyncDispose]();
    expect(await waitUntilNone(() => groupMembers(handle.pid))).toEqual([]);
    expect(await waitUntilNone(() => processesNaming(temporaryFolder))).toEqual([]);
    expect(readdirSync(temporaryFolder)).toEqual([]);
    await handle[Symbol.asyncDispose]();
  });

  it('ends a browser that does not close by itself', async () => {
    const handle = await launchBrowser(found, { sandbox, temporaryFolder, env: {} });
    for (const pid of groupMembers(handle.pid)) process.kill(pid, 'SIGSTOP');
    await handle[Symbol.asyncDispose]();
    expect(await handle.ended).toBe('signal SIGKILL');
    expect(await waitUntilNone(() => groupMembers(handle.pid))).toEqual([]);
  });

  it('removes what a killed process left a day ago', async () => {
    const stale = path.join(temporaryFolder, 'irdocs-browser-stale');
    const young = path.join(temporaryFolder, 'irdocs-browser-young');
    for (const folder of [stale, young]) mkdirSync(path.join(folder, 'profile'), { recursive: true });
    const before = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(stale, before, before);
    const handle = await launchBrowser(found, { sandbox, temporaryFolder, env: {} });
    await handle[Symbol.asyncDispose]();
    expect(readdirSync(temporaryFolder)).toEqual(['irdocs-browser-young']);
  });

  it('says what a browser said that ended at once', async () => {
    const text = 'chrome: error while loading shared libraries: libnspr4.so: cannot open shared object file';
    expect(await failureOf(fake('lacking', `echo "${text}" >&2; exit 127`))).toMatchObject({
      name: 'OperationalError',
      code: 'browser-launch',
      message: expect.stringMatching(
        /Chromium 150\.0\.0\.0 .*could not be started: it ended with exit code 127\. It said: .*libnspr4/,
      ),
      remedy: expect.stringContaining('--browser PATH'),
    });
  });

  it('starts once more what crashed at its first start', async () => {
    const marker = path.join(temporaryFolder, '..', 'crashed-once');
    const script = `if [ ! -e "${marker}" ]; then : > "${marker}"; kill -SEGV $$; fi; exec "${found.executablePath}" "$@"`;
    const wrapper = { ...fake('crashing', script), env: found.env };
    const handle = await launchBrowser(wrapper, { sandbox, temporaryFolder, env: { PATH: machine.path } });
    expect(await handle.browser.version()).toContain('147.');
    await handle[Symbol.asyncDispose]();
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  it('reports what crashes at every start', async () => {
    expect(await failureOf(fake('always-crashing', 'kill -SEGV $$'))).toMatchObject({
      code: 'browser-launch',
      message: expect.stringContaining('it ended with signal SIGSEGV'),
    });
  });

  it('gives up a browser that does not answer, and ends it with its children', async () => {
    // The children carry the folder's name on their command line, so that they can be found.
    const browser = fake('hanging', 'sh -c "sleep 600; true" "$0" "$@" & sh -c "sleep 600; true" "$@"');
    expect(await failureOf(browser, 'off', 500)).toMatchObject({
      code: 'browser-launch',
      message: expect.stringContaining('it did not answer within 0.5 s'),
    });
  });

  it('reports a program that cannot be started at all', async () => {
    const browser = { ...fake('absent', ''), executablePath: path.join(root, 'nothing-here') };
    expect(await failureOf(browser)).toMatchObject({
      code: 'browser-launch',
      message: expect.stringContaining('ENOENT'),
    });
  });

  for (const text of [
    'FATAL:content/browser/zygote_host/zygote_host_impl_linux.cc:128] No usable sandbox! If you are running on Ubuntu 23.10+',
    'ERROR:zygote_host_impl_linux.cc(100)] Running as root without --no-sandbox is not supported.',
    'Failed to move to new namespace: PID namespaces supported, Network namespace supported, but failed: Operation not permitted',
  ]) {
    it(`names --no-sandbox as the way out: ${text.slice(0, 60)}`, async () => {
      const browser = fake('caged', `echo '${text}' >&2; exit 1`);
      expect(await failureOf(browser, 'on')).toMatchObject({
        code: 'browser-sandbox',
        remedy: expect.stringContaining('--no-sandbox'),
      });
      expect(await failureOf(browser, 'off')).toMatchObject({ code: 'browser-launch' });
    });
  }

  it('does not turn the sandbox off by itself: the real browser fails where it cannot have one', async () => {
    if (sandbox === 'off') {
      expect(await failureOf(found, 'on')).toMatchObject({ code: 'browser-sandbox' });
    } else {
      const handle = await launchBrowser(found, { sandbox: 'on', temporaryFolder, env: {} });
      expect(commandLine(handle.pid)).not.toContain('--no-sandbox');
      await handle[Symbol.asyncDispose]();
    }
  });
});

describe('chooseSandbox', () => {
  it('is on for users, off for root with a note, off for whoever says so', () => {
    expect(chooseSandbox(1000, false)).toEqual({ sandbox: 'on' });
    expect(chooseSandbox(undefined, false)).toEqual({ sandbox: 'on' });
    expect(chooseSandbox(0, false)).toMatchObject({ sandbox: 'off', note: expect.stringContaining('root') });
    expect(chooseSandbox(1000, true)).toMatchObject({ sandbox: 'off', note: expect.stringContaining('--no-sandbox') });
  });
});
