// Artifacts -> disk, whole or not at all: staged beside the target, swapped by rename, guarded by a lock and a marker. The only writer.
import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Artifact } from './model/documents.js';
import { entriesToKeep, makeParent, refuseLinks } from './write/checkTarget.js';
import { explainFault } from './write/explainFault.js';
import { MARKER, type PackPlaces, packPlaces } from './write/packPlaces.js';
import { discardOld, exists, recoverPack } from './write/recoverPack.js';
import { keepTree, stageFiles, syncFolder, syncTree } from './write/stageFiles.js';
import { type LockOptions, takeLock } from './write/takeLock.js';

const MARKER_TEXT =
  'This folder is written by irdocs: markdown/, pdf/, data/, manifest.json and pack.zip are replaced by each build.\n';

/** How a pack is written. A signal stops it before the swap; the old pack stays. */
export interface WriteOptions extends LockOptions {
  /** `out/<org>`; made if absent. */
  readonly folder: string;
  /** Owned entries (`pdf`) that this build does not make and that stay as they are. */
  readonly keep: readonly string[];
  /** No part of the path below this folder may be a symbolic link. Default: the folder that holds `out`. */
  readonly root?: string | undefined;
}

/**
 * Replaces the pack in `folder` by `artifacts`. Until the new pack is complete on disk the old one stays untouched;
 * after a crash at any point the old or the new pack is there whole, and the next run puts it into its place.
 *
 * @throws OperationalError `folder-foreign`, `folder-busy`, `folder-unwritable`, `disk-full`; the signal's reason.
 */
export async function writePack(artifacts: readonly Artifact[], options: WriteOptions): Promise<void> {
  const places = packPlaces(options.folder);
  const { folder, parent } = places;
  await explained(folder, async () => {
    await refuseLinks(folder, options.root ?? path.dirname(parent));
    await makeParent(parent);
    await using claim = await takeLock(places, options);
    await recoverPack(places);
    const kept = await entriesToKeep(folder, options.keep);
    const stage = `${places.stagePrefix}${randomBytes(6).toString('hex')}`;
    let replaced: boolean;
    await mkdir(stage);
    try {
      const marker = { path: MARKER, bytes: Buffer.from(MARKER_TEXT) };
      await stageFiles(stage, [...artifacts, marker], options.signal);
      for (const name of kept) await keepTree(path.join(folder, name), path.join(stage, name));
      await syncTree(stage);
      options.signal?.throwIfAborted();
      claim.assertHeld();
      replaced = await swap(stage, places);
    } catch (error) {
      await rm(stage, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    // The new pack is in place; what cannot be removed now is removed by the next run.
    if (replaced) await discardOld(places).catch(() => undefined);
  });
}

/**
 * What can be done for a target before the work begins: refuses one that is not ours, and puts the pack back into its place
 * when a build was killed between the two renames. Makes nothing, and asks for no lock where there is nothing to mend.
 *
 * @throws as writePack.
 */
export async function prepareTarget(options: Omit<WriteOptions, 'keep'>): Promise<void> {
  const places = packPlaces(options.folder);
  await explained(places.folder, async () => {
    await refuseLinks(places.folder, options.root ?? path.dirname(places.parent));
    if (await exists(places.old)) {
      await using _claim = await takeLock(places, options);
      await recoverPack(places);
    }
    await entriesToKeep(places.folder, []);
  });
}

/** Those of `keep` that stand in the folder and would stay. Nothing is made or mended. */
export async function keptOutputs(folder: string, keep: readonly string[]): Promise<readonly string[]> {
  const kept = await entriesToKeep(path.resolve(folder), keep);
  return keep.filter((name) => kept.includes(name));
}

/** Returns whether there was a pack before, which is now in `old`. */
async function swap(stage: string, { folder, parent, old }: PackPlaces): Promise<boolean> {
  const before = await lstat(folder).catch(() => undefined);
  if (before) {
    await chmod(stage, before.mode & 0o7777);
    await rename(folder, old);
  }
  try {
    await rename(stage, folder);
  } catch (error) {
    if (before) await rename(old, folder).catch(() => undefined);
    throw error;
  }
  await syncFolder(parent);
  return before !== undefined;
}

async function explained(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw explainFault(error, folder);
  }
}
