// How the embedded browser and the fonts get into the cache: a folder appears there whole or not at all.
import { lstat, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A folder to have in the cache. */
export interface PlacedFolder {
  /** Existing folder of this user, absolute. */
  readonly parent: string;
  /** Name in it; holds a hash of `source`, so that other content gets another name. */
  readonly name: string;
  /** What it is made from, e.g. file name -> sha256. A folder made from anything else is not accepted. */
  readonly source: Readonly<Record<string, string>>;
  /** Writes the content into an empty folder. */
  readonly fill: (folder: string) => Promise<void>;
}

interface Marker {
  readonly source: Readonly<Record<string, string>>;
  /** Relative path -> size in bytes. */
  readonly files: Readonly<Record<string, number>>;
}

const MARKER = 'complete.json';
const STALE_AFTER = 60 * 60 * 1000;

/**
 * Returns the folder's path; fills it first when it is absent or damaged. It is filled under another name, synced to
 * the disk and renamed, so that processes may do this at the same time and die at any moment.
 *
 * @throws whatever `fill` and the file system throw.
 */
export async function placeFolder(wanted: PlacedFolder): Promise<string> {
  const target = path.join(wanted.parent, wanted.name);
  if (await isComplete(target, wanted.source)) return target;
  const staged = await mkdtemp(path.join(wanted.parent, `${wanted.name}.staged-`));
  try {
    await removeStale(wanted, staged);
    await wanted.fill(staged);
    const marker: Marker = { source: wanted.source, files: await syncFiles(staged) };
    await writeFile(path.join(staged, MARKER), JSON.stringify(marker), { flush: true });
    await moveInto(staged, target, wanted);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
  return target;
}

async function moveInto(staged: string, target: string, wanted: PlacedFolder): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(staged, target);
    } catch (error) {
      if (await isComplete(target, wanted.source)) return; // Another process was faster; its folder is as good as ours.
      if (attempt === 3) throw error;
      const broken = await mkdtemp(path.join(wanted.parent, `${wanted.name}.staged-`));
      await rename(target, path.join(broken, 'broken')).catch(ignoreAbsent);
      await rm(broken, { recursive: true, force: true });
    }
  }
}

async function isComplete(folder: string, source: PlacedFolder['source']): Promise<boolean> {
  try {
    const marker = JSON.parse(await readFile(path.join(folder, MARKER), 'utf8')) as Marker;
    if (JSON.stringify(marker.source) !== JSON.stringify(source)) return false;
    const sizes = await Promise.all(
      Object.entries(marker.files).map(async ([file, size]) => {
        const found = await lstat(path.join(folder, file));
        return found.isFile() && found.size === size;
      }),
    );
    return sizes.length > 0 && sizes.every(Boolean);
  } catch {
    return false;
  }
}

async function syncFiles(folder: string): Promise<Record<string, number>> {
  const files: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const handle = await open(file, 'r+');
    try {
      await handle.sync();
      files[path.relative(folder, file)] = (await handle.stat()).size;
    } finally {
      await handle.close();
    }
  }
  return files;
}

/** Removes what killed processes left behind; a folder that is younger than an hour may still be filled by another. */
async function removeStale(wanted: PlacedFolder, staged: string): Promise<void> {
  const now = (await lstat(staged)).mtimeMs; // The file system's clock, which also dated the others.
  for (const entry of await readdir(wanted.parent)) {
    if (!entry.startsWith(`${wanted.name}.staged-`)) continue;
    const folder = path.join(wanted.parent, entry);
    const found = await lstat(folder).catch(() => undefined);
    if (found && found.mtimeMs < now - STALE_AFTER) await rm(folder, { recursive: true, force: true });
  }
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
