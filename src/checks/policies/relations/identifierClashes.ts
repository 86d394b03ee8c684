// The documents of a context -> those that claim an identifier which another one has.
import { posix } from 'node:path';
import { archivedPath } from './archivedPath.js';
import { groupBy } from './groupBy.js';
import { looksLikeIdentifier } from './identifiers.js';
import type { PolicyFacts } from './policyFacts.js';
import type { PolicyRelations } from './policyRelations.js';
import { policyStatus } from './policyStatus.js';

/** Two documents of one identifier. */
export interface IdentifierClash {
  readonly identifier: string;
  /** The one that is told of the clash. */
  readonly claimant: PolicyFacts;
  readonly holder: PolicyFacts;
}

/**
 * A draft of the next version, a version of the past and a translation share their identifier rightly. Names of pages, which sites
 * give in `id` too, clash only in one folder, or between documents that are controlled.
 */
export function identifierClashes({ documents, successorOf, fileAt }: PolicyRelations): readonly IdentifierClash[] {
  const current = documents.filter(
    (facts) =>
      facts.identifier !== undefined &&
      // An entry whose file is not there is told already; the file that it is meant for has the identifier too.
      (facts.entry === undefined || fileAt(facts.path) !== undefined) &&
      policyStatus(facts.status?.text) === 'in force' &&
      !archivedPath(facts.path) &&
      !successorOf(facts),
  );
  const groups = groupBy(current, ({ identifier }) => identifier?.text.trim().toUpperCase() ?? '');
  return [...groups.values()].flatMap(([holder, ...others]) =>
    others.flatMap((claimant): IdentifierClash[] => {
      const identifier = claimant.identifier?.text.trim() ?? '';
      if (isTranslation(holder, claimant)) return [];
      const sameFolder = posix.dirname(holder.path) === posix.dirname(claimant.path);
      const clashes =
        [holder, claimant].some(hasNumber) || sameFolder || (isControlled(holder) && isControlled(claimant));
      return clashes ? [{ identifier, claimant, holder }] : [];
    }),
  );
}

function hasNumber({ identifier }: PolicyFacts): boolean {
  return looksLikeIdentifier(identifier?.text ?? '');
}

/** One states another language than the other, or the paths differ in it alone: `de/a.md` and `en/a.md`, `a.de.md` and `a.md`. */
function isTranslation(one: PolicyFacts, other: PolicyFacts): boolean {
  const [first, second] = [one, other].map(({ language }) => language?.text.trim().toLowerCase());
  if (first !== undefined || second !== undefined) return first !== second;
  return one.path !== other.path && withoutLanguage(one.path) === withoutLanguage(other.path);
}

function withoutLanguage(path: string): string {
  return path.replace(/(^|\/)[a-z]{2}(?:[-_][A-Za-z]{2,4})?\//, '$1').replace(/[._][a-z]{2}(?=\.md$)/, '');
}

/** Has what only the papers of a management system have. */
function isControlled({ version, label, formerly, supersedes, entry, document }: PolicyFacts): boolean {
  return Boolean(version || label || formerly.length > 0 || supersedes.length > 0 || entry || document);
}
