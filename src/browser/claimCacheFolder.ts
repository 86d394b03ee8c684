// Before anything is executed from the cache folder: makes sure that the folder exists and that only this user can write to it.
import { lstat, mkdir } from 'node:fs/promises';
import { OperationalError } from '../diagnostics.js';

/**
 * Creates the cache folder (mode 0700) and refuses one that another user owns or may write to: whoever writes there
 * decides which program runs as the browser.
 *
 * @param folder absolute path.
 * @param uid the user id of this process; `undefined` where there is none (Windows), which leaves the check out.
 * @throws OperationalError `cache-folder`.
 */
export async function claimCacheFolder(folder: string, uid: number | undefined): Promise<void> {
  const remedy = 'Name a folder of your own with XDG_CACHE_HOME, or remove this one.';
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new OperationalError(
      'cache-folder',
      `The cache folder ${folder} cannot be created: ${String(cause)}`,
      remedy,
      {
        cause,
      },
    );
  }
  const found = await lstat(folder);
  if (!found.isDirectory()) throw new OperationalError('cache-folder', `${folder} is not a folder.`, remedy);
  if (uid === undefined) return;
  if (found.uid !== uid) {
    throw new OperationalError(
      'cache-folder',
      `The cache folder ${folder} belongs to another user (${found.uid}).`,
      remedy,
    );
  }
  if ((found.mode & 0o022) !== 0) {
    throw new OperationalError('cache-folder', `Other users may write to the cache folder ${folder}.`, remedy);
  }
}
