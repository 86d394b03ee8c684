// What an author most probably meant: the nearest file or anchor, within a bounded amount of work.
import { posix } from 'node:path';
import { nearest } from '../../model/nearest.js';
import { indexNames, type NameIndex } from './indexNames.js';
import { nearestFile } from './nearestFile.js';

/** A file that may be meant. */
export interface NearFile {
  readonly path: string;
  /** Whether the author can hardly have meant another: the name is the same, or differs in two letters at most. */
  readonly sure: boolean;
}

/** Finds what is near; undefined when nothing is near enough to be worth naming. */
export interface Suggester {
  /** A known file: one of the same name elsewhere, else one of a like name. */
  file(path: string): NearFile | undefined;
  anchor(anchor: string, known: ReadonlySet<string>): string | undefined;
  /** The path of a generated file: one of the same name elsewhere, else one of a like path. */
  generated(path: string): string | undefined;
}

/** Comparisons that one suggester makes at most; beyond them findings carry no suggestion. */
const MOST_COMPARISONS = 2_000_000;
/** Files of one name that are compared by their places. */
const MOST_PLACES = 200;
/** Every folder may have such a page, so that the name says nothing without the folder. */
const INDEX_PAGE = /^(?:_?index|readme)\.\w+$/i;

/** Indexes nothing before the first question. @param files the paths of all known files; @param generated of those that a build makes */
export function createSuggester(files: Iterable<string>, generated: Iterable<string>): Suggester {
  let left = MOST_COMPARISONS;
  const mayCompare = (): boolean => {
    left -= 1;
    return left > 0;
  };
  let names: NameIndex | undefined;
  const filesFound = new Map<string, NearFile | undefined>();
  const anchors = new Map<ReadonlySet<string>, NameIndex>();
  return {
    file(path) {
      names ??= indexNames([...files].sort(), fileName, mayCompare);
      const found = filesFound.has(path) ? filesFound.get(path) : findFile(path, names);
      filesFound.set(path, found);
      return found;
    },
    anchor(anchor, known) {
      const index = anchors.get(known) ?? indexNames(known, (other) => other, mayCompare);
      anchors.set(known, index);
      return index(anchor)?.values[0];
    },
    generated(path) {
      const paths = [...generated].sort();
      const same = paths.filter((other) => posix.basename(other) === posix.basename(path)).slice(0, MOST_PLACES);
      if (same.length > 0) return nearestFile(path, same).path;
      return left > 0 ? nearest(path, paths, mayCompare) : undefined;
    },
  };
}

function findFile(path: string, names: NameIndex): NearFile | undefined {
  const found = names(fileName(path));
  if (!found) return undefined;
  const values = found.values.slice(0, MOST_PLACES);
  const sameKind = values.filter((other) => posix.extname(other) === posix.extname(path));
  const { path: near, only } = nearestFile(path, sameKind.length > 0 ? sameKind : values);
  return { path: near, sure: found.sure && only };
}

/** What a file is known by: its name without extension, of an index page the name of its folder too. */
function fileName(path: string): string {
  const name = posix.basename(path);
  const stem = name.replace(/\.[a-z\d]+$/i, '');
  return INDEX_PAGE.test(name) ? `${posix.basename(posix.dirname(path))} ${stem}` : stem;
}
