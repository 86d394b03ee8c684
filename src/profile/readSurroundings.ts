// A folder of policies -> what lies around it in its Git repository, so that links which leave the folder are checked too.
import path from 'node:path';
import type { Surroundings } from '../model/surroundings.js';
import { findRepository } from './findRepository.js';
import { followSymlinks } from './followSymlinks.js';
import { LIMITS } from './limits.js';
import { type FileListing, isForeign, listFiles } from './listFiles.js';

/** The folder, and what of the repository is not to be looked at. */
export interface SurroundingsSettings {
  /** Absolute. */
  readonly folder: string;
  /** What lies in the folder. */
  readonly listing: FileListing;
  /** Absolute paths of folders with files that builds make: what stands there may be of an older one. */
  readonly generated?: readonly string[];
}

/** Reads names only. Outside of a repository, nothing around the folder is looked at. */
export async function readSurroundings(settings: SurroundingsSettings): Promise<Surroundings> {
  const { folder, listing, generated = [] } = settings;
  const repository = await findRepository(folder);
  const root = repository ?? folder;
  const place = toPosix(path.relative(root, folder));
  const left = new Set([folder, ...generated].map((one) => toPosix(path.relative(root, one))));
  const around =
    root === folder
      ? undefined
      : await listFiles(root, {
          leavesOut: (one) => isForeign(one) || left.has(one),
          entries: LIMITS.surroundings,
          depth: LIMITS.folders,
        });
  const fromFolder = wayFrom(place);
  const [own, others] = await Promise.all([
    followSymlinks({ folder, root, symlinks: listing.symlinks.slice(0, LIMITS.symlinks) }),
    followSymlinks({ folder: root, root, symlinks: (around?.symlinks ?? []).slice(0, LIMITS.symlinks) }),
  ]);
  return {
    root: repository === undefined ? 'folder' : 'repository',
    folder: place,
    files: new Set(around?.files.map(fromFolder)),
    unread: new Set([
      ...listing.leftOut,
      ...listing.unread,
      ...[...(around?.leftOut ?? []), ...(around?.unread ?? [])].filter((one) => one !== place).map(fromFolder),
      ...own.leaving,
      ...others.leaving.map(fromFolder),
    ]),
    symlinks: new Map([
      ...own.inside,
      ...[...others.inside].map(([from, to]) => [fromFolder(from), fromFolder(to)] as const),
    ]),
  };
}

/** Paths from the root -> paths from the folder. Most files share their folder with others. */
function wayFrom(place: string): (file: string) => string {
  const ways = new Map<string, string>();
  return (file) => {
    const folder = path.posix.dirname(file);
    const way = ways.get(folder) ?? path.posix.relative(`/${place}`, `/${folder}`);
    ways.set(folder, way);
    return path.posix.join(way, path.posix.basename(file));
  };
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
