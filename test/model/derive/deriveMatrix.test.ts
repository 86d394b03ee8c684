import { expect, it } from 'vitest';
import { deriveMatrix, matrixTotals } from '../../../src/model/derive/deriveMatrix.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import type { Standard } from '../../../src/model/standard.js';

const item = (id: string, weight: 'must' | 'should' = 'must', facts: readonly string[] = []) => ({
  id,
  kind: 'x',
  weight,
  basis: id.startsWith('6') ? 'practice' : 'seed',
  text: `Text ${id}`,
  facts,
});
const standard = {
  claimed: ['4', '6.1', '7'],
  clauses: [
    { number: '4', title: 'Four', items: [item('4-a'), item('4-b'), item('4-c'), item('4-d', 'should')] },
    { number: '4.2', title: 'Below four', items: [item('4.2-a')] },
    { number: '40', title: 'Not below four', items: [item('40-a')] },
    { number: '6', title: 'Six', items: [item('6-a', 'should')] },
    { number: '6.1', title: 'Six one', items: [item('6.1-a')] },
    { number: '7', title: 'Seven', items: [item('7-a', 'must', ['people.cards', 'on_call.rota']), item('7-b')] },
  ],
} as unknown as Standard;
const profile = {
  people: { cards: [{ id: 'ann', name: 'Ann Lee' }] },
  document_set: {
    exclusions: [
      { item: '4-b', reason: 'No supplier', approver: 'ann' },
      { item: '4-a', reason: 'Covered all the same', approver: 'ann' },
      { item: '40-a', reason: 'Out of scope', approver: 'nobody' },
    ],
  },
} as unknown as Profile;
const rendered = [
  { document: 'plan', section: 'one', covers: ['4-a', '6.1-a'] },
  { document: 'policy', section: 'two', covers: ['4-a'] },
];
const leftOut = [
  { document: 'plan', section: 'three', covers: ['4-d', '4-a'], missing: ['document_set.local_terms', 'x.y'] },
  { document: 'plan', section: 'four', covers: ['6-a'], missing: ['z'] },
];
const checks = [
  { id: 'rota-covers', covers: ['7-a'] },
  { id: 'nothing-left', covers: ['7-b', '4-d'] },
  { id: 'twice-looked', covers: ['7-b'] },
];
const matrix = deriveMatrix(standard, profile, rendered, leftOut, checks);
const row = (id: string) => matrix.flatMap((clause) => clause.items).find((each) => each.id === id);

it('claims a clause and those below it, not those that begin with the same digits', () => {
  expect(matrix.map(({ number, claimed }) => [number, claimed])).toEqual([
    ['4', true],
    ['4.2', true],
    ['40', false],
    ['6', false],
    ['6.1', true],
    ['7', true],
  ]);
});

it('shows the sections that cover an item; these count more than an exclusion or a section left out', () => {
  expect(row('4-a')).toMatchObject({
    status: 'covered',
    places: [
      { document: 'plan', section: 'one' },
      { document: 'policy', section: 'two' },
    ],
  });
  expect(row('4-a')).not.toHaveProperty('reason');
});

it('shows who approved an exclusion and why', () => {
  expect(row('4-b')).toMatchObject({ status: 'excluded', reason: 'No supplier', approver: 'Ann Lee', places: [] });
  expect(row('40-a')).toMatchObject({ status: 'excluded', reason: 'Out of scope', approver: 'nobody' });
});

it('tells the facts whose absence left a section out', () => {
  expect(deriveMatrix(standard, profile, rendered, leftOut, [])[0]?.items[3]).toMatchObject({
    status: 'gap',
    reason: 'The profile does not give document_set.local_terms, x.y',
    missing: ['document_set.local_terms', 'x.y'],
  });
  expect(row('6-a')).toMatchObject({ status: 'open', missing: ['z'] });
});

it('counts a check that runs in every build, in place of a section that is left out too', () => {
  expect(row('7-b')).toMatchObject({ status: 'covered', places: [], checks: ['nothing-left', 'twice-looked'] });
  expect(row('7-b')).not.toHaveProperty('reason');
  expect(row('4-d')).toMatchObject({ status: 'covered', checks: ['nothing-left'] });
});

it('does not count a check that finds nothing to look at, and tells the fact that it needs', () => {
  const gap = {
    status: 'gap',
    checks: [],
    reason: 'The profile does not give on_call.rota',
    missing: ['on_call.rota'],
  };
  expect(row('7-a')).toMatchObject(gap);
  const empty = { ...profile, on_call: { rota: [] } } as unknown as Profile;
  const [looked] = deriveMatrix(standard, empty, [], [], checks).at(-1)?.items ?? [];
  expect(looked).toMatchObject({ status: 'covered', checks: ['rota-covers'] });
});

it('calls what nobody covers a gap where the clause is claimed, and open elsewhere', () => {
  expect(row('4-c')).toMatchObject({ status: 'gap', reason: 'No section covers it' });
  expect(row('4.2-a')).toMatchObject({ status: 'gap' });
});

it('counts', () => {
  expect(matrixTotals(matrix)).toEqual({
    items: 10,
    must: 8,
    should: 2,
    covered: 4,
    excluded: 2,
    gaps: 3,
    open: 1,
    basis: { seed: 8, general: 0, practice: 2 },
  });
  expect(matrixTotals([])).toMatchObject({ items: 0, must: 0, covered: 0, excluded: 0, gaps: 0, open: 0 });
});
