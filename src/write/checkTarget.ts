// Used by write.ts: refuses targets that are not ours to write, before anything is written.
import { lstat, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import { MARKER } from './packPlaces.js';

/** What irdocs replaces inside the folder; everything else is kept. */
const OWNED = new Set([
  'markdown',
  'pdf',
  'data',
  'manifest.json',
  'pack.zip',
  'pack.zip.sha256',
  'DRAFT-FINDINGS.md',
  MARKER,
]);

/**
 * Refuses a path of which a part below `root`, or the last part, is a symbolic link: one inside the project may come from a
 * stranger, and lead out of it.
 *
 * @throws OperationalError `folder-foreign`
 */
export async function refuseLinks(folder: string, root: string): Promise<void> {
  const parts = path.relative(root, folder).split(path.sep);
  const below = parts[0] === '..' || path.isAbsolute(parts[0] ?? '') ? [] : parts;
  const places = below.map((_, index) => path.join(root, ...below.slice(0, index + 1)));
  for (const place of new Set([...places, folder])) {
    const info = await lstat(place).catch(() => undefined);
    if (!info?.isSymbolicLink()) continue;
    throw new OperationalError(
      'folder-foreign',
      `${place} is a symbolic link, and irdocs writes through none`,
      'Remove the link, or name the folder that it leads to with --out',
    );
  }
}

/**
 * Makes the folder that is to hold the pack.
 *
 * @throws OperationalError `folder-unwritable` when a file is in the way.
 */
export async function makeParent(parent: string): Promise<void> {
  // Not `recursive: true`: that never ends where a system refuses with ENOENT, as /proc does (seen with Node 20.20).
  const missing: string[] = [];
  for (let at = parent; !(await isFolder(at)); at = path.dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      // Another build may have made it meanwhile.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function isFolder(place: string): Promise<boolean> {
  const info = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'ENOTDIR') throw inTheWay(place, error);
    throw error;
  });
  if (info && !info.isDirectory()) throw inTheWay(place);
  return info !== undefined;
}

function inTheWay(place: string, cause?: unknown): OperationalError {
  return new OperationalError(
    'folder-unwritable',
    `${place} cannot be a folder: a part of the path is a file`,
    'Move the file away, or choose another folder with --out',
    { cause },
  );
}

/**
 * The entries of the folder that stay: those that are not ours, and those of `keep`.
 *
 * @throws OperationalError `folder-foreign` when the folder is not ours.
 */
export async function entriesToKeep(folder: string, keep: readonly string[]): Promise<string[]> {
  const info = await lstat(folder).catch(() => undefined);
  if (!info) return [];
  if (!info.isDirectory()) {
    throw new OperationalError('folder-foreign', `${folder} is not a folder`, 'Choose another folder with --out');
  }
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARKER)) throw foreign(folder);
  return names.filter((name) => !OWNED.has(name) || keep.includes(name));
}

/** The fault of a folder that irdocs did not make. */
export function foreign(folder: string, more = ''): OperationalError {
  return new OperationalError(
    'folder-foreign',
    `${folder} holds files and no ${MARKER}: irdocs did not make it and will not replace it${more}`,
    'Choose an empty folder with --out, or move the files away',
  );
}
