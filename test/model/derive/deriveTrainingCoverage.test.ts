import { expect, it } from 'vitest';
import { deriveTrainingCoverage } from '../../../src/model/derive/deriveTrainingCoverage.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';

const profile = {
  roles: {
    list: [{ id: 'lead' }, { id: 'desk' }, { id: 'guard' }],
    holders: [
      { role: 'lead', primary: 'ann', deputies: ['bob', 'ann'] },
      { role: 'desk', primary: 'bob', deputies: ['cem'] },
    ],
  },
  training: {
    audiences: [
      { id: 'irt', audience: 'Team', interval: 'P1Y', roles: ['lead'] },
      { id: 'desk', audience: 'Desk', roles: ['desk', 'lead'] },
      { id: 'all', audience: 'All' },
    ],
    records: {
      entries: [
        { person: 'ann', audience: 'irt', date: '2026-03-01' },
        { person: 'bob', audience: 'irt', date: '2025-05-01' },
        { person: 'bob', audience: 'irt', date: '2026-02-01' },
        { person: 'cem', audience: 'irt', date: '2024-01-01' },
        { person: 'cem', audience: 'desk', date: '2026-01-01' },
      ],
    },
  },
} as unknown as Profile;

const derive = (of: Profile) => deriveTrainingCoverage(of, new Origins(of));

it('counts holders and deputies of each role against the records of each course', () => {
  expect(derive(profile)).toEqual([
    { role: 'lead', course: 'Team', people: 2, trained: 2, oldest: '2026-02-01', due: '2027-02-01' },
    { role: 'lead', course: 'Desk', people: 2, trained: 0 },
    { role: 'desk', course: 'Desk', people: 2, trained: 1, oldest: '2026-01-01' },
    { role: 'guard', people: 0, trained: 0 },
  ]);
});

it('knows nothing where no training of a person is recorded', () => {
  expect(derive({ ...profile, training: { ...profile.training, records: { location: 'Drawer' } } } as Profile)).toBe(
    undefined,
  );
});
