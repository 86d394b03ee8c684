// The profile -> where some words are written in it, for findings about texts that do not know where they come from.
import { childPointer } from '../../model/pointer.js';

/** Pointer of the first text of the profile that is these words, or else holds them; undefined where none does. */
export type FindWords = (words: string) => string | undefined;

/** Makes the search; the profile is walked when the first words are looked for. */
export function findWords(profile: object): FindWords {
  let texts: readonly (readonly [pointer: string, text: string])[] | undefined;
  return (words) => {
    texts ??= textsOf(profile, '');
    return (texts.find(([, text]) => text === words) ?? texts.find(([, text]) => text.includes(words)))?.[0];
  };
}

function textsOf(value: unknown, pointer: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, childPointer(pointer, key)));
}
