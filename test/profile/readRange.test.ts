import { expect, it } from 'vitest';
import { readRange } from '../../src/profile/readRange.js';

it.each([
  ['Above EUR 1 000 000', { low: 1_000_000, unit: 'EUR' }],
  ['EUR 100 001 to 1 000 000', { low: 100_001, high: 1_000_000, unit: 'EUR' }],
  ['Below EUR 1 000.', { high: 1_000, unit: 'EUR' }],
  ['€1.5 million or more', { low: 1_500_000, unit: 'EUR' }],
  ['1 to 5 million EUR', { low: 1_000_000, high: 5_000_000, unit: 'EUR' }],
  ['at least 1,000,000 USD', { low: 1_000_000, unit: 'USD' }],
  ['GBP 10k–50k', { low: 10_000, high: 50_000, unit: 'GBP' }],
  ['60 minutes or more', { low: 60, unit: 'minutes' }],
  ['between 4 and 8 hours', { low: 240, high: 480, unit: 'minutes' }],
  ['up to 1 day', { high: 1_440, unit: 'minutes' }],
  ['10 or more devices', { low: 10, unit: 'devices' }],
  ['1,5 million EUR', { low: 1_500_000, high: 1_500_000, unit: 'EUR' }],
  ['30 % of the users', { low: 30, high: 30, unit: '% of the users' }],
  ['More than 100 000', { low: 100_000, unit: '' }],
])('%s', (text, expected) => {
  expect(readRange(text)).toEqual(expected);
});

it.each([
  'More than 5 000 people or health data of more than 100',
  '2 to 500 people without health or bank data',
  'A plant down 60 minutes or more',
  'No stop of production',
  'One site',
  'EUR',
  '',
  'Version 2.3 of the plan',
  '10 or more devices under attack',
])('%j says more than a range, or none: it is not judged', (text) => {
  expect(readRange(text)).toBeUndefined();
});
