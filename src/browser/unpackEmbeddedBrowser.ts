// The last resort of findBrowser: puts the headless shell of the npm package @sparticuz/chromium into the cache folder.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { OperationalError } from '../diagnostics.js';
import { claimCacheFolder } from './claimCacheFolder.js';
import { placeFolder } from './placeFolder.js';
import { readTar } from './readTar.js';

/** Where the unpacked browser lies. */
export interface EmbeddedBrowser {
  readonly executablePath: string;
  /** Shared libraries that a bare machine lacks (nss, nspr, expat), for LD_LIBRARY_PATH. */
  readonly libraryFolder: string;
  /** Version of the npm package, whose major number is Chromium's. */
  readonly version: string;
}

/** What differs from one machine to another. */
export interface UnpackOptions {
  /** User id of this process; `undefined` on Windows. */
  readonly uid?: number | undefined;
  /** Folder of @sparticuz/chromium; found by Node's own resolution unless given. */
  readonly packageFolder?: string | undefined;
}

const VERSION = '147.0.0';
const EXECUTABLE = 'chromium.br';
const LIBRARIES = 'al2023.tar.br';
// Taken from the package in the npm registry. Who changes VERSION takes these anew: sha256sum bin/*.br
const SHA256 = {
  [EXECUTABLE]: '64d813a054f76fc32b8010e305d87e6d7a45aa76ee02d36e66c03c8ca6667e8d',
  [LIBRARIES]: '2e22542d8c66b83194172f4bbbef0a79b80bbeb99d69abf3962d85c1351f478d',
} as const;
const REMEDY = 'Run `npm ci` without --omit=optional, or name an installed browser with --browser PATH.';

/**
 * Unpacks the pinned headless shell (about 1.5 s and 200 MB at the first call, a few ms after that).
 *
 * Not by the package's own `executablePath()`: that one runs any file named `chromium` in the temporary folder.
 *
 * @param cacheFolder absolute path; created when absent.
 * @throws OperationalError `embedded-browser` with the reason when the package is absent, of another version or altered.
 */
export async function unpackEmbeddedBrowser(
  cacheFolder: string,
  options: UnpackOptions = {},
): Promise<EmbeddedBrowser> {
  const packageFolder = options.packageFolder ?? resolvePackage();
  await verifyVersion(packageFolder);
  await claimCacheFolder(cacheFolder, options.uid);
  const folder = await placeFolder({
    parent: cacheFolder,
    name: `chromium-${VERSION}-${SHA256[EXECUTABLE].slice(0, 8)}`,
    source: SHA256,
    fill: (staged) => unpackInto(staged, packageFolder),
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    libraryFolder: path.join(folder, 'lib'),
    version: VERSION,
  };
}

function resolvePackage(): string {
  try {
    // The package exports its main file only, which lies in build/cjs/.
    return path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..');
  } catch (cause) {
    throw new OperationalError('embedded-browser', 'the npm package @sparticuz/chromium is not installed', REMEDY, {
      cause,
    });
  }
}

async function verifyVersion(packageFolder: string): Promise<void> {
  const { version } = await readFile(path.join(packageFolder, 'package.json'), 'utf8').then(
    (text) => JSON.parse(text) as { version?: unknown },
    () => ({ version: undefined }),
  );
  if (version === VERSION) return;
  const reason = `@sparticuz/chromium is of version ${String(version)}, irdocs knows the content of ${VERSION} only`;
  throw new OperationalError('embedded-browser', reason, REMEDY);
}

async function unpackInto(staged: string, packageFolder: string): Promise<void> {
  const [executable, libraries] = await Promise.all([
    readVerified(packageFolder, EXECUTABLE),
    readVerified(packageFolder, LIBRARIES),
  ]);
  const file = path.join(staged, 'chromium');
  await pipeline(Readable.from([executable]), createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));
  await chmod(file, 0o755); // The umask may have taken the bits away.
  for (const entry of readTar(await promisify(brotliDecompress)(libraries))) {
    const target = path.join(staged, entry.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, entry.bytes, { flag: 'wx', mode: entry.executable ? 0o755 : 0o644 });
  }
}

async function readVerified(packageFolder: string, name: keyof typeof SHA256): Promise<Buffer> {
  const bytes = await readFile(path.join(packageFolder, 'bin', name));
  if (createHash('sha256').update(bytes).digest('hex') !== SHA256[name]) {
    const reason = `bin/${name} of @sparticuz/chromium ${VERSION} is not the file that was published`;
    throw new OperationalError('embedded-browser', reason, REMEDY);
  }
  return bytes;
}
