// The crosswalk as data: it speaks of the clauses of the catalogue, knows its sources, and leads to places that the templates have.
import { expect, it } from 'vitest';
import { readLibrary } from '../../src/library/readLibrary.js';
import { TEMPLATES } from './folders.js';

const { documents, standard } = await readLibrary({ templates: TEMPLATES, displayRoot: TEMPLATES });
const { crosswalk } = standard;

it('has each clause of the catalogue, in its order', () => {
  expect(crosswalk.clauses.map(({ number }) => number)).toEqual(standard.clauses.map(({ number }) => number));
});

it('tells a title of the 2023 edition only with the source in which it was seen', () => {
  for (const { number, edition_2023: other } of crosswalk.clauses)
    expect(other.title === undefined, number).toBe(other.source === undefined);
  const named = [...crosswalk.edition_facts, ...crosswalk.clauses.map((clause) => clause.edition_2023)];
  const used = named.flatMap(({ source }) => source ?? []);
  expect([...new Set(used)].sort()).toEqual(Object.keys(crosswalk.sources).sort());
});

it('has a title for each control, and no title without use', () => {
  const used = new Set(crosswalk.clauses.flatMap(({ controls }) => controls));
  expect(Object.keys(crosswalk.control_titles).sort()).toEqual([...used].sort());
  for (const { control } of crosswalk.evidence) expect(Object.keys(crosswalk.control_titles)).toContain(control);
});

it('shows each proof in a document or section that the library has', () => {
  const places = new Set(
    documents.flatMap(({ id, sections }) => [id, ...sections.map((section) => `${id}#${section.id}`)]),
  );
  for (const { what, shown_by } of crosswalk.evidence) {
    expect(
      shown_by.filter((place) => !places.has(place)),
      what,
    ).toEqual([]);
    expect(shown_by.length, what).toBeGreaterThan(0);
  }
});

it('names clauses that exist as the uses of other works', () => {
  const numbers = standard.clauses.map(({ number }) => number);
  for (const { clauses } of crosswalk.others) expect(numbers).toEqual(expect.arrayContaining([...clauses]));
});
