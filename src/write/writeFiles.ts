// A few files that somebody asked for by name -> disk, all or none: each is written beside its place, then all are moved there.
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import type { Artifact } from '../model/documents.js';
import { makeParent } from './checkTarget.js';
import { explainFault } from './explainFault.js';
import { stageFiles } from './stageFiles.js';

/**
 * Writes files into a folder, which is made if absent; files of the same names are replaced.
 *
 * @throws OperationalError `folder-unwritable`, `disk-full`, `folder-foreign` where a folder or a link stands in the place of a file.
 */
export async function writeFiles(
  artifacts: readonly Artifact[],
  { folder, signal }: { readonly folder: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  try {
    await makeParent(folder);
    for (const { path: name } of artifacts) await refuseOthers(path.join(folder, name));
    const stage = path.join(folder, `.irdocs-${randomBytes(6).toString('hex')}`);
    await mkdir(stage);
    try {
      await stageFiles(stage, artifacts, signal);
      signal?.throwIfAborted();
      for (const { path: name } of artifacts) await rename(path.join(stage, name), path.join(folder, name));
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  } catch (error) {
    throw explainFault(error, folder);
  }
}

async function refuseOthers(file: string): Promise<void> {
  const info = await lstat(file).catch(() => undefined);
  if (!info || info.isFile()) return;
  throw new OperationalError(
    'folder-foreign',
    `${file} is no plain file, and is not replaced`,
    'Remove it, or name another folder with --out',
  );
}
