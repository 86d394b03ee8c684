// Spells targets: right ones from one policy to another, and wrong ones that look like them.
import path from 'node:path';
import type { Corpus } from './corpus.js';
import type { Random } from './random.js';
import type { Site } from './sites.js';

/** A path from one file to another, both relative to the folder of the collection; blanks as `%20`. */
export function pathBetween(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to).replaceAll(' ', '%20');
}

/** A policy of the collection other than this one, whose name has no blank. */
export function otherFile(corpus: Corpus, random: Random, file: string): string | undefined {
  return random.pick([...corpus.texts.keys()].filter((other) => other !== file && !other.includes(' ')));
}

/** A word with one slip of the pen: a letter lost, doubled or swapped with the next one. */
export function misspell(word: string, random: Random): string {
  const letters = [...word.matchAll(/[a-z](?=[a-z])/g)].filter(({ 0: one, index }) => one !== word[index + 1]);
  const at = random.pick(letters)?.index;
  if (at === undefined) return `${word}x`;
  const slip = random.pick(['', `${word[at]}${word[at]}`, `${word[at + 1]}${word[at]}`]) ?? '';
  return word.slice(0, at) + slip + word.slice(slip.length > 0 && slip[0] !== word[at] ? at + 2 : at + 1);
}

/** A word in which one letter is capital that was small, or the other way round. */
export function otherCase(word: string, random: Random): string | undefined {
  const at = random.pick([...word.matchAll(/[a-z]/gi)])?.index;
  if (at === undefined) return undefined;
  const letter = word[at] ?? '';
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return word.slice(0, at) + other + word.slice(at + 1);
}

/** Links (not images) from one policy to another, with an anchor or without one. */
export function linksBetween(corpus: Corpus): Site[] {
  return corpus.sites.filter(
    ({ kind, file, leadsTo = '', target }) =>
      kind === 'link' && leadsTo !== file && corpus.texts.has(leadsTo) && !target.includes(' '),
  );
}

/** Links from one policy to a section of another. */
export function linksToSections(corpus: Corpus): Site[] {
  return linksBetween(corpus).filter(({ anchor }) => anchor !== undefined);
}

/** Links to a section of the same policy. */
export function linksWithin(corpus: Corpus): Site[] {
  return corpus.sites.filter(
    ({ kind, file, leadsTo, anchor }) =>
      kind === 'link' && leadsTo === file && anchor !== undefined && anchor !== 'top',
  );
}

/** Something to read in a link. */
export function words(random: Random): string {
  return random.pick(['the other text', 'what is said there', 'the list of tasks', 'this page', 'the table']) ?? 'here';
}
