import { describe, expect, it } from 'vitest';
import { isTimeZone, offsetAt, utcOfLocal, zoneOffsets } from '../../src/model/zoneOffsets.js';

const minuteOf = (iso: string): number => Date.parse(iso) / 60_000;
const isoOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 16);
const YEAR = [minuteOf('2026-10-01T00:00Z'), minuteOf('2027-10-01T00:00Z')] as const;

describe('offsets over a year', () => {
  it('hold the minute of each change', () => {
    expect(zoneOffsets('Europe/Berlin', ...YEAR).map(({ at, offset }) => [isoOf(at), offset])).toEqual([
      ['2026-10-01T00:00', 120],
      ['2026-10-25T01:00', 60],
      ['2027-03-28T01:00', 120],
    ]);
  });

  it('are negative west of UTC, and half hours where a zone has them', () => {
    expect(zoneOffsets('America/New_York', ...YEAR).map(({ offset }) => offset)).toEqual([-240, -300, -240]);
    expect(zoneOffsets('Asia/Kolkata', ...YEAR)).toEqual([{ at: YEAR[0], offset: 330 }]);
    // Lord Howe moves its clocks by half an hour.
    expect(zoneOffsets('Australia/Lord_Howe', ...YEAR).map(({ offset }) => offset)).toEqual([630, 660, 630]);
    expect(zoneOffsets('UTC', ...YEAR)).toEqual([{ at: YEAR[0], offset: 0 }]);
  });
});

describe('local time', () => {
  const berlin = zoneOffsets('Europe/Berlin', ...YEAR);
  const utc = (local: string): string => isoOf(utcOfLocal(berlin, minuteOf(`${local}Z`)));

  it.each([
    ['in winter', '2027-01-01T08:00', '2027-01-01T07:00'],
    ['in summer', '2027-07-01T08:00', '2027-07-01T06:00'],
    ['an hour before clocks go forward', '2027-03-28T01:00', '2027-03-28T00:00'],
    ['at the end of the skipped hour', '2027-03-28T03:00', '2027-03-28T01:00'],
    ['at the beginning of the skipped hour', '2027-03-28T02:00', '2027-03-28T01:00'],
    ['in the hour that stands twice, its first passing', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['after the hour that stands twice', '2026-10-25T03:00', '2026-10-25T02:00'],
  ])('%s', (_, local, expected) => expect(utc(local)).toBe(expected));

  it('and back, for each hour of the year that is not skipped', () => {
    for (let minute = YEAR[0] + 1440; minute < YEAR[1] - 1440; minute += 60) {
      const local = minute + offsetAt(berlin, minute);
      const again = utcOfLocal(berlin, local);
      expect(again + offsetAt(berlin, again)).toBe(local);
    }
  });
});

it('knows which names are zones', () => {
  expect(['Europe/Berlin', 'UTC', 'Europe/Muenchen', '+02:00', ''].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
