import { expect, it } from 'vitest';
import {
  deriveExerciseCoverage,
  deriveReviews,
  deriveTrainingCalendar,
} from '../../../src/model/derive/deriveCalendars.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import type { Regime } from '../../../src/model/standard.js';

const standard = { regimes: [{ id: 'eu-gdpr-33', law: 'GDPR, Article 33' } as Regime] };
const profile = {
  document_set: { review_interval: 'P1Y' },
  contacts: { last_verified: { date: '2026-01-10', interval: 'P90D' } },
  notification: { regimes: [{ id: 'gdpr', catalogue: 'eu-gdpr-33' }] },
  training: {
    plan: { owner: 'ciso' },
    audiences: [
      { id: 'all', audience: 'All staff', content: 'What to report', length: 'PT45M', next: '2026-05-01' },
      { id: 'guests', audience: 'Guests', content: 'Whom to call', length: 'PT5M' },
    ],
  },
  exercises: {
    programme: [
      { id: 'late', type: 'Drill', goal: 'Report in time', participants: 'Legal', date: '2026-09-01' },
      {
        id: 'early',
        type: 'Table-top',
        goal: 'Ransom',
        participants: 'Team',
        date: '2026-03-01',
        director: 'lead',
        covers: { regimes: ['gdpr'] },
      },
    ],
  },
} as unknown as Profile;

it('tells kinds in words, and each entry knows its line of the profile', () => {
  const origins = new Origins(profile);
  const contacts = deriveReviews(profile, standard, origins).find(({ kind }) => kind === 'contacts');
  expect(contacts).toEqual({
    kind: 'contacts',
    kind_title: 'Contacts',
    what: 'Contact directory',
    last: '2026-01-10',
    interval: 'P90D',
    next: '2026-04-10',
  });
  expect(origins.of(contacts as object)).toBe('/contacts/last_verified/date');
});

it('joins training days that are set and exercises, by day', () => {
  const origins = new Origins(profile);
  const calendar = deriveTrainingCalendar(profile, origins);
  expect(calendar).toEqual([
    { date: '2026-03-01', kind: 'exercise', id: 'early', what: 'Table-top: Ransom', who: 'Team', owner: 'lead' },
    {
      date: '2026-05-01',
      kind: 'training',
      id: 'all',
      what: 'What to report',
      who: 'All staff',
      length: 'PT45M',
      owner: 'ciso',
    },
    { date: '2026-09-01', kind: 'exercise', id: 'late', what: 'Drill: Report in time', who: 'Legal' },
  ]);
  expect(origins.of(calendar[0] as object)).toBe('/exercises/programme/1');
});

it('names the law of each reporting duty in the table of coverage', () => {
  const rows = deriveExerciseCoverage(profile, standard, new Origins(profile));
  expect(rows).toEqual([
    {
      kind: 'regime',
      kind_title: 'Reporting duty',
      id: 'gdpr',
      name: 'GDPR, Article 33',
      exercises: [{ id: 'early', date: '2026-03-01' }],
    },
    { kind: 'hours', kind_title: 'Hours', id: 'out-of-hours', name: 'Outside working hours', exercises: [] },
  ]);
});
