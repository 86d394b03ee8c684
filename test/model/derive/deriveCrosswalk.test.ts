import { expect, it } from 'vitest';
import type { Crosswalk, CrosswalkClause } from '../../../src/model/crosswalk.js';
import { deriveCrosswalk } from '../../../src/model/derive/deriveCrosswalk.js';
import type { MatrixClause } from '../../../src/model/derive/deriveMatrix.js';

const none = { controls: [], isms: [], csf: [], sp_800_61r3: [], nis2: [], dora: [] };
const clause = (number: string, other: CrosswalkClause['edition_2023'], mapped: object = {}): CrosswalkClause => ({
  number,
  ...none,
  ...mapped,
  edition_2023: other,
});
const crosswalk: Crosswalk = {
  as_of: '2026-11-21',
  sources: { seen: 'a contents page' },
  edition_facts: [{ fact: 'It is newer.', source: 'seen' }],
  edition_unknown: ['What roles do'],
  clauses: [
    clause('1', { number: '1', title: 'One' }, { controls: ['5.5'] }),
    clause('2', { number: '3', title: 'Two' }, { csf: ['X'], nis2: ['Art. 1'] }),
    clause('2.1', { number: '2.1', title: 'New name' }, { csf: ['X'], nis2: ['Art. 1'] }),
    clause('2.2', { number: '2.2' }, { csf: ['Y'] }),
    clause('9', { number: '9' }, { csf: ['Z'] }),
  ],
  control_titles: { '5.5': 'Authorities', '8.1': 'Other' },
  evidence: [{ control: '5.5', what: 'a list', shown_by: ['plan', 'plan#b', 'plan#gone', 'absent'] }],
  phases: [],
  others: [],
};
const item = (places: object[], checks: string[] = []) => ({ places, checks });
const matrix = [
  { number: '1', title: 'One', items: [item([{ document: 'plan', section: 'b' }])] },
  { number: '2', title: 'Two', items: [item([{ document: 'team', section: 'a' }], ['rota-covers'])] },
  {
    number: '2.1',
    title: 'Two one',
    items: [
      item([
        { document: 'plan', section: 'c' },
        { document: 'plan', section: 'a' },
      ]),
    ],
  },
  { number: '2.2', title: 'Two two', items: [item([])] },
  { number: '9', title: 'Nine', items: [] },
] as unknown as MatrixClause[];
const section = (document: string, id: string) => ({ document, section: id, covers: [] });
const rendered = [section('plan', 'a'), section('plan', 'b'), section('plan', 'c'), section('team', 'a')];
const derived = deriveCrosswalk(crosswalk, matrix, rendered);

it('joins clauses that lead to the same places, and names the sections by their printed numbers', () => {
  expect(derived.rows.map(({ clauses, places, checks }) => ({ clauses, places, checks }))).toEqual([
    { clauses: ['1'], places: [{ document: 'plan', sections: [{ id: 'b', number: '2' }] }], checks: [] },
    {
      clauses: ['2', '2.1'],
      places: [
        {
          document: 'plan',
          sections: [
            { id: 'a', number: '1' },
            { id: 'c', number: '3' },
          ],
        },
        { document: 'team', sections: [{ id: 'a', number: '1' }] },
      ],
      checks: ['rota-covers'],
    },
    { clauses: ['2.2'], places: [], checks: [] },
  ]);
});

it('tells what differs in the 2023 edition, and never what nobody saw', () => {
  expect(derived.editions).toEqual({
    facts: [{ fact: 'It is newer.', source: 'a contents page' }],
    unknown: ['What roles do'],
    changed: [
      { number: '2', title: 'Two', number_2023: '3', title_2023: 'Two' },
      { number: '2.1', title: 'Two one', number_2023: '2.1', title_2023: 'New name' },
    ],
    same: 1,
    unseen: ['2.2', '9'],
  });
});

it('shows evidence only in places that this set prints', () => {
  expect(derived.asked_for).toEqual([
    {
      control: '5.5',
      title: 'Authorities',
      clauses: ['1'],
      evidence: [{ what: 'a list', places: ['plan', 'plan#b'] }],
    },
  ]);
  expect(derived.other_controls.map(({ control }) => control)).toEqual(['8.1']);
});

it('keeps laws apart, without clauses that lead to none', () => {
  expect(derived.laws).toEqual([{ clauses: ['2', '2.1'], nis2: ['Art. 1'], dora: [] }]);
});
