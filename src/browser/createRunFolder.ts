// Used by launchBrowser: the folder in which one browser process keeps its profile and temporary files.
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const PREFIX = 'irdocs-browser-';
const STALE_AFTER = 24 * 60 * 60 * 1000;

/**
 * Creates a fresh folder (mode 0700), and removes folders of the same user that a killed process left behind a day ago.
 *
 * @param temporaryFolder absolute and short: Chromium puts a socket into it, whose path may have 107 bytes at most.
 */
export async function createRunFolder(temporaryFolder: string): Promise<string> {
  const folder = await mkdtemp(path.join(temporaryFolder, PREFIX));
  await removeStale(temporaryFolder, folder).catch(() => undefined); // Tidying must not keep anybody from printing.
  return folder;
}

async function removeStale(temporaryFolder: string, fresh: string): Promise<void> {
  const own = await lstat(fresh);
  for (const entry of await readdir(temporaryFolder)) {
    if (!entry.startsWith(PREFIX)) continue;
    const folder = path.join(temporaryFolder, entry);
    const found = await lstat(folder).catch(() => undefined);
    if (!found?.isDirectory() || found.uid !== own.uid || found.mtimeMs > own.mtimeMs - STALE_AFTER) continue;
    await rm(folder, { recursive: true, force: true });
  }
}
