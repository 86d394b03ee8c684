// All files of a build -> one ZIP to hand over, and its SHA-256 beside it. The same files give the same bytes.
import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { Artifact } from '../../model/documents.js';

/** Name of the ZIP beside `manifest.json`. */
export const ZIP_PATH = 'pack.zip';

/** What is deflated already gains nothing. */
const DEFLATED = /\.(?:pdf|xlsx)$/;
/** A regular file that its owner may write and everybody read, as Unix keeps it in the upper half. */
const MODE = 0o100644 << 16;
const UNIX = 3;
/** What the two digits of the format can say. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099];

/**
 * Packs artifacts in the order of their paths. fflate deflates, never `node:zlib`, whose bytes differ with the version of Node.
 *
 * @param date ISO date that every file carries.
 * @returns the ZIP, and a file that `sha256sum --check` reads.
 */
export function zipArtifacts(artifacts: readonly Artifact[], date: string): readonly [zip: Artifact, sum: Artifact] {
  const [year = FIRST_YEAR, month = 1, day = 1] = date.split('-').map(Number);
  // The format knows no time zone: fflate writes the numbers that a clock on the wall shows, so they are given as such.
  const mtime = new Date(Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year)), month - 1, day, 12);
  const files: Zippable = {};
  for (const { path, bytes } of [...artifacts].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    files[path] = [plain, { level: DEFLATED.test(path) ? 0 : 9, mtime, attrs: MODE, os: UNIX }];
  }
  const zip = zipSync(files);
  const sum = `${createHash('sha256').update(zip).digest('hex')}  ${ZIP_PATH}\n`;
  return [
    { path: ZIP_PATH, bytes: zip },
    { path: `${ZIP_PATH}.sha256`, bytes: Buffer.from(sum) },
  ];
}
