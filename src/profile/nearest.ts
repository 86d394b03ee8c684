// Finds the known word that an author most probably meant.
import { distance } from 'fastest-levenshtein';

/**
 * The nearest of `known` to `word`, or undefined when none is near enough to be worth naming.
 * Case, `-` and `_` count as equal; otherwise a third of the letters may differ.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return rankByNearness(word, known).near;
}

/** `known` with the nearest first when one is near, else in the given order; for `expected` of a finding. */
export function rankByNearness(
  word: string,
  known: Iterable<string>,
): { readonly near: string | undefined; readonly ranked: readonly string[] } {
  const candidates = [...known];
  const wanted = normalize(word);
  let near: string | undefined;
  let least = tolerance(wanted.length) + 1;
  if (wanted.length <= 80) {
    for (const candidate of candidates) {
      const other = normalize(candidate);
      const away = distance(wanted, other);
      // A word of which every letter changed is another word, however short.
      if (away < least && away < Math.max(wanted.length, other.length)) {
        least = away;
        near = candidate;
      }
    }
  }
  if (near === undefined) return { near, ranked: candidates };
  const first = near;
  return { near, ranked: [first, ...candidates.filter((candidate) => candidate !== first)] };
}

/** How many letters may differ: none in the shortest words, where everything is near everything. */
function tolerance(length: number): number {
  if (length <= 2) return 0;
  return length <= 4 ? 1 : Math.max(2, Math.floor(length / 3));
}

function normalize(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}
