import { describe, expect, test } from 'vitest';
import { durationMinutes, parseDuration } from '../../src/model/duration.js';
import schema from '../../src/model/profile.schema.json' with { type: 'json' };

describe('durationMinutes', () => {
  test.each([
    ['PT15M', 15],
    ['PT4H', 240],
    ['PT1H30M', 90],
    ['PT90S', 1.5],
    ['P1D', 1440],
    ['P1DT12H', 2160],
    ['P2W', 20160],
    ['P1M', 43200],
    ['P1Y', 525600],
    ['PT0M', 0],
  ])('%s is %d minutes', (text, minutes) => {
    expect(durationMinutes(text)).toBe(minutes);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    '4H',
    'PT4',
    'pt4h',
    'P1.5D',
    '-P1D',
    'P1H',
    'PT1D',
    'PT5M4H',
    ' PT4H',
    'PT4H\n',
    'P9999999D',
  ])('%j is no duration', (text) => {
    expect(durationMinutes(text)).toBeUndefined();
  });
});

test('parseDuration keeps months apart from minutes', () => {
  expect(parseDuration('P1Y2M3DT4H5M')).toMatchObject({
    years: 1,
    months: 2,
    weeks: 0,
    days: 3,
    hours: 4,
    minutes: 5,
    seconds: 0,
  });
});

test('every duration that the schema accepts is parsed', () => {
  const { pattern } = schema.definitions.duration;
  const accepted = ['PT15M', 'P1D', 'P1Y2M3DT4H5M6S', 'P9999W', 'PT9999H', 'P1YT1S'].filter((text) =>
    new RegExp(pattern, 'u').test(text),
  );
  expect(accepted.length).toBeGreaterThan(4);
  expect(accepted.filter((text) => parseDuration(text) === undefined)).toEqual([]);
});
