// What an author most probably meant: the nearest file or anchor, within a bounded amount of work.
import { posix } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';

/** A file that may be meant. */
interface NearFile {
  readonly path: string;
  /** Whether the author can hardly have meant another: the name is the same, or differs in two letters at most. */
  readonly sure: boolean;
}

/** Finds what is near; undefined when nothing is near enough to be worth naming. */
export interface Suggester {
  /** A known file: one of the same name elsewhere, else one of a like name. */
  file(path: string): NearFile | undefined;
  anchor(anchor: string, known: Iterable<string>): string | undefined;
  /** The path of the generated file that is least unlike, however unlike it is. */
  generated(path: string): string | undefined;
}

/** Comparisons that one suggester makes at most; beyond them findings carry no suggestion. */
const MOST_COMPARISONS = 2_000_000;

/** @param files the paths of all known files; @param generated of those that a build makes */
export function createSuggester(files: readonly string[], generated: readonly string[]): Suggester {
  let left = MOST_COMPARISONS;
  const byName = new Map<string, string>();
  for (const file of [...files].sort().reverse()) byName.set(posix.basename(file).toLowerCase(), file);
  const byStem = new Map([...byName].map(([name, file]) => [stem(name), file]));
  return {
    file(path) {
      const name = posix.basename(path).toLowerCase();
      const same = byName.get(name) ?? byStem.get(stem(name));
      if (same !== undefined) return { path: same, sure: true };
      const near = nearest(stem(name), byStem.keys());
      const file = near === undefined ? undefined : byStem.get(near);
      return near === undefined || file === undefined
        ? undefined
        : { path: file, sure: distance(stem(name), near) <= 2 };
    },
    anchor(anchor, known) {
      if (left <= 0) return undefined;
      const anchors = [...known];
      left -= anchors.length;
      const plain = withoutNumber(anchor.toLowerCase().replace(/[\s_]+/g, '-'));
      // The usual slip is to leave the number of the heading out, or to keep an old one.
      return anchors.find((other) => withoutNumber(other) === plain) ?? nearest(anchor.toLowerCase(), anchors);
    },
    generated(path) {
      const same = generated.find((other) => posix.basename(other) === posix.basename(path));
      if (same !== undefined || generated.length === 0 || left < generated.length) return same;
      left -= generated.length;
      return closest(path, [...generated]);
    },
  };

  function nearest(word: string, candidates: Iterable<string>): string | undefined {
    if (left <= 0) return undefined;
    return nearestWord(word, candidates, () => {
      left -= 1;
    });
  }
}

/** The candidate that an author most probably meant; undefined when none is like the word. `onCompare` is told of each comparison. */
export function nearestWord(word: string, candidates: Iterable<string>, onCompare?: () => void): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  if (word.length > 120) return undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    onCompare?.();
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    // A word of which every letter changed is another word, however short.
    if (away < least && away < Math.max(word.length, candidate.length)) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

function stem(name: string): string {
  return name.replace(/\.[a-z\d]+$/i, '');
}

function withoutNumber(anchor: string): string {
  return anchor.replace(/^[\d-]+(?=\p{L})/u, '');
}
