// The policies that the profile of the sample organization lists, and changes of what it says of them.
import { parse } from 'yaml';
import type { Corpus } from '../corpus.js';
import { type Draft, fault, placeOf, replaceRange, textOf } from '../edit.js';
import type { Injection, Place } from '../injection.js';

/** The file of the profile that lists them. */
export const MANDATE = 'mandate.yaml';

/** An entry of `governance.related_policies`. */
export interface RelatedPolicy {
  readonly id: string;
  readonly file: string;
  readonly section: string;
  readonly version: string;
}

/** The entries of `governance.related_policies`. */
export function relatedPolicies(corpus: Corpus): readonly RelatedPolicy[] {
  const { governance } = parse(textOf(corpus, MANDATE)) as { governance: { related_policies: RelatedPolicy[] } };
  return governance.related_policies;
}

/** The profile with another value in an entry. */
export function withOtherValue(corpus: Corpus, entry: RelatedPolicy, key: 'file' | 'version', value: string): Draft {
  const text = textOf(corpus, MANDATE);
  const begin = text.indexOf(` ${key}: `, text.indexOf(`- id: ${entry.id}\n`, text.indexOf('related_policies:')));
  const start = text.indexOf(entry[key], begin);
  return replaceRange(corpus, MANDATE, start, start + entry[key].length, value);
}

/** The profile with one entry more in `governance.required_links`. */
export function withRequiredLink(corpus: Corpus, from: RelatedPolicy, to: RelatedPolicy): Draft {
  const text = textOf(corpus, MANDATE);
  const head = '  required_links:\n';
  const at = text.indexOf(head) + head.length;
  const entry = `    - { from: ${from.id}, to: ${to.id} }\n`;
  return {
    file: MANDATE,
    text: text.slice(0, at) + entry + text.slice(at),
    at,
    what: `required: ${from.id} -> ${to.id}`,
  };
}

/** The mistake lies between policy and profile: the finding may stand in either. */
export function anywhere(corpus: Corpus, draft: Draft, entry: RelatedPolicy): Injection {
  const text = textOf(corpus, MANDATE);
  const first = placeOf(MANDATE, text, text.indexOf(`- id: ${entry.id}\n`)).line;
  const inProfileToo = Array.from({ length: 14 }, (_, index): Place => ({ file: MANDATE, line: first + index }));
  const here = draft.file === MANDATE ? fault(draft).expected : [];
  return { ...fault(draft), expected: [{ file: entry.file, line: 0, or: [...inProfileToo, ...here] }] };
}
