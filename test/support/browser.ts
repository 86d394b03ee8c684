// For every test that prints: the machine as cli.ts would describe it, and a printer on the embedded browser.
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPrinter, type Printer, type PrinterOptions } from '../../src/browser/openPrinter.js';

const uid = process.getuid?.();

/** Shared by all test files and kept between runs, so that the browser is unpacked once on a machine. */
export const TEST_CACHE = path.join(os.tmpdir(), `irdocs-test-cache-${uid ?? os.userInfo().username}`);

/**
 * The facts of this machine. On Linux x64 no installed browser is looked for: the embedded one is what everybody has.
 * Elsewhere there is none, and the installed ones are searched.
 */
export function testMachine(): PrinterOptions {
  const embedded = process.platform === 'linux' && process.arch === 'x64';
  return {
    platform: process.platform,
    arch: process.arch,
    path: process.env.PATH ?? '',
    home: os.homedir(),
    uid,
    cacheFolder: TEST_CACHE,
    temporaryFolder: os.tmpdir(),
    noSandbox: !namespacesAllowed(),
    ...(embedded ? { installed: [] } : {}),
  };
}

/** Opens a printer; dispose it (`await using`, or in `afterAll`). To try another browser, pass `explicit`. */
export function testPrinter(overrides: Partial<PrinterOptions> = {}): Promise<Printer> {
  return openPrinter({ ...testMachine(), ...overrides });
}

/** Whether an ordinary user's browser can have its sandbox here; where not, the tests say `--no-sandbox` as a user would. */
function namespacesAllowed(): boolean {
  const forbidden: readonly (readonly [string, string])[] = [
    ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
    ['/proc/sys/user/max_user_namespaces', '0'],
  ];
  return forbidden.every(([file, value]) => !existsSync(file) || readFileSync(file, 'utf8').trim() !== value);
}

/** A complete page with one data-URI font, in which `body` stands. */
export function testPage(body: string, head = ''): string {
  const font = readFileSync(
    new URL('../../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2', import.meta.url),
  ).toString('base64');
  const face = `@font-face { font-family: Body; src: url(data:font/woff2;base64,${font}) format('woff2') }`;
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Test page</title>${head}
<style>${face} html { font-family: Body } @page { size: A4; margin: 20mm }</style></head>
<body><h1>Test page</h1>${body}</body></html>`;
}
