import { describe, expect, it } from 'vitest';
import {
  deriveDeclined,
  deriveRegimes,
  deriveShortestClock,
  deriveShortestContract,
} from '../../../src/model/derive/deriveRegimes.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import type { Regime, RegimeStage, Standard } from '../../../src/model/standard.js';

const stage = (id: string, facts: Partial<RegimeStage>): RegimeStage => ({
  id,
  name: `Stage ${id}`,
  deadline: null,
  time_type: 'none',
  clock_start: 'awareness',
  ...facts,
});
const regime = (id: string, facts: Partial<Regime>): Regime => ({
  id,
  law: `Law ${id}`,
  jurisdiction: 'EU',
  kind: 'statute',
  status: 'in-force',
  binds: 'everybody',
  expected_when: [],
  trigger: 'a breach',
  recipients: [],
  confidence: 'high',
  stages: [stage('a', { deadline: 'PT72H', time_type: 'calendar-hours' })],
  ...facts,
});
const standard = {
  clockStarts: { awareness: 'when somebody knows' },
  regimes: [
    regime('sure', { pitfalls: ['weekends count'] }),
    regime('insurer', { kind: 'contract', stages: [stage('a', { deadline: 'PT12H', time_type: 'calendar-hours' })] }),
    regime('doubtful', {
      confidence: 'medium',
      stages: [stage('a', { deadline: 'PT24H', time_type: 'calendar-hours' })],
    }),
    regime('future', { status: 'not-yet', stages: [stage('a', { deadline: 'PT1H' })] }),
    regime('numbers', { stages: [stage('a', { sends: false, standard: 'says when another law applies' })] }),
    regime('slow', {
      stages: [
        stage('next', { deadline: 'PT2H', clock_start: 'previous-stage', time_type: 'calendar-hours' }),
        stage('first', { deadline: 'P4D', time_type: 'business-days', standard: 'without delay' }),
        stage('later', { standard: 'as soon as known' }),
        stage('keep', {}),
      ],
    }),
  ],
} as unknown as Standard;

function profileWith(chosen: readonly object[], more: object = {}): Profile {
  return {
    organization: { entities: [{ id: 'gmbh', name: 'Example GmbH' }] },
    decisions: { matrix: [{ id: 'inform-authorities', decider: 'counsel', deputies: ['ceo'] }] },
    notification: {
      screen_owner: 'privacy',
      regimes: chosen,
      recipients: [],
      owners: [],
      contracts: [],
      declined: [],
      ...more,
    },
  } as unknown as Profile;
}
const choose = (catalogue: string, facts: object = {}) => ({
  id: `our-${catalogue}`,
  catalogue,
  entities: ['gmbh'],
  applies_because: 'we make things',
  ...facts,
});
const derived = (profile: Profile) => deriveRegimes(profile, standard, new Origins(profile));
const shortest = (profile: Profile) => deriveShortestClock(profile, standard, new Origins(profile));

describe('a regime of the profile', () => {
  it('takes law and stages from the catalogue, recipient and owners from the profile', () => {
    const profile = profileWith([choose('sure')], {
      recipients: [
        { regime: 'our-sure', authority: 'Office', channel: 'portal', hours: 'always', account_ready: 'yes' },
      ],
      owners: [{ regime: 'our-sure', decides: 'ceo', files: 'dpo', deputies: ['ciso'] }],
    });
    expect(derived(profile)).toMatchObject([
      {
        id: 'our-sure',
        law: 'Law sure',
        entities: ['Example GmbH'],
        because: 'we make things',
        authority: 'Office',
        decides: 'ceo',
        files: 'dpo',
        deputies: ['ciso'],
        pitfalls: ['weekends count'],
        stages: [{ name: 'Stage a', clock: '72 hours, weekends and holidays count', starts: 'when somebody knows' }],
      },
    ]);
  });

  it('without an owner is decided as notices are, and filed by the owner of the legal screen', () => {
    expect(derived(profileWith([choose('sure')]))).toMatchObject([
      { decides: 'counsel', files: 'privacy', deputies: ['ceo'] },
    ]);
  });

  it.each([
    ['sure', {}, true, true],
    ['doubtful', {}, true, false],
    ['doubtful', { verified_by: 'ann' }, true, true],
    ['future', {}, false, false],
    ['future', { verified_by: 'ann' }, false, false],
  ])('%s with %j: in force %s, confirmed %s', (catalogue, facts, inForce, confirmed) => {
    expect(derived(profileWith([choose(catalogue, facts)]))).toMatchObject([{ in_force: inForce, confirmed }]);
  });

  it.each([
    ['sure', true],
    ['numbers', false],
  ])('%s has something to send: %s', (catalogue, sends) => {
    expect(derived(profileWith([choose(catalogue)]))).toMatchObject([{ sends }]);
  });

  it('puts each kind of clock into words, and none where the law has none', () => {
    const [slow] = derived(profileWith([choose('slow')]));
    expect(slow?.stages.map(({ clock }) => clock)).toEqual([
      '2 hours, weekends and holidays count',
      '4 days, business days only',
      'no fixed time: as soon as known',
      'no fixed time',
    ]);
    expect(slow?.stages[0]?.starts).toBe('previous-stage');
    expect(slow?.stages.map((each) => 'standard' in each)).toEqual([false, true, false, false]);
  });
});

describe('the shortest clock', () => {
  it('counts confirmed regimes in force only, and no stage that waits for another', () => {
    const all = [choose('sure'), choose('doubtful'), choose('future'), choose('slow')];
    expect(shortest(profileWith(all))).toEqual({ text: '72 hours', regime: 'our-sure', name: 'Stage a (Law sure)' });
    const verified = [choose('sure'), choose('doubtful', { verified_by: 'ann' })];
    expect(shortest(profileWith(verified))).toMatchObject({ text: '24 hours', regime: 'our-doubtful' });
  });

  it('is never that of an insurer or a contract', () => {
    const all = [choose('sure'), choose('insurer', { verified_by: 'ann' })];
    expect(shortest(profileWith(all))).toMatchObject({ text: '72 hours', regime: 'our-sure' });
    expect(shortest(profileWith([choose('insurer', { verified_by: 'ann' })]))).toBeUndefined();
  });

  it('is absent without a confirmed number', () => {
    expect(shortest(profileWith([choose('doubtful'), choose('future')]))).toBeUndefined();
    expect(shortest(profileWith([]))).toBeUndefined();
  });

  it('of the contracts is the one with the least time, whatever its unit', () => {
    const contracts = [
      { id: 'a', clock: 'P1D' },
      { id: 'b', clock: 'PT4H' },
      { id: 'c', clock: 'P1W' },
    ];
    expect(deriveShortestContract(profileWith([], { contracts }))).toMatchObject({ id: 'b' });
    expect(deriveShortestContract(profileWith([]))).toBeUndefined();
  });
});

it('a declined regime gets the name of its law', () => {
  const profile = profileWith([], { declined: [{ catalogue: 'sure', reason: 'no customers there' }] });
  expect(deriveDeclined(profile, standard, new Origins(profile))).toMatchObject([
    { law: 'Law sure', reason: 'no customers there' },
  ]);
});
