// The ZIP beside a pack: does it hold the files of this pack, and is its hash the one beside it?
import { createHash } from 'node:crypto';
import { OperationalError } from '../../diagnostics.js';
import { ZIP_PATH } from '../../outputs/zip/zipArtifacts.js';
import { checkHashes } from './checkHashes.js';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';
import { readZip } from './readZip.js';

/** Faults of `pack.zip`; none where there is no such file. */
export function checkPackZip(manifest: ReadManifest, files: ReadonlyMap<string, Uint8Array>): readonly PackFault[] {
  const zip = files.get(ZIP_PATH);
  if (!zip) return [];
  const differs = (reason: string): PackFault => ({
    ruleId: 'pack-file-changed',
    path: ZIP_PATH,
    reason,
    note: 'Build it again with --to zip',
  });
  const stated = Buffer.from(files.get(`${ZIP_PATH}.sha256`) ?? '').toString('latin1', 0, 64);
  const faults: PackFault[] = [];
  if (stated !== createHash('sha256').update(zip).digest('hex')) {
    faults.push(differs(`${ZIP_PATH} is not the file whose hash stands in ${ZIP_PATH}.sha256`));
  }
  try {
    const inside = readZip(Buffer.from(zip), ZIP_PATH);
    const own = Buffer.from(inside.get('manifest.json') ?? '');
    if (!own.equals(Buffer.from(files.get('manifest.json') ?? ''))) {
      return [...faults, differs(`${ZIP_PATH} is of another build: its manifest is not the one beside it`)];
    }
    return [...faults, ...checkHashes(manifest, inside, 'zip').map(({ reason }) => differs(`In the ZIP: ${reason}`))];
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    return [...faults, differs(error.message)];
  }
}
