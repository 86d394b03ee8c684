// Paths as the profile folder sees them, inside a root that they must not leave: one file has one path, whichever way leads to it.
import { posix } from 'node:path';

/** Where the profile folder lies. */
export interface RootFacts {
  /** Path of the profile folder from the root, `org-profiles/hallberg`; empty when they are the same. */
  readonly folder: string;
  /** Paths that are inside the root, however far up they climb. */
  readonly inside: Iterable<string>;
  /** Where symbolic links lead. */
  readonly symlinks?: ReadonlyMap<string, string> | undefined;
}

/** Answers about paths relative to the profile folder. */
export interface RootPaths {
  /** The way from the profile folder to the root. */
  readonly top: string;
  /** The one path of what this path leads to, symbolic links followed; undefined when it leaves the root. */
  canonical(path: string): string | undefined;
  /** The way from a folder to a file. */
  relative(folder: string, path: string): string;
}

/** Computes on absolute paths, because `posix.relative` would look relative ones up in the working folder. */
export function createRootPaths({ folder, inside, symlinks }: RootFacts): RootPaths {
  const names = folder.split('/').filter((part) => part !== '' && part !== '.');
  let depth = names.length;
  for (const path of inside) depth = Math.max(depth, ascents(path));
  const base = `/${[...Array<string>(depth - names.length).fill('\0'), ...names].join('/')}`;
  return {
    top: posix.relative(base, '/') || '.',
    canonical(path) {
      const normal = posix.normalize(path);
      const bare = normal.endsWith('/') && normal !== '/' ? normal.slice(0, -1) : normal;
      if (ascents(bare) > depth) return undefined;
      // `../hallberg/x.md` is `x.md` for the folder of that name.
      const known = bare.startsWith('..') ? posix.relative(base, posix.join(base, bare)) || '.' : bare;
      // `x.md/` must not pass for `x.md`.
      return follow(known, symlinks) + (path.endsWith('/') ? '/' : '');
    },
    relative: (from, path) => posix.relative(posix.join(base, from), posix.join(base, path)),
  };
}

/** The path with each symbolic link on the way replaced by what it leads to. */
function follow(path: string, symlinks?: ReadonlyMap<string, string>): string {
  if (!symlinks?.size) return path;
  let at = '.';
  for (const part of path.split('/')) {
    const next = at === '.' ? part : `${at}/${part}`;
    at = symlinks.get(next) ?? next;
  }
  return at;
}

/** How many folders up a normal path begins. */
function ascents(path: string): number {
  let count = 0;
  while (path === '..' || path.startsWith('../')) {
    count += 1;
    path = path.slice(3);
  }
  return count;
}
