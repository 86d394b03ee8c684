import { expect, it } from 'vitest';
import { formatDuration } from '../../src/model/formatDuration.js';

it.each([
  ['PT4H', '4 hours'],
  ['PT1H', '1 hour'],
  ['PT1H30M', '1 hour 30 minutes'],
  ['PT72H', '72 hours'],
  ['PT15M', '15 minutes'],
  ['PT1M', '1 minute'],
  ['PT0M', '0 minutes'],
  ['PT90S', '90 seconds'],
  ['P1D', '1 day'],
  ['P30D', '30 days'],
  ['P2W', '2 weeks'],
  ['P1M', '1 month'],
  ['P6M', '6 months'],
  ['P1Y', '1 year'],
  ['P1Y6M', '1 year 6 months'],
  ['P1DT12H', '1 day 12 hours'],
  ['P1MT1M', '1 month 1 minute'],
  ['PT05M', '5 minutes'],
  ['soon', 'soon'],
])('%s in words is %s', (duration, words) => {
  expect(formatDuration(duration)).toBe(words);
});
