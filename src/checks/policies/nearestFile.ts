// Several files of one name -> the one whose place is most like the place that was written.
import { posix } from 'node:path';
import { nearest } from '../../model/nearest.js';

/** Paths of which the letters are compared. */
const MOST = 50;

/** A place of several. */
export interface NearestFile {
  readonly path: string;
  /** Whether it has more folders in common with what was written than any other. */
  readonly only: boolean;
}

/** Compares folders from the file upwards, then letters. @param paths at least one */
export function nearestFile(wanted: string, paths: readonly string[]): NearestFile {
  const places = paths.map((path) => ({ path, same: sameFolders(wanted, path) }));
  const most = places.reduce((so, { same }) => Math.max(so, same), 0);
  const best = places.filter(({ same }) => same === most).map(({ path }) => path);
  const path = best.length === 1 ? best[0] : nearest(wanted, best.slice(0, MOST));
  return { path: path ?? (best.sort((a, b) => a.length - b.length)[0] as string), only: best.length === 1 };
}

function sameFolders(one: string, other: string): number {
  const folders = posix.dirname(one).split('/').reverse();
  const others = posix.dirname(other).split('/').reverse();
  const differ = folders.findIndex((name, at) => name !== others[at]);
  return differ === -1 ? folders.length : differ;
}
