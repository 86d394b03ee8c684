import { describe, expect, it } from 'vitest';
import { reviewCalendar } from '../../../src/model/derive/reviewCalendar.js';
import type { PartialProfile } from '../../../src/model/partialProfile.js';
import type { Regime } from '../../../src/model/standard.js';
import { readSample } from '../../support/sample.js';

const standard = { regimes: [{ id: 'eu-gdpr-33', law: 'GDPR, Article 33' } as Regime] };
const calendar = (profile: PartialProfile): string[] =>
  reviewCalendar({ document_set: { review_interval: 'P1Y' }, ...profile }, standard).map(
    ({ next, kind, what, owner, last, interval }) =>
      [next, kind, what, owner ?? '', `${last ?? ''}+${interval ?? ''}`].join(' | '),
  );

describe('reviewCalendar', () => {
  it('adds the interval to the last day; without one of its own, that of the set', () => {
    expect(
      calendar({
        document_set: {
          id_prefix: 'NB',
          version: '2',
          effective_date: '2026-01-31',
          review_interval: 'P1M',
          offline_copies: [
            { what: 'Binder', location: 'Gate', holder: 'guard', refreshed: '2026-01-10', interval: 'P90D' },
          ],
        },
        governance: { plan_owner: 'coordinator' },
        legal: { register: [{ law: 'GDPR', owner: 'counsel', reviewed: '2026-01-15' }] },
      }),
    ).toEqual([
      '2026-02-15 | law | Law: GDPR | counsel | 2026-01-15+P1M',
      '2026-02-28 | document | Document set NB, version 2 | coordinator | 2026-01-31+P1M',
      '2026-04-10 | copy | Offline copy: Binder; Gate | guard | 2026-01-10+P90D',
    ]);
  });

  it('takes the day itself where something ends: contract, insurance, licence, exception', () => {
    expect(
      calendar({
        contacts: { external: [{ id: 'lab', name: 'Lab Ltd' }] },
        governance: { budget_holder: { role: 'cfo' } },
        document_set: {
          exceptions_register: {
            approver: 'ciso',
            entries: [{ id: 'exc-1', subject: 'Old press', until: '2026-12-01' }],
          },
        },
        support: {
          retainers: [{ party: 'lab', covers: 'Forensics', counterpart: 'lead', valid_until: '2027-03-31' }],
          insurance: { insurer: 'gone', number: '42', valid_until: '2026-12-31' },
          tools: [
            { name: 'Viewer', owner: 'lead' },
            { name: 'Imager', owner: 'lead', licence_until: '2027-06-30' },
          ],
        },
      }),
    ).toEqual([
      '2026-12-01 | exception | Exception exc-1: Old press | ciso | +',
      '2026-12-31 | contract | Insurance 42, gone | cfo | +',
      '2027-03-31 | contract | Contract with Lab Ltd: Forensics | lead | +',
      '2027-06-30 | contract | Licence: Imager | lead | +',
    ]);
  });

  it('takes the newest restore of each critical service, and the general test only where none is told', () => {
    const organization = {
      critical_services: [
        { id: 'orders', name: 'Orders' },
        { id: 'site', name: 'Web site' },
      ],
    };
    const backup = { owner: 'it', interval: 'P6M', last_restore_test: '2026-05-01' };
    const restores = ['2026-02-01', '2026-06-01', '2025-11-01'].map((date) => ({ service: 'orders', date }));
    expect(calendar({ organization, support: { backup: { ...backup, restores } } })).toEqual([
      '2026-12-01 | restore | Restore of Orders | it | 2026-06-01+P6M',
    ]);
    expect(calendar({ organization, support: { backup } })).toEqual([
      '2026-11-01 | restore | Restore test | it | 2026-05-01+P6M',
    ]);
  });

  it('plans training by its next day, else by the last entry; audiences without either are not in it', () => {
    expect(
      calendar({
        training: {
          plan: { owner: 'ciso' },
          audiences: [
            { id: 'all', audience: 'All staff', next: '2027-01-20', interval: 'P1Y' },
            { id: 'irt', audience: 'Team', interval: 'P6M' },
            { id: 'guests', audience: 'Guests' },
            { id: 'never', audience: 'Never held', interval: 'P1Y' },
          ],
          records: {
            entries: [
              { audience: 'irt', person: 'a', date: '2026-03-01' },
              { audience: 'irt', person: 'b', date: '2026-04-01' },
              { audience: 'guests', person: 'a', date: '2026-05-01' },
            ],
          },
        },
      }),
    ).toEqual([
      '2026-10-01 | training | Training: Team | ciso | 2026-04-01+P6M',
      '2027-01-20 | training | Training: All staff | ciso | +P1Y',
    ]);
  });

  it('keeps an exercise in it until a record says that it was held', () => {
    const programme = ['held', 'planned'].map((id) => ({ id, type: 'Drill', goal: id, date: '2026-06-01' }));
    const records = [{ exercise: 'held', date: '2026-06-02' }];
    expect(calendar({ governance: { plan_owner: 'lead' }, exercises: { programme, records } })).toEqual([
      '2026-06-01 | exercise | Drill: planned | lead | +',
    ]);
  });

  it('is empty for an empty profile', () => {
    expect(reviewCalendar({}, standard)).toEqual([]);
  });

  it('names the law of a reporting duty, and its id where the catalogue lacks it', () => {
    const regimes = ['eu-gdpr-33', 'lost'].map((catalogue) => ({ catalogue, verified_on: '2026-01-01' }));
    expect(
      calendar({ notification: { screen_owner: 'counsel', regimes } }).map((line) => line.split(' | ')[2]),
    ).toEqual(['Reporting duty: GDPR, Article 33', 'Reporting duty: lost']);
  });

  it('points at a place of the profile with each entry, and has an owner for each, in the sample', async () => {
    const { profile, library, reading } = await readSample();
    const entries = reviewCalendar(profile, library.standard);
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.filter(({ at }) => reading.locate(at) === undefined)).toEqual([]);
    expect(entries.filter(({ owner }) => !profile.roles.list.some(({ id }) => id === owner))).toEqual([]);
    expect(entries.map(({ next }) => next)).toEqual(entries.map(({ next }) => next).toSorted());
    expect(entries.map(({ what }) => what).join()).not.toContain('undefined');
  });
});
