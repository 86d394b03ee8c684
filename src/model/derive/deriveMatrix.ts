// The clause matrix: for each catalogue item the sections that cover it, made from the sections that are rendered, never by hand.
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

/**
 * `covered`: a rendered section covers it. `excluded`: the profile excludes it with reason and approver.
 * `gap`: neither, under a clause that the library claims. `open`: neither, under another clause.
 */
export type ItemStatus = 'covered' | 'excluded' | 'gap' | 'open';

/** A row of the matrix. */
export interface MatrixItem {
  readonly id: string;
  readonly text: string;
  readonly weight: ClauseItem['weight'];
  readonly status: ItemStatus;
  readonly places: readonly { readonly document: string; readonly section: string }[];
  readonly reason?: string;
  /** Facts whose absence left out the sections that would cover the item. */
  readonly missing: readonly string[];
}

/** A clause with its rows. */
export interface MatrixClause {
  readonly number: string;
  readonly title: string;
  readonly claimed: boolean;
  readonly items: readonly MatrixItem[];
}

/** Clause -> item -> sections, in the catalogue's order. */
export function deriveMatrix(
  standard: Standard,
  profile: Profile,
  rendered: readonly CoveringSection[],
  leftOut: readonly LeftOutSection[],
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
    const missing = leftOut.filter((section) => section.covers.includes(item.id)).flatMap((section) => section.missing);
    const base = { id: item.id, text: item.text, weight: item.weight, places, missing };
    if (places.length > 0) return { ...base, status: 'covered' };
    if (exclusion) {
      const approver = people.get(exclusion.approver) ?? exclusion.approver;
      return { ...base, status: 'excluded', reason: `${exclusion.reason} (approved by ${approver})` };
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

/** How many items there are of each status. */
export function matrixTotals(matrix: readonly MatrixClause[]) {
  const items = matrix.flatMap((clause) => clause.items);
  const count = (status: ItemStatus): number => items.filter((item) => item.status === status).length;
  return {
    items: items.length,
    must: items.filter((item) => item.weight === 'must').length,
    covered: count('covered'),
    excluded: count('excluded'),
    gaps: count('gap'),
    open: count('open'),
  };
}
