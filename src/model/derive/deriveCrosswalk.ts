// The crosswalk as printed: what the catalogue knows of each clause, joined with the places of this set that cover it.
import type { Crosswalk, CrosswalkClause } from '../crosswalk.js';
import type { CoveringSection, MatrixClause } from './deriveMatrix.js';

/** A document and the sections of it, by id and by the number that the document prints. */
interface PlacesOfDocument {
  readonly document: string;
  readonly sections: readonly { readonly id: string; readonly number: string }[];
}

/** Clauses with equal mappings that follow each other, as one row. */
interface Row extends Omit<CrosswalkClause, 'number' | 'edition_2023'> {
  readonly clauses: readonly string[];
  readonly places: readonly PlacesOfDocument[];
  /** Rules and checks that fulfil items of the clauses in every build. */
  readonly checks: readonly string[];
}

/**
 * The crosswalk for one set.
 *
 * @param rendered all sections that are printed, in the order of their documents
 */
export function deriveCrosswalk(
  crosswalk: Crosswalk,
  matrix: readonly MatrixClause[],
  rendered: readonly CoveringSection[],
) {
  const rows = mergeRows(crosswalk, matrix, rendered);
  const withEvidence = new Set(crosswalk.evidence.map(({ control }) => control));
  const isPrinted = (place: string): boolean =>
    rendered.some(({ document, section }) => place === document || place === `${document}#${section}`);
  const controls = Object.entries(crosswalk.control_titles).map(([control, title]) => ({
    control,
    title,
    clauses: crosswalk.clauses.filter((clause) => clause.controls.includes(control)).map(({ number }) => number),
    evidence: crosswalk.evidence
      .filter((entry) => entry.control === control)
      .map(({ what, shown_by }) => ({ what, places: shown_by.filter(isPrinted) })),
  }));
  return {
    as_of: crosswalk.as_of,
    editions: compareEditions(crosswalk, matrix),
    rows,
    laws: mergeEqual(
      crosswalk.clauses
        .filter(({ nis2, dora }) => nis2.length + dora.length > 0)
        .map(({ number, nis2, dora }) => ({ clauses: [number], nis2, dora })),
    ),
    asked_for: controls.filter(({ control }) => withEvidence.has(control)),
    other_controls: controls.filter(({ control }) => !withEvidence.has(control)),
    phases: crosswalk.phases,
    others: crosswalk.others,
  };
}

/** What is known of the 2023 edition, and what nobody has seen; nothing of the second kind is told as a fact. */
function compareEditions(crosswalk: Crosswalk, matrix: readonly MatrixClause[]) {
  const titles = new Map(matrix.map(({ number, title }) => [number, title]));
  const seen = crosswalk.clauses.filter(({ edition_2023: { title } }) => title !== undefined);
  const changed = seen.filter(
    ({ number, edition_2023: other }) => other.number !== number || other.title !== titles.get(number),
  );
  return {
    facts: crosswalk.edition_facts.map(({ fact, source }) => ({ fact, source: crosswalk.sources[source] ?? source })),
    unknown: crosswalk.edition_unknown,
    changed: changed.map(({ number, edition_2023: other }) => ({
      number,
      title: titles.get(number) ?? number,
      number_2023: other.number,
      title_2023: other.title ?? '',
    })),
    same: seen.length - changed.length,
    unseen: crosswalk.clauses.filter(({ edition_2023: { title } }) => title === undefined).map(({ number }) => number),
  };
}

/** One row for each run of clauses that have items and lead to the same places elsewhere. */
function mergeRows(crosswalk: Crosswalk, matrix: readonly MatrixClause[], rendered: readonly CoveringSection[]): Row[] {
  const found = new Map(matrix.map((clause) => [clause.number, clause.items]));
  const rows = crosswalk.clauses
    .filter(({ number }) => (found.get(number) ?? []).length > 0)
    .map(({ number, edition_2023: _, ...mapped }) => ({ clauses: [number], ...mapped }));
  return mergeEqual(rows).map((row) => {
    const items = row.clauses.flatMap((number) => found.get(number) ?? []);
    const places = items.flatMap((item) => item.places);
    const checks = [...new Set(items.flatMap((item) => item.checks))].sort();
    return { ...row, places: placesByDocument(places, rendered), checks };
  });
}

/** Joins entries that follow each other and differ in nothing but their clauses. */
function mergeEqual<Entry extends { readonly clauses: readonly string[] }>(entries: readonly Entry[]): Entry[] {
  const shapeOf = ({ clauses: _, ...rest }: Entry): string => JSON.stringify(rest);
  const merged: Entry[] = [];
  for (const entry of entries) {
    const last = merged.at(-1);
    if (!last || shapeOf(last) !== shapeOf(entry)) merged.push(entry);
    else merged.splice(-1, 1, { ...last, clauses: [...last.clauses, ...entry.clauses] });
  }
  return merged;
}

function placesByDocument(
  places: readonly { readonly document: string; readonly section: string }[],
  rendered: readonly CoveringSection[],
): PlacesOfDocument[] {
  const named = new Set(places.map(({ document, section }) => `${document}#${section}`));
  return [...new Set(rendered.map(({ document }) => document))].flatMap((document) => {
    const sections = rendered
      .filter((entry) => entry.document === document)
      .map(({ section }, index) => ({ id: section, number: String(index + 1) }))
      .filter(({ id }) => named.has(`${document}#${id}`));
    return sections.length === 0 ? [] : [{ document, sections }];
  });
}
