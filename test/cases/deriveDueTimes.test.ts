// The clocks that the times of a case start, over the laws and contracts of a sample organization.
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseData } from '../../src/cases/caseData.js';
import { type DueTime, deriveDueTimes } from '../../src/cases/deriveDueTimes.js';
import { describeDueTimes } from '../../src/cases/describeDueTimes.js';
import type { FormWorld } from '../../src/cases/openWorld.js';
import { formWorld, shapeOf } from './formWorld.js';

let world: FormWorld;
beforeAll(async () => {
  world = await formWorld();
});

function dues(data: CaseData, form = 'incident-report', of: FormWorld = world): readonly DueTime[] {
  return deriveDueTimes(data, shapeOf(of, form), { profile: of.profile, standard: of.library.standard });
}
const named = (list: readonly DueTime[], part: string): DueTime | undefined =>
  list.find(({ name }) => name.includes(part));
const iso = (due: DueTime | undefined): string | undefined =>
  due?.due === undefined ? undefined : new Date(due.due * 60_000).toISOString().slice(0, 16);

const KNOWN = { incident_discovered_at: '2026-11-20 14:05 Europe/Berlin' };
const AWARE = { ...KNOWN, awareness_at: '2026-11-20 15:40 +01:00' };

describe('due times', () => {
  test('begin with the time that the law names, else with the one before it', () => {
    expect(iso(named(dues(AWARE), 'GDPR, Art. 33'))).toBe('2026-11-23T14:40');
    expect(iso(named(dues(KNOWN), 'GDPR, Art. 33'))).toBe('2026-11-23T13:05');
    expect(named(dues(KNOWN), 'GDPR, Art. 33')?.from).toBe('incident_discovered_at');
  });

  test('say who decides, who notifies and whom, by role and name', () => {
    expect(named(dues(AWARE), 'GDPR, Art. 33')).toMatchObject({
      decides: 'Legal counsel (Dr. Henrike Buchwald)',
      notifies: 'Data protection officer (Annegret Voß)',
      recipient: 'BayLDA for Germany; CNIL for France',
    });
  });

  test('are sorted, and shown in UTC and at home; abroad too where that is bound', () => {
    const found = dues(AWARE);
    const minutes = found.flatMap(({ due }) => due ?? []);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    const text = describeDueTimes(found, AWARE).join('\n');
    expect(describeDueTimes(found, { exercise: true })[0]).toContain('This is an exercise: nothing is due.');
    expect(text).toContain('2026-11-21 14:40 UTC = 2026-11-21 15:40 Europe/Berlin = 2026-11-21 15:40 Europe/Paris');
  });

  test('a later report follows the one before it', () => {
    expect(iso(named(dues(AWARE), 'Final report (Cyber Resilience Act, Art. 14 (severe'))).toBe('2026-12-23T14:40');
    // Between the notification and the final report the authority may ask for others, which have no time.
    expect(iso(named(dues(AWARE), 'Final report (NIS2, Art. 23'))).toBe('2026-12-23T14:40');
  });

  test('the rows of the form count more: another start, or a duty that is none', () => {
    const rows = (row: Record<string, string>): readonly DueTime[] =>
      dues({ ...AWARE, legal_clocks: [{ regime: 'GDPR, Art. 33 (authority)', ...row }] });
    expect(iso(named(rows({ clock_start_at: '2026-11-21 00:00 UTC' }), 'GDPR, Art. 33'))).toBe('2026-11-24T00:00');
    expect(named(rows({ regime_triggered: 'not triggered' }), 'GDPR, Art. 33')).toBeUndefined();
    expect(named(rows({ regime_triggered: 'withdrawn' }), 'GDPR, Art. 33')).toBeUndefined();
    expect(named(rows({ regime_triggered: 'triggered' }), 'GDPR, Art. 33')).toBeDefined();
  });

  test('of several rows of one duty the earliest start counts, and only a withdrawal ends it', () => {
    const rows = (...list: readonly Record<string, string>[]): DueTime | undefined =>
      named(
        dues({ ...AWARE, legal_clocks: list.map((row) => ({ regime: 'GDPR, Art. 33 (authority)', ...row })) }),
        'GDPR, Art. 33',
      );
    const first = { regime_triggered: 'triggered', clock_start_at: '2026-11-20 12:00 UTC' };
    expect(iso(rows(first, { regime_triggered: 'triggered' }))).toBe('2026-11-23T12:00');
    expect(iso(rows(first, { clock_start_at: '2026-11-21 12:00 UTC' }))).toBe('2026-11-23T12:00');
    expect(iso(rows(first, { regime_triggered: 'not triggered' }))).toBe('2026-11-23T12:00');
    expect(rows(first, { regime_triggered: 'withdrawn' })).toBeUndefined();
  });

  test('of contracts begin with the first knowledge, not with certainty', () => {
    const later = { ...KNOWN, awareness_at: '2026-11-22 08:00 Europe/Berlin' };
    expect(named(dues(later), 'Voltara')?.from).toBe('incident_discovered_at');
    expect(iso(named(dues(later), 'Voltara'))).toBe(iso(named(dues(KNOWN), 'Voltara')));
  });

  test('a weakness starts only what laws about used weaknesses ask for', () => {
    const report = { vulnerability_reported_at: '2026-11-20 14:05 UTC' };
    expect(dues(report, 'vulnerability-report')).toEqual([]);
    expect(dues({ ...report, vulnerability_exploited: 'not known yet' }, 'vulnerability-report')).toEqual([]);
    const used = dues({ ...report, vulnerability_exploited: 'yes' }, 'vulnerability-report');
    expect(used.map(({ name }) => name)).toEqual([
      'Early warning (Cyber Resilience Act, Art. 14 (exploited vulnerability))',
      'Notification (Cyber Resilience Act, Art. 14 (exploited vulnerability))',
    ]);
    expect(iso(used[0])).toBe('2026-11-21T14:05');
  });

  test('without a time, and in forms that start none, there are none', () => {
    expect(dues({})).toEqual([]);
    expect(dues({ lesson_occurred: '2026-11-20 14:05 UTC' }, 'lessons-learned-record')).toEqual([]);
    expect(describeDueTimes([], {})).toEqual([]);
  });

  test('a clock that nobody confirmed has no time', () => {
    const regimes = world.profile.notification.regimes.map(({ verified_by: _by, ...regime }) => regime);
    const profile = { ...world.profile, notification: { ...world.profile.notification, regimes } };
    const unsure = dues(AWARE, 'incident-report', { ...world, profile }).filter(({ due }) => due === undefined);
    const sure = new Set(
      world.library.standard.regimes.filter(({ confidence }) => confidence === 'high').map(({ law }) => law),
    );
    expect(unsure.length).toBeGreaterThan(0);
    for (const { name, clock } of unsure) {
      expect(clock).toBe('to be confirmed by counsel');
      expect([...sure].some((law) => name.includes(`(${law})`))).toBe(false);
    }
  });
});
