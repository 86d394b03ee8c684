// The known word that an author most probably meant: for every "did you mean" of files, anchors, keys, ids and commands.
import { distance } from 'fastest-levenshtein';

/** Longer words are no slips of the pen, and comparing them would cost time. */
const LONGEST = 120;

/**
 * The nearest of `known` to `word`, or undefined when none is near enough to be worth naming. Case, `-` and `_` count as
 * equal, and two neighbours that changed places as one letter; otherwise a third of the letters may differ.
 *
 * @param onCompare told of each comparison, for whoever bounds the work
 */
export function nearest(word: string, known: Iterable<string>, onCompare?: () => void): string | undefined {
  const wanted = normalize(word);
  if (wanted.length > LONGEST) return undefined;
  let near: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const longer = Math.max(candidate.length, wanted.length);
    if (longer - Math.min(candidate.length, wanted.length) > Math.min(tolerance(longer), least)) continue;
    onCompare?.();
    const other = normalize(candidate);
    const away = areSwapped(wanted, other) ? 1 : distance(wanted, other);
    // A word that was cut short, or written on, is judged by the longer one.
    const most = tolerance(other.startsWith(wanted) || wanted.startsWith(other) ? longer : wanted.length);
    // A word of which every letter changed is another word, however short.
    if (away > most || away >= least || away >= longer) continue;
    least = away;
    near = candidate;
  }
  return near;
}

/** How many letters may differ: none in the shortest words, where everything is near everything. */
function tolerance(length: number): number {
  if (length <= 2) return 0;
  return length <= 4 ? 1 : Math.max(2, Math.floor(length / 3));
}

/** Whether two neighbours changed places, the commonest slip of a hand that types: `nmae`. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    at + 1 < one.length &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

function normalize(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}
