// What documents say under `supersedes` -> which document follows on which.
import { posix } from 'node:path';
import { groupBy } from './groupBy.js';
import { identifierKey } from './identifiers.js';
import type { PolicyFacts } from './policyFacts.js';
import type { PolicyRelations } from './policyRelations.js';
import { sameVersion } from './sameVersion.js';

/** Indexes the claims of documents; a claim names an identifier, with a version or without, or the path of a file. */
export function successions(documents: readonly PolicyFacts[]): {
  readonly successorOf: PolicyRelations['successorOf'];
  /** The document that supersedes one of this identifier. */
  readonly claimantOf: (identifier: string) => PolicyFacts | undefined;
} {
  const claims = documents.flatMap((by) => by.supersedes.map((superseded) => ({ by, ...superseded })));
  const byName = groupBy(claims, ({ by, name }) =>
    name.endsWith('.md') ? posix.join(posix.dirname(by.path), name) : identifierKey(name),
  );
  return {
    successorOf(facts) {
      const { identifier, version, path } = facts;
      const own = [...(byName.get(identifierKey(identifier?.text ?? '')) ?? []), ...(byName.get(path) ?? [])];
      return own.find(
        ({ by, version: old }) =>
          by !== facts && (old === undefined || (version !== undefined && sameVersion(old, version.text))),
      )?.by;
    },
    claimantOf: (identifier) => byName.get(identifierKey(identifier))?.[0].by,
  };
}
