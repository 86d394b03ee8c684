import { expect, it } from 'vitest';
import { exerciseCoverage } from '../../../src/model/derive/exerciseCoverage.js';
import type { PartialProfile } from '../../../src/model/partialProfile.js';

const profile: PartialProfile = {
  classification: {
    severity_classes: [
      { id: 'light', rank: 1 },
      { id: 'worst', rank: 3 },
      { id: 'bad', rank: 2 },
    ],
    categories: [
      { id: 'malware', name: 'Malware', highest_class: 'worst' },
      { id: 'nuisance', name: 'Nuisance', highest_class: 'light' },
      { id: 'theft', name: 'Theft', highest_class: 'bad' },
    ],
  },
  organization: { critical_services: [{ id: 'orders', name: 'Orders' }] },
  notification: { regimes: [{ id: 'gdpr' }] },
  people: { cards: [{ id: 'j-marsh', name: 'Joan Marsh' }] },
  roles: {
    list: [
      { id: 'clerk', title: 'Clerk' },
      { id: 'lead', title: 'Lead', first_hour: true },
      { id: 'duty', title: 'Duty officer', first_hour: true },
    ],
    holders: [
      { role: 'clerk', primary: 'a', deputies: ['nobody'] },
      { role: 'lead', primary: 'a', deputies: ['j-marsh', 'second'] },
      { role: 'duty', primary: 'b', deputies: ['j-marsh'] },
    ],
  },
  exercises: {
    programme: [
      { id: 'late', date: '2026-09-01', covers: { categories: ['malware'], roles: ['lead'], people: ['a'] } },
      {
        id: 'early',
        date: '2026-03-01',
        out_of_hours: true,
        covers: { categories: ['malware'], services: ['orders'] },
      },
      { id: 'plain', date: '2026-04-01' },
    ],
  },
};

it('lists what must be tested with the exercises that do, in the order of their days', () => {
  const told = exerciseCoverage(profile).map(
    ({ kind, name, exercises }) => `${kind} ${name}: ${exercises.map(({ id, date }) => `${id} ${date}`).join(', ')}`,
  );
  expect(told).toEqual([
    'category Malware: early 2026-03-01, late 2026-09-01',
    'category Theft: ',
    'service Orders: early 2026-03-01',
    'regime gdpr: ',
    'role Lead: late 2026-09-01',
    'role Duty officer: ',
    'deputy Joan Marsh: ',
    'hours Outside working hours: early 2026-03-01',
  ]);
});

it('points at what is to be tested, by its place in the profile', () => {
  expect(exerciseCoverage(profile).map(({ at }) => at)).toEqual([
    '/classification/categories/0',
    '/classification/categories/2',
    '/organization/critical_services/0',
    '/notification/regimes/0',
    '/roles/list/1',
    '/roles/list/2',
    '/roles/holders/1/deputies/0',
    '/exercises/programme',
  ]);
});

it('says nothing of deputies where no exercise names the people who took part', () => {
  const programme = profile.exercises?.programme?.map(({ covers, ...rest }) =>
    covers ? { ...rest, covers: { ...covers, people: undefined } } : rest,
  );
  const kinds = exerciseCoverage({ ...profile, exercises: { programme: programme ?? [] } }).map(({ kind }) => kind);
  expect(kinds).not.toContain('deputy');
  expect(kinds).toContain('role');
});

it('has no subject where no exercise says what it covers', () => {
  expect(exerciseCoverage({ ...profile, exercises: { programme: [{ id: 'plain', date: '2026-04-01' }] } })).toEqual([]);
  expect(exerciseCoverage({})).toEqual([]);
});
