// The front matter of a policy -> what it says of itself.
import type { MarkdownLinks } from '../markdownLinks.js';
import type { PolicyFacts, StatedFact, SupersededDocument } from './policyFacts.js';

/** The keys of the front matter that state a fact; the first one that is there counts. */
const KEYS = {
  title: ['title'],
  identifier: ['identifier', 'id'],
  version: ['version'],
  label: ['label', 'classification'],
  status: ['status'],
  language: ['lang', 'language'],
} as const;

const VERSIONED = /^(.*?)(?:\s*@\s*|[\s,(]+v(?:ersion|\.)?\s*|[\s,(]+(?=\d+\.))v?(\d[\w.-]*)\)?$/isu;

/**
 * Reads the facts of one file.
 *
 * @param path relative to the profile folder, with `/`
 */
export function readPolicyFacts(path: string, { frontMatter, headings }: MarkdownLinks): PolicyFacts {
  const values = (key: string): readonly StatedFact[] =>
    (frontMatter?.values.get(key) ?? []).filter(({ text }) => text.trim() !== '');
  const one = (name: keyof typeof KEYS): { readonly [key in typeof name]?: StatedFact } => {
    const fact = KEYS[name].flatMap(values)[0];
    return fact ? { [name]: fact } : {};
  };
  const heading = headings[0];
  return {
    path,
    ...(heading ? { title: { text: heading.text, range: heading.range } } : {}),
    ...one('title'),
    ...one('identifier'),
    ...one('version'),
    ...one('label'),
    ...one('status'),
    ...one('language'),
    formerly: values('formerly'),
    supersedes: values('supersedes').map(supersededDocument),
  };
}

/** `POL-03@2.0`, `POL-03 2.0` and `POL-03, version 2.0` name a version; `POL 03` does not. */
export function supersededDocument(stated: StatedFact): SupersededDocument {
  const [, name = '', version] = VERSIONED.exec(stated.text.trim()) ?? [];
  if (name === '' || version === undefined) return { ...stated, name: stated.text.trim() };
  return { ...stated, name: name.trim(), version };
}
