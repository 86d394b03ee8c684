// A check context -> what is known of each document, by the path under which a link may name it.
import type { PolicyContext, PolicyFile } from '../../check.js';
import { linksOf } from '../policyWorld.js';
import type { PolicyFacts } from './policyFacts.js';
import { documentFacts, withEntries } from './profileFacts.js';
import { readPolicyFacts } from './readPolicyFacts.js';

declare module 'vfile' {
  interface DataMap {
    /** What the front matter says. */
    facts: PolicyFacts;
  }
}

/** Policies and those of the group, then what the profile says of them, then the generated documents. */
export function collectFacts(context: PolicyContext): ReadonlyMap<string, PolicyFacts> {
  const inherited = (context.inherited ?? []).flatMap(({ policies }) => policies);
  const stated = new Map(
    [...context.policies, ...inherited].map((policy) => [policy.path, factsOf(policy, context)] as const),
  );
  const entries = withEntries(context, stated).map((facts) => [facts.path, facts] as const);
  return new Map([...stated, ...entries, ...documentFacts(context)]);
}

/** Read once, however many checks ask. */
function factsOf({ path, file }: PolicyFile, { slugs }: PolicyContext): PolicyFacts {
  file.data.facts ??= readPolicyFacts(path, linksOf(file, slugs));
  return file.data.facts;
}
