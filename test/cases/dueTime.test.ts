import { describe, expect, test } from 'vitest';
import { dueTime } from '../../src/cases/dueTime.js';

const zone = 'Europe/Berlin';
const minuteOf = (iso: string): number => Date.parse(iso) / 60_000;
const due = (start: string, deadline: string, business = false): string =>
  new Date(dueTime(minuteOf(start), deadline, { business, zone }) * 60_000).toISOString();

describe('when a report is due', () => {
  test('hours run in UTC, over a change of clocks too', () => {
    expect(due('2026-10-24T22:00:00Z', 'PT24H')).toBe('2026-10-25T22:00:00.000Z');
    expect(due('2026-11-20T14:05:00Z', 'PT72H')).toBe('2026-11-23T14:05:00.000Z');
  });

  test('days and months end at the same hour of the clock', () => {
    expect(due('2026-10-24T10:00:00Z', 'P1D')).toBe('2026-10-25T11:00:00.000Z');
    expect(due('2026-01-31T10:00:00Z', 'P1M')).toBe('2026-02-28T10:00:00.000Z');
    expect(due('2026-11-20T23:30:00Z', 'P1M')).toBe('2026-12-20T23:30:00.000Z');
  });

  test('business days are Monday to Friday', () => {
    // Friday noon, and Saturday.
    expect(due('2026-11-20T11:00:00Z', 'P4D', true)).toBe('2026-11-26T11:00:00.000Z');
    expect(due('2026-11-21T11:00:00Z', 'P1D', true)).toBe('2026-11-23T11:00:00.000Z');
    expect(due('2026-11-20T11:00:00Z', 'P1W', true)).toBe('2026-11-27T11:00:00.000Z');
  });
});
