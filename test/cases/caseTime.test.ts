import { describe, expect, test } from 'vitest';
import { localTime, readCaseTime } from '../../src/cases/caseTime.js';

const minuteOf = (iso: string): number => Date.parse(iso) / 60_000;

describe('a time of a filled form', () => {
  test.each([
    ['2026-11-22 14:30 UTC', '2026-11-22T14:30:00Z'],
    ['2026-11-22T14:30:00Z', '2026-11-22T14:30:00Z'],
    ['2026-11-22T14:30:59.123Z', '2026-11-22T14:30:00Z'],
    ['2026-11-22 14:30 +01:00', '2026-11-22T13:30:00Z'],
    ['2026-11-22 14:30 UTC-0330', '2026-11-22T18:00:00Z'],
    ['2026-11-22 14:30 Europe/Berlin', '2026-11-22T13:30:00Z'],
    ['2026-11-22 14:30, Europe/Berlin', '2026-11-22T13:30:00Z'],
    ['2026-07-22 14:30 Europe/Berlin', '2026-07-22T12:30:00Z'],
    ['  2026-11-22 00:00   Asia/Kathmandu ', '2026-11-21T18:15:00Z'],
    // An hour that a zone has twice is the first of the two.
    ['2026-10-25 02:30 Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['2026-10-25 02:30 +01:00', '2026-10-25T01:30:00Z'],
  ])('%s', (written, utc) => {
    expect(readCaseTime(written)).toMatchObject({ minute: minuteOf(utc) });
  });

  test.each([
    ['2026-11-22 14:30', 'zone-missing'],
    ['2026-11-22T14:30:00', 'zone-missing'],
    ['2026-11-22 14:30 Europe/Berln', 'zone-unknown'],
    ['2026-11-22 14:30 +25:00', 'zone-unknown'],
    ['2026-11-22 14:30 +100', 'zone-unknown'],
    ['2026-07-01 14:30 BST', 'zone-unknown'],
    ['2026-07-01 14:30 CET', 'zone-unknown'],
    ['2026-11-22 14:30 Europe/Berlin or so', 'zone-unknown'],
    ['2026-02-30 14:30 UTC', 'day'],
    ['2026-13-01 14:30 UTC', 'day'],
    ['2026-11-22 24:30 UTC', 'day'],
    ['2026-11-22 14:61 UTC', 'day'],
    ['22.11.2026 14:30 UTC', 'shape'],
    ['', 'shape'],
    ['2026-03-29 02:30 Europe/Berlin', 'skipped'],
  ])('%s is none: %s', (written, fault) => {
    expect(readCaseTime(written)).toMatchObject({ fault });
  });

  test('keeps the day where it was written down', () => {
    expect(readCaseTime('2026-11-22 00:10 Europe/Berlin')).toMatchObject({ day: '2026-11-22' });
  });

  test('is shown by the clock of another zone', () => {
    expect(localTime(minuteOf('2026-11-22T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-23 00:30');
    expect(localTime(minuteOf('2026-11-22T00:05:00Z'), 'UTC')).toBe('2026-11-22 00:05');
  });
});
