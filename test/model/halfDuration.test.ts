import { expect, it } from 'vitest';
import { durationOfMinutes } from '../../src/model/durationOfMinutes.js';
import { halfDuration } from '../../src/model/halfDuration.js';

it.each([
  ['PT24H', false, 'PT12H'],
  ['PT72H', false, 'PT36H'],
  ['P3D', false, 'PT36H'],
  ['P4D', false, 'P2D'],
  ['P1M', false, 'P15D'],
  ['PT1H', false, 'PT30M'],
  ['PT15M', false, 'PT7M'],
  ['PT1M', false, undefined],
  ['P4D', true, 'P2D'],
  ['P5D', true, 'P2D'],
  ['P1D', true, undefined],
  ['soon', false, undefined],
])('half of %s (business days: %s) is %s', (duration, business, half) => {
  expect(halfDuration(duration, business)).toBe(half);
});

it.each([
  [0, 'PT0M'],
  [30, 'PT30M'],
  [60, 'PT1H'],
  [535, 'PT8H55M'],
  [1440, 'P1D'],
  [1500, 'PT25H'],
  [2880, 'P2D'],
])('%d minutes are %s', (minutes, duration) => {
  expect(durationOfMinutes(minutes)).toBe(duration);
});
