import { describe, expect, it } from 'vitest';
import {
  type CoverInput,
  type CoverRota,
  type CoverWindow,
  computeCover,
} from '../../../src/model/derive/computeCover.js';

const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORKING_DAYS = EVERY_DAY.slice(0, 5);
const always: CoverWindow = { days: EVERY_DAY, from: '00:00', to: '00:00' };

function rota(windows: readonly CoverWindow[], more: Partial<CoverRota> = {}): CoverRota {
  return { primary: ['ann'], backup: ['bob'], answers: true, windows, ...more };
}

/** `week: day from-to lacks` of each gap. */
function gaps(input: Partial<CoverInput>): string[] {
  const weeks = computeCover({ zone: 'Europe/Berlin', date: '2026-10-01', rotas: [], claimed: [always], ...input });
  return weeks.flatMap(({ week, gaps: found }) =>
    found.map((gap) => {
      const kind = week.change ? (week.change.by > 0 ? 'forward' : 'back') : week.changes ? 'abroad' : 'ordinary';
      return `${kind} ${EVERY_DAY[gap.day]} ${gap.from}-${gap.to} ${gap.lacks}`;
    }),
  );
}

describe('one zone', () => {
  it('has an ordinary week and the two weeks in which clocks change, of 168, 167 and 169 hours', () => {
    const weeks = computeCover({
      zone: 'Europe/Berlin',
      date: '2026-10-01',
      rotas: [rota([always])],
      claimed: [always],
    });
    expect(weeks.map(({ week }) => [week.count, (week.to - week.from) / 60, week.change])).toEqual([
      [51, 168, undefined],
      [1, 169, { day: 6, by: -60 }],
      [1, 167, { day: 6, by: 60 }],
    ]);
    expect(weeks.flatMap((week) => week.gaps)).toEqual([]);
  });

  it('a zone without summer time has one kind of week', () => {
    expect(computeCover({ zone: 'Asia/Tokyo', date: '2026-10-01', rotas: [], claimed: [] })).toHaveLength(1);
  });

  it('without a rota the whole promise is a gap', () => {
    expect(gaps({ claimed: [{ days: ['mon', 'sat'], from: '08:00', to: '18:00' }] }).slice(0, 2)).toEqual([
      'ordinary mon 08:00-18:00 anybody',
      'ordinary sat 08:00-18:00 anybody',
    ]);
  });

  it('Sunday is missing, from Saturday night to Monday morning', () => {
    const week = rota([{ days: EVERY_DAY.slice(0, 6), from: '06:00', to: '06:00' }]);
    expect(gaps({ rotas: [week] }).filter((gap) => gap.startsWith('ordinary'))).toEqual([
      'ordinary mon 00:00-06:00 anybody',
      'ordinary sun 06:00-24:00 anybody',
    ]);
  });

  it('shifts that meet in the skipped or the doubled hour leave no gap', () => {
    const night = rota([{ days: EVERY_DAY, from: '18:00', to: '02:30' }]);
    const day = rota([{ days: EVERY_DAY, from: '02:30', to: '18:00' }]);
    expect(gaps({ rotas: [night, day] })).toEqual([]);
  });

  it('the end of a day is 24:00, the next one begins at 00:00', () => {
    const office = rota([{ days: WORKING_DAYS, from: '08:00', to: '18:00' }]);
    expect(
      gaps({
        rotas: [office],
        claimed: [
          { days: ['mon'], from: '08:00', to: '10:00' },
          { days: ['fri'], from: '20:00', to: '02:00' },
        ],
      }).slice(0, 2),
    ).toEqual(['ordinary fri 20:00-24:00 anybody', 'ordinary sat 00:00-02:00 anybody']);
  });
});

describe('several zones', () => {
  const india: CoverWindow = { days: EVERY_DAY, from: '01:30', to: '09:30', time_zone: 'Asia/Kolkata' };

  it('a night shift in a zone without summer time misses an hour of the winter', () => {
    // 01:30 in India is 22:00 in Berlin in summer, and 21:00 in winter.
    const rotas = [rota([{ days: EVERY_DAY, from: '06:00', to: '22:00' }]), rota([india])];
    const found = gaps({ rotas });
    expect(found.filter((gap) => gap.startsWith('ordinary') && gap.includes(' wed '))).toEqual([
      'ordinary wed 05:00-06:00 anybody',
    ]);
    // On the Sunday of the change the night is an hour shorter or longer.
    expect(found.filter((gap) => gap.startsWith('forward'))).toHaveLength(6);
    expect(found).toContain('forward sat 05:00-06:00 anybody');
    expect(found).not.toContain('forward sun 05:00-06:00 anybody');
    expect(found).toContain('back sun 05:00-06:00 anybody');
    expect(found).not.toContain('back sat 05:00-06:00 anybody');
  });

  it('between the changes of two countries, an hour is missing for weeks', () => {
    // 18:00 to 02:00 in Berlin is 12:00 to 20:00 in New York, but not while only New York has summer time.
    const rotas = [
      rota([{ days: EVERY_DAY, from: '02:00', to: '18:00' }]),
      rota([{ days: EVERY_DAY, from: '12:00', to: '20:00', time_zone: 'America/New_York' }]),
    ];
    const weeks = computeCover({ zone: 'Europe/Berlin', date: '2026-10-01', rotas, claimed: [always] });
    const short = weeks.filter(({ week, gaps: found }) => !week.changes && found.length > 0);
    expect(short.map(({ week, gaps: [gap] }) => [week.count, gap?.from, gap?.to])).toEqual([[1, '01:00', '02:00']]);
    expect(weeks[0]?.gaps).toEqual([]);
  });

  it('a promise in another zone is told in the reference zone', () => {
    const claimed = [{ days: ['mon'], from: '09:00', to: '10:00', time_zone: 'America/New_York' }];
    expect(gaps({ claimed })[0]).toBe('ordinary mon 15:00-16:00 anybody');
  });
});

describe('who stands behind', () => {
  it('one person alone is a gap of its own kind', () => {
    const alone = rota([always], { backup: ['ann'] });
    expect(gaps({ rotas: [alone], claimed: [{ days: ['sun'], from: '00:00', to: '00:00' }] })[0]).toBe(
      'ordinary sun 00:00-24:00 backup',
    );
    expect(gaps({ rotas: [alone, rota([always], { primary: ['cem'] })] })).toEqual([]);
  });

  it('a rota that does not answer reports keeps no promise', () => {
    expect(gaps({ rotas: [rota([always], { answers: false })] })[0]).toBe('ordinary mon 00:00-24:00 anybody');
  });
});
