import { describe, expect, it } from 'vitest';
import type { CoverGap } from '../../../src/model/derive/computeCover.js';
import { answeringRotas, deriveCover, gapTexts, windowText } from '../../../src/model/derive/deriveCover.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile, WeekWindow } from '../../../src/model/profile.generated.js';

const DAYS: WeekWindow['days'] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const always: WeekWindow = { days: DAYS, from: '00:00', to: '00:00' };

function coverOf(on_call: object, chain: object[] = []) {
  const profile = {
    document_set: { effective_date: '2026-10-01' },
    organization: { time_zone: 'Europe/Berlin' },
    escalation: { chain },
    on_call,
  } as unknown as Profile;
  return deriveCover(profile, new Origins(profile));
}
const rota = (id: string, windows: readonly WeekWindow[] | undefined, more: object = {}) => ({
  id,
  role: id,
  primary: ['ann'],
  backup: ['bob'],
  ...(windows ? { windows } : {}),
  ...more,
});

describe('the cover table', () => {
  it('has a row for each rota that says its hours', () => {
    const office: WeekWindow = { days: ['mon', 'fri'], from: '08:00', to: '18:00' };
    const night: WeekWindow = { days: ['mon'], from: '22:00', to: '06:00' };
    const cover = coverOf({ rota: [rota('duty', [always]), rota('desk', [office, night]), rota('prose', undefined)] });
    expect(cover?.rotas.map(({ id, mon, tue, fri }) => [id, mon, tue, fri])).toEqual([
      ['duty', 'all day', 'all day', 'all day'],
      ['desk', '08:00 to 18:00, 22:00 to 24:00', '00:00 to 06:00', '08:00 to 18:00'],
    ]);
    expect(cover?.rotas[1]?.wed).toBe('nobody');
  });

  it('is not there when no rota says its hours', () => {
    expect(coverOf({ rota: [rota('prose', undefined)], claimed: [always] })).toBeUndefined();
  });

  it('has one entry for each kind of week, with its length and what is missing', () => {
    const cover = coverOf({
      rota: [rota('duty', [{ days: DAYS.slice(0, 6), from: '00:00', to: '00:00' }])],
      claimed: [always, { days: ['mon'], from: '08:00', to: '18:00' }],
    });
    expect(cover?.weeks.map(({ title, hours, changes, gaps }) => [title, hours, changes, gaps.length])).toEqual([
      ['51 ordinary weeks such as that of 2026-09-28', 'PT168H', false, 1],
      ['Week of 2026-10-19: clocks in Europe/Berlin go back on Sunday 2026-10-25', 'PT169H', true, 1],
      ['Week of 2027-03-22: clocks in Europe/Berlin go forward on Sunday 2027-03-28', 'PT167H', true, 1],
    ]);
    expect(cover?.weeks[0]?.gaps).toEqual(['Sunday all day: nobody is on call']);
    expect(cover?.promises.map(({ when, kept }) => [when, kept])).toEqual([
      ['Monday to Sunday all day', false],
      ['Monday 08:00 to 18:00', true],
    ]);
    expect(cover?.kept).toBe(false);
  });
});

it('gaps at the same hours of several days are one line', () => {
  const gap = (day: number, lacks: CoverGap['lacks'] = 'anybody'): CoverGap => ({
    day,
    lacks,
    date: '',
    from: '22:00',
    to: '24:00',
    claim: 0,
  });
  expect(gapTexts([gap(0), gap(1), gap(2), gap(5, 'backup')])).toEqual([
    'Monday to Wednesday 22:00 to 24:00: nobody is on call',
    'Saturday 22:00 to 24:00: nobody stands behind the first person',
  ]);
});

it('only rotas whose role is called keep a promise; without any, all do', () => {
  expect(answeringRotas([{ role: 'duty' }, { role: 'furnace' }], [{ role: 'duty' }])).toEqual([true, false]);
  expect(answeringRotas([{ role: 'duty' }, {}], [{ role: 'other' }])).toEqual([true, true]);
  expect(
    coverOf({ rota: [rota('furnace', [always]), rota('duty', [])], claimed: [always] }, [{ role: 'duty' }])?.kept,
  ).toBe(false);
});

it.each<[WeekWindow, string]>([
  [always, 'Monday to Sunday all day'],
  [{ days: ['fri', 'mon', 'thu', 'wed', 'tue'], from: '07:00', to: '17:00' }, 'Monday to Friday 07:00 to 17:00'],
  [
    { days: ['sat', 'sun'], from: '22:00', to: '06:00', time_zone: 'Europe/Paris' },
    'Saturday, Sunday 22:00 to 06:00 (Europe/Paris)',
  ],
  [
    { days: ['mon', 'wed', 'fri'], from: '08:00', to: '08:00' },
    'Monday, Wednesday, Friday 08:00 to 08:00 of the next day',
  ],
])('a window in words: %o', (window, words) => {
  expect(windowText(window)).toBe(words);
});
