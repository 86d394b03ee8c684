// The words that an organization explains: in its profile and its generated documents, in a glossary among its policies, in `defines` of a front matter.

import { escapePattern } from '../../../model/wholeWord.js';
import type { CheckContext } from '../../check.js';
import { linksOf } from '../policyWorld.js';
import { plainWords } from '../relations/plainWords.js';
import { definedRoles } from './definedRoles.js';

/** Answers whether somebody explained a word. */
export interface KnownWords {
  shortForm(text: string): boolean;
  role(title: string): boolean;
}

const GLOSSARY =
  /(?:^|\/)(?:glossary|terms?(?:[-_]and[-_](?:definitions|abbreviations))?|definitions?|abbreviations|acronyms|glossar|begriffe|abk(?:ü|ue)rzungen|glossaire)\.md$/i;

/** Words that are looked for; in policies with more strange ones, something else is wrong. */
const MOST_ASKED = 500;

/** Gathers them once; every word that the profile or one of its documents uses counts as known. */
export function knownWords({ policies, profile, generated, slugs }: CheckContext): KnownWords {
  const glossaries = policies.filter(({ path }) => GLOSSARY.test(path)).map(({ file }) => String(file.value));
  const defines = policies.flatMap(({ file }) =>
    (linksOf(file, slugs).frontMatter?.values.get('defines') ?? []).map(({ text }) => text),
  );
  const texts = [JSON.stringify(profile), ...generated.values(), ...glossaries, ...defines];
  const roles = new Set(policies.flatMap(({ file }) => definedRoles(String(file.value)).map(plainWords)));
  const asked = new Map<string, boolean>();
  // Looked for on demand: few words get so far, and the texts are long.
  const isUsed = (words: string, flags = ''): boolean => {
    if (asked.size >= MOST_ASKED && !asked.has(words)) return true;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${escapePattern(words).replaceAll(' ', '\\s+')}s?(?![\\p{L}\\p{N}])`,
      `u${flags}`,
    );
    const known = asked.get(words) ?? texts.some((text) => pattern.test(text));
    asked.set(words, known);
    return known;
  };
  return {
    shortForm: (text) => isUsed(text),
    role: (title) => roles.has(plainWords(title)) || isUsed(title, 'i'),
  };
}
