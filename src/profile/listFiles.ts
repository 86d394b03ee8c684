// A folder -> what lies below it, by kind, within bounds. Symbolic links are told and not followed.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { inLanes } from './inLanes.js';

/** What lies below a folder; all paths relative to it, with `/`, sorted. */
export interface FileListing {
  readonly files: readonly string[];
  readonly symlinks: readonly string[];
  /** Pipes, sockets and devices. */
  readonly special: readonly string[];
  /** Folders that were left out as the bounds say. */
  readonly leftOut: readonly string[];
  /** Folders that were to be looked into and were not: the system forbids it, they lie too deep, or too much came before. */
  readonly unread: readonly string[];
  /** Whether too much came before. */
  readonly full: boolean;
}

/** How far a listing goes. */
export interface ListingBounds {
  readonly leavesOut: (folder: string) => boolean;
  /** Entries after which no further folder is looked into. */
  readonly entries: number;
  /** Folders inside each other. */
  readonly depth: number;
}

/** Whether a folder belongs to Git or to a package manager, and not to the authors. */
export function isForeign(folder: string): boolean {
  return /(?:^|\/)(?:\.git|node_modules)$/.test(folder);
}

/**
 * Lists a folder level by level, so that what a bound cuts off lies deepest.
 *
 * @throws the error of the system when the folder itself cannot be read
 */
export async function listFiles(folder: string, bounds: ListingBounds): Promise<FileListing> {
  const files: string[] = [];
  const symlinks: string[] = [];
  const special: string[] = [];
  const leftOut: string[] = [];
  const unread: string[] = [];
  let entries = 0;
  let level = await read('');
  for (let depth = 1; level.length > 0; depth += 1) {
    const below = await inLanes(level, async (at) => {
      if (bounds.leavesOut(at)) leftOut.push(at);
      else if (depth > bounds.depth || entries > bounds.entries) unread.push(at);
      else return read(at).catch(() => void unread.push(at));
      return undefined;
    });
    level = below.flatMap((folders) => folders ?? []);
  }
  for (const paths of [files, symlinks, special, leftOut, unread]) paths.sort();
  return { files, symlinks, special, leftOut, unread, full: entries > bounds.entries };

  /** Takes in one folder; returns those in it. */
  async function read(at: string): Promise<string[]> {
    const folders: string[] = [];
    for (const entry of await readdir(path.join(folder, at), { withFileTypes: true })) {
      const place = at === '' ? entry.name : `${at}/${entry.name}`;
      entries += 1;
      if (entry.isFile()) files.push(place);
      else if (entry.isDirectory()) folders.push(place);
      else if (entry.isSymbolicLink()) symlinks.push(place);
      else special.push(place);
    }
    return folders;
  }
}
