import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TEST_CACHE, testMachine, testPage } from '../support/browser.js';
import { writePrinterProcess } from '../support/printerProcess.js';

// Real processes on machines that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

// The claim: Node, its own libraries and `npm ci` are enough to print. So a process is run that can see nothing else.

const root = mkdtempSync(path.join(os.tmpdir(), 'irdocs-bare-'));
afterAll(() => rmSync(root, { recursive: true, maxRetries: 5, retryDelay: 100 }));
const app = path.join(root, 'app');
beforeAll(() => {
  writePrinterProcess(app);
});

/** The shared libraries that node itself has loaded, loader included: glibc, libgcc_s and libstdc++. */
function librariesOfNode(): readonly string[] {
  const report = process.report?.getReport() as unknown as { sharedObjects: readonly string[] };
  return report.sharedObjects.filter((file) => path.isAbsolute(file) && file !== process.execPath);
}

/**
 * Runs a command in a root that holds node, its libraries, /proc, /dev and the folders of the test, in a mount namespace
 * of its own and without a network. Needs root or user namespaces.
 */
function bareRootScript(bare: string, folders: readonly string[]): string {
  const bind = (from: string, to: string, file: boolean): string => {
    const target = path.join(bare, to);
    const make = file ? `mkdir -p '${path.dirname(target)}' && touch '${target}'` : `mkdir -p '${target}'`;
    return `${make} && mount --rbind '${from}' '${target}'`;
  };
  return [
    'set -e',
    `mkdir -p '${bare}' && mount -t tmpfs tmpfs '${bare}' && mkdir '${bare}/tmp'`,
    bind(process.execPath, '/node', true),
    ...librariesOfNode().map((file) => bind(file, file, true)),
    ...['/proc', '/dev', ...folders].map((folder) => bind(folder, folder, false)),
    `exec chroot '${bare}' /node "$@"`,
  ].join('\n');
}

/** How to enter a namespace in which mounts and chroot are allowed; `undefined` where the machine forbids it. */
function namespaceArguments(): readonly string[] | undefined {
  const tries = [
    ['--mount', '--net'],
    ['--user', '--map-root-user', '--mount', '--net'],
  ];
  return tries.find((args) => spawnSync('unshare', [...args, 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0);
}

describe('a machine with nothing but Node', () => {
  it('prints with the embedded browser and the libraries of the npm package', () => {
    const temporaryFolder = path.join(root, 'tmp');
    mkdirSync(temporaryFolder);
    const namespace = namespaceArguments();
    const { installed: _, ...machine } = testMachine();
    const options = JSON.stringify({
      ...machine,
      temporaryFolder,
      path: '',
      // In a namespace we are root. In the bare root the whole search is made, and must find nothing; elsewhere it is told so.
      ...(namespace ? { uid: undefined, noSandbox: true } : { installed: [] }),
    });
    const html = testPage('<p>Printed on a machine with nothing but Node.</p>');
    const script = path.join(root, 'enter.sh');
    const project = fileURLToPath(new URL('../../node_modules', import.meta.url));
    mkdirSync(TEST_CACHE, { recursive: true, mode: 0o700 });
    writeFileSync(script, bareRootScript(path.join(root, 'bare'), [app, temporaryFolder, project, TEST_CACHE]));
    const program = [path.join(app, 'print.js'), 'once', options, html];
    const output = namespace
      ? execFileSync('unshare', [...namespace, 'sh', script, ...program], {
          encoding: 'utf8',
          env: { PATH: machine.path },
        })
      : execFileSync(process.execPath, program, { encoding: 'utf8', env: {} });
    const [opened, printed] = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    expect(opened.browser).toMatchObject({ source: 'embedded', product: 'Chromium' });
    expect(printed.start).toBe('%PDF-');
    expect(printed.size).toBeGreaterThan(5_000);
    expect(printed.fonts.length).toBeGreaterThan(0);
    for (const name of printed.fonts) expect(name).toMatch(/\+SourceSans3/);

    // The proof that holds in either case: what the browser's processes have mapped.
    expect(printed.processes).toBeGreaterThan(2);
    const libraries: string[] = printed.mapped.filter((file: string) => /\.so(\.|$)/.test(path.basename(file)));
    const own = libraries.filter((file) => file.startsWith(TEST_CACHE)).map((file) => path.basename(file));
    expect(own).toEqual(expect.arrayContaining(['libexpat.so.1', 'libnspr4.so', 'libnss3.so', 'libnssutil3.so']));
    const names = new Set(librariesOfNode().map((file) => path.basename(file)));
    const foreign = libraries.filter((file) => !file.startsWith(TEST_CACHE) && !names.has(path.basename(file)));
    expect(foreign).toEqual([]);
    const fonts = printed.mapped.filter((file: string) => /\.(ttf|otf|ttc|woff2?|pfb)$/.test(file));
    expect(fonts.filter((file: string) => !file.startsWith(TEST_CACHE))).toEqual([]);
  });
});
