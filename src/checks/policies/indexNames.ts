// Names -> an index that finds the one which an author most probably meant.
import { distance } from 'fastest-levenshtein';
import { nearest } from '../../model/nearest.js';
import { plainName, tellingWords } from './plainName.js';

/** What carries the name that is nearest to a wrong one. */
export interface NearNames {
  readonly values: readonly string[];
  /** Whether the name is the same but for its writing, or differs in two letters at most. */
  readonly sure: boolean;
}

/** Names that have a word in common; of more, the word tells nothing. */
const MOST_OF_A_WORD = 50;

/** Finds by name; undefined when none is near enough to be worth naming. */
export type NameIndex = (name: string) => NearNames | undefined;

/**
 * Compares writing, then numbers, then letters, then words: `2-scope` is meant by `Scope`, `3-scope`, `2-scpoe` and `scope-of-it`.
 *
 * @param mayCompare asked before each comparison of letters
 */
export function indexNames(
  values: Iterable<string>,
  nameOf: (value: string) => string,
  mayCompare: () => boolean,
): NameIndex {
  const byName = new Map<string, string[]>();
  for (const value of values) addTo(byName, plainName(nameOf(value)), value);
  const byBareName = new Map<string, string[]>();
  const byWord = new Map<string, string[]>();
  for (const name of byName.keys()) {
    addTo(byBareName, withoutNumber(name), name);
    for (const word of new Set(tellingWords(name))) addTo(byWord, word, name);
  }
  return (name) => {
    const plain = plainName(name);
    const same = byName.get(plain);
    if (same) return { values: same, sure: true };
    const numbered = byBareName.get(withoutNumber(plain));
    if (numbered) return { values: numbered.flatMap((one) => byName.get(one) ?? []), sure: true };
    const like = nearest(plain, takeWhile(byName.keys(), mayCompare)) ?? sameWords(plain);
    return like === undefined ? undefined : { values: byName.get(like) ?? [], sure: distance(plain, like) <= 2 };
  };

  /** The one name that has all words of this one, or only such words. */
  function sameWords(plain: string): string | undefined {
    const wanted = tellingWords(plain);
    const having = wanted.flatMap((word) => (byWord.has(word) ? [byWord.get(word) as string[]] : []));
    const rarest = having.reduce((one, other) => (other.length < one.length ? other : one), having[0] ?? []);
    if (rarest.length > MOST_OF_A_WORD) return undefined;
    const like = rarest.filter((name) => {
      const words = tellingWords(name);
      return wanted.every((word) => words.includes(word)) || words.every((word) => wanted.includes(word));
    });
    return like.length === 1 ? like[0] : undefined;
  }
}

function addTo(index: Map<string, string[]>, key: string, value: string): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}

function withoutNumber(plain: string): string {
  return plain.replace(/^(?:\d+-)+(?=.)|^\d+(?=\p{L})/u, '');
}

function* takeWhile(names: Iterable<string>, goesOn: () => boolean): Generator<string> {
  for (const name of names) {
    if (!goesOn()) return;
    yield name;
  }
}
