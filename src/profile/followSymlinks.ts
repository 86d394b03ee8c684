// Symbolic links -> where they lead, as far as that is inside the root.
import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Symbolic links of one listing, and the folder that bounds them. */
export interface SymlinkPlaces {
  /** Absolute; the paths of `symlinks` and of the result are relative to it, with `/`. */
  readonly folder: string;
  /** Absolute. */
  readonly root: string;
  readonly symlinks: readonly string[];
}

/** Where symbolic links lead. Those that lead nowhere, or to each other, are in neither. */
export interface FollowedSymlinks {
  readonly inside: ReadonlyMap<string, string>;
  /** Those that leave the root. */
  readonly leaving: readonly string[];
}

/** Follows each link to its end. */
export async function followSymlinks({ folder, root, symlinks }: SymlinkPlaces): Promise<FollowedSymlinks> {
  const inside = new Map<string, string>();
  const leaving: string[] = [];
  if (symlinks.length === 0) return { inside, leaving };
  const [realFolder, realRoot] = await Promise.all([realpath(folder), realpath(root)]);
  await Promise.all(
    symlinks.map(async (symlink) => {
      const target = await realpath(path.join(folder, symlink)).catch(() => undefined);
      if (target === undefined) return;
      const fromRoot = path.relative(realRoot, target);
      if (/^\.\.(?:[\\/]|$)/.test(fromRoot) || path.isAbsolute(fromRoot)) leaving.push(symlink);
      else inside.set(symlink, path.relative(realFolder, target).split(path.sep).join('/') || '.');
    }),
  );
  return { inside, leaving };
}
