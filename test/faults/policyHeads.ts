// A collection -> what the front matter of its policies says of them, in the form in which they are written here.
import { parse } from 'yaml';
import type { Corpus } from './corpus.js';

/** What the front matter of a policy says of it. */
export interface PolicyHead {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly label: string;
  readonly formerly: readonly string[];
  readonly supersedes?: string;
}

/** The policies that have front matter. */
export function policyHeads(corpus: Corpus): PolicyHead[] {
  return [...corpus.texts].flatMap(([file, text]) => {
    const found = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
    if (found === undefined) return [];
    const head = parse(found) as PolicyHead & { formerly?: string | string[] };
    return [{ ...head, file, formerly: [head.formerly ?? []].flat() }];
  });
}
