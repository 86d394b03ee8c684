// Used by write.ts, with the lock held: what a killed build left is put right or removed.
import { randomBytes } from 'node:crypto';
import { lstat, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { foreign } from './checkTarget.js';
import { MARKER, type PackPlaces } from './packPlaces.js';

/**
 * Undoes a swap that was cut off between its two renames, and removes unfinished folders.
 *
 * @throws OperationalError `folder-foreign` when somebody has put a folder of their own into the place of the pack.
 */
export async function recoverPack(places: PackPlaces): Promise<void> {
  const { folder, parent, old, stagePrefix } = places;
  if (await exists(path.join(old, MARKER))) {
    // The folder is the new pack, or was made by somebody since: nothing of theirs is replaced by the old pack.
    if (await exists(path.join(folder, MARKER))) await discardOld(places);
    else if (await isEmptyOrAbsent(folder)) await rename(old, folder);
    else throw foreign(folder, `; the pack that a killed build left is in ${old}`);
  }
  for (const name of await readdir(parent)) {
    const absolute = path.join(parent, name);
    const rest = absolute.startsWith(stagePrefix) ? absolute.slice(stagePrefix.length) : '';
    if (/^[0-9a-f]{12}$/.test(rest)) await rm(absolute, { recursive: true, force: true });
  }
}

async function isEmptyOrAbsent(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return true;
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') return false;
    throw error;
  }
}

/** Removes the old pack; renamed first, so that what is called `.old` is whole at any moment. */
export async function discardOld({ old, stagePrefix }: PackPlaces): Promise<void> {
  const waste = `${stagePrefix}${randomBytes(6).toString('hex')}`;
  try {
    await rename(old, waste);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  await rm(waste, { recursive: true, force: true });
}

/** Whether something of any kind is at a path. */
export async function exists(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}
