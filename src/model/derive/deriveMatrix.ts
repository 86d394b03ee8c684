// The clause matrix: for each catalogue item the sections and checks that cover it, made from what is rendered and run, never by hand.
import { valueAt } from '../pointer.js';
import type { Profile } from '../profile.generated.js';
import type { ClauseItem, Standard } from '../standard.js';

/** A section that is rendered, and the items that it covers. */
export interface CoveringSection {
  readonly document: string;
  readonly section: string;
  readonly covers: readonly string[];
}

/** A section that is left out, because the profile lacks facts. */
export interface LeftOutSection extends CoveringSection {
  /** Profile paths, e.g. `document_set.local_terms`. */
  readonly missing: readonly string[];
}

/** A profile rule or a check over the documents, and the items that it fulfils by running in every build. */
export interface CoveringCheck {
  readonly id: string;
  readonly covers: readonly string[];
}

/**
 * `covered`: a rendered section covers it, or a check that runs in every build. `excluded`: the profile excludes it with reason and approver.
 * `gap`: neither, under a clause that the library claims. `open`: neither, under another clause.
 */
export type ItemStatus = 'covered' | 'excluded' | 'gap' | 'open';

/** A row of the matrix. */
export interface MatrixItem {
  readonly id: string;
  readonly text: string;
  readonly weight: ClauseItem['weight'];
  readonly basis: ClauseItem['basis'];
  readonly status: ItemStatus;
  readonly places: readonly { readonly document: string; readonly section: string }[];
  /** Ids of the rules and checks that fulfil the item by running in every build. */
  readonly checks: readonly string[];
  /** Why it is not covered. */
  readonly reason?: string;
  /** Who approved the exclusion, by name. */
  readonly approver?: string;
  /** Facts whose absence left out the sections, or the checks, that would cover the item. */
  readonly missing: readonly string[];
}

/** A clause with its rows. */
export interface MatrixClause {
  readonly number: string;
  readonly title: string;
  readonly claimed: boolean;
  readonly items: readonly MatrixItem[];
}

/** Clause -> item -> sections and checks, in the catalogue's order. */
export function deriveMatrix(
  standard: Standard,
  profile: Profile,
  rendered: readonly CoveringSection[],
  leftOut: readonly LeftOutSection[],
  checks: readonly CoveringCheck[],
): readonly MatrixClause[] {
  const people = new Map(profile.people.cards.map((card) => [card.id, card.name]));
  return standard.clauses.map((clause) => {
    const claimed = standard.claimed.some(
      (number) => clause.number === number || clause.number.startsWith(`${number}.`),
    );
    return {
      number: clause.number,
      title: clause.title,
      claimed,
      items: clause.items.map((item) => row(item, claimed)),
    };
  });

  function row(item: ClauseItem, claimed: boolean): MatrixItem {
    const places = rendered
      .filter((section) => section.covers.includes(item.id))
      .map(({ document, section }) => ({ document, section }));
    const exclusion = (profile.document_set.exclusions ?? []).find((entry) => entry.item === item.id);
    const checking = checks.filter((check) => check.covers.includes(item.id)).map((check) => check.id);
    // A check that finds nothing to look at has not looked.
    const unseen =
      checking.length === 0 ? [] : (item.facts ?? []).filter((path) => valueAt(profile, path) === undefined);
    const absent = leftOut.filter((section) => section.covers.includes(item.id)).flatMap((section) => section.missing);
    const missing = toBeGiven([...new Set([...absent, ...unseen])]);
    const { id, text, weight, basis } = item;
    const base = { id, text, weight, basis, places, checks: unseen.length === 0 ? checking : [], missing };
    if (base.places.length + base.checks.length > 0) return { ...base, status: 'covered' };
    if (exclusion) {
      const approver = people.get(exclusion.approver) ?? exclusion.approver;
      return { ...base, status: 'excluded', reason: exclusion.reason, approver };
    }
    if (missing.length > 0) {
      return { ...base, status: claimed ? 'gap' : 'open', reason: `The profile does not give ${missing.join(', ')}` };
    }
    return {
      ...base,
      status: claimed ? 'gap' : 'open',
      reason: claimed ? 'No section covers it' : 'No document of this set covers it yet',
    };
  }
}

/** What is not covered, each with the number of its clause, in the catalogue's order. */
export function uncoveredItems(matrix: readonly MatrixClause[]) {
  return matrix.flatMap(({ number, items }) =>
    items
      .filter(({ status }) => status !== 'covered')
      .map((item) => ({ clause: number, ...item, reason: item.reason ?? '' })),
  );
}

/** How many items there are of each status. */
export function matrixTotals(matrix: readonly MatrixClause[]) {
  const items = matrix.flatMap((clause) => clause.items);
  const count = (status: ItemStatus): number => items.filter((item) => item.status === status).length;
  const based = (basis: MatrixItem['basis']): number => items.filter((item) => item.basis === basis).length;
  return {
    items: items.length,
    must: items.filter((item) => item.weight === 'must').length,
    should: items.filter((item) => item.weight === 'should').length,
    covered: count('covered'),
    excluded: count('excluded'),
    gaps: count('gap'),
    open: count('open'),
    basis: { seed: based('seed'), general: based('general'), practice: based('practice') },
  };
}

/** What an author can write: a derived fact is named only when nothing else is missing. */
function toBeGiven(facts: readonly string[]): readonly string[] {
  const written = facts.filter((fact) => !fact.startsWith('derived.'));
  return written.length > 0 ? written : facts;
}
