import { describe, expect, it } from 'vitest';
import { tightestClock } from '../../../src/model/derive/deriveInternalPath.js';
import type { ExternalClock } from '../../../src/model/derive/externalClocks.js';
import { minutesOf, slowestPath, stepsWithin } from '../../../src/model/derive/internalPath.js';
import type { PartialProfile } from '../../../src/model/partialProfile.js';

const facts = {
  classification: {
    severity_classes: [
      { id: 'grave', review: 'required' },
      { id: 'light', review: 'optional' },
      { id: 'none', review: 'none' },
    ],
  },
  escalation: {
    chain: [{ timeout: 'PT5M' }, { timeout: 'PT15M' }, { timeout: 'PT10M' }],
    targets: [
      { class: 'none', acknowledge: 'PT10M', classify: 'P1D' },
      { class: 'light', acknowledge: 'PT10M', classify: 'PT2H' },
      { class: 'grave', acknowledge: 'PT10M', classify: 'PT15M' },
    ],
  },
  decisions: {
    matrix: [
      { id: 'other', longest_wait: 'P9D' },
      { id: 'inform-authorities', longest_wait: 'PT4H' },
    ],
  },
  communications: { approval_chain: [{ within: 'PT30M' }, { within: 'PT1H' }, { within: 'PT15M' }] },
  notification: { file_within: 'PT30M' },
} satisfies PartialProfile;

const clock = (id: string, minutes: number, begins: ExternalClock['begins']): ExternalClock => ({
  id,
  name: id,
  pointer: '/x',
  deadline: `PT${minutes}M`,
  minutes,
  business: false,
  begins,
  confirmed: true,
});

describe('the slowest path', () => {
  const path = slowestPath(facts);

  it('is that of the class with the longest targets, but not of one that nobody reviews', () => {
    expect(path?.class).toBe('light');
    expect(path?.steps.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['answer the report', 10],
      ['set the class', 120],
      ['go through the call tree', 30],
      ['decide to report', 240],
      ['clear the text', 105],
      ['file the report', 30],
    ]);
    expect(minutesOf(path?.steps ?? [])).toBe(535);
  });

  it('points at the fact that sets each time, of a sum at its largest part', () => {
    expect(path?.steps.map(({ pointer }) => pointer)).toEqual([
      '/escalation/targets/1/acknowledge',
      '/escalation/targets/1/classify',
      '/escalation/chain/1/timeout',
      '/decisions/matrix/1/longest_wait',
      '/communications/approval_chain/1/within',
      '/notification/file_within',
    ]);
  });

  it('leaves out what the profile does not say, and is no path without targets', () => {
    const { notification: _n, communications: _c, ...some } = facts;
    expect(slowestPath(some)?.steps.map(({ name }) => name)).not.toContain('clear the text');
    expect(slowestPath({ ...facts, escalation: {} })).toBeUndefined();
    expect(slowestPath({})).toBeUndefined();
  });

  it('a clock that begins with the assessment leaves the assessment out', () => {
    if (!path) throw new Error('no path');
    expect(minutesOf(stepsWithin(path, { begins: 'decided' }))).toBe(405);
    expect(minutesOf(stepsWithin(path, { begins: 'known' }))).toBe(535);
  });

  it('the tightest clock is the one that leaves least room, not the shortest', () => {
    if (!path) throw new Error('no path');
    const choose = (...clocks: ExternalClock[]) => tightestClock(path, clocks)?.id;
    // 600 minutes leave 65 of 535; 460 minutes that begin later leave 55 of 405.
    expect(choose(clock('early', 600, 'known'), clock('decided', 460, 'decided'))).toBe('decided');
    expect(choose(clock('early', 580, 'known'), clock('decided', 460, 'decided'))).toBe('early');
    expect(choose(clock('final', 10, 'later'))).toBeUndefined();
  });
});
