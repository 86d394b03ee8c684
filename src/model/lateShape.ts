// The shape of what only derived documents see: the clause matrix, its totals, the crosswalk and the document map.
import { flag, list, number, object, type Shape, text } from './shape.js';

/** Members of `derived` that exist when the other documents are rendered. Must tell the same as `renderSet` hands on. */
export function lateMembers(): Readonly<Record<string, Shape>> {
  const texts = list(text);
  const place = object({ document: text, section: text });
  const link = list(object({ document: text }));
  const item = {
    id: text,
    text,
    weight: text,
    basis: text,
    status: text,
    places: list(place),
    checks: texts,
    'reason?': text,
    'approver?': text,
  };
  const control = object({
    control: text,
    title: text,
    clauses: texts,
    evidence: list(object({ what: text, places: texts })),
  });
  return {
    matrix: list(object({ number: text, title: text, claimed: flag, items: list(object(item)) })),
    uncovered: list(object({ clause: text, ...item, reason: text })),
    totals: object({
      items: number,
      must: number,
      should: number,
      covered: number,
      excluded: number,
      gaps: number,
      open: number,
      basis: object({ seed: number, general: number, practice: number }),
    }),
    crosswalk: object({
      as_of: text,
      editions: object({
        facts: list(object({ fact: text, source: text })),
        unknown: texts,
        changed: list(object({ number: text, title: text, number_2023: text, title_2023: text })),
        same: number,
        unseen: texts,
      }),
      rows: list(
        object({
          clauses: texts,
          controls: texts,
          isms: texts,
          csf: texts,
          sp_800_61r3: texts,
          nis2: texts,
          dora: texts,
          places: list(object({ document: text, sections: list(object({ id: text, number: text })) })),
          checks: texts,
        }),
      ),
      laws: list(object({ clauses: texts, nis2: texts, dora: texts })),
      asked_for: list(control),
      other_controls: list(control),
      phases: list(object({ phase: text, csf: texts, sp_800_61r2: text })),
      others: list(object({ name: text, use: text, clauses: texts })),
    }),
    map: list(object({ id: text, identifier: text, title: text, links_to: link, linked_from: link })),
  };
}
