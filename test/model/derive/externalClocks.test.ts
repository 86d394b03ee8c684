import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStandard } from '../../../src/library/readStandard.js';
import { beginOf, externalClocks } from '../../../src/model/derive/externalClocks.js';
import type { PartialProfile } from '../../../src/model/partialProfile.js';
import { TEMPLATES } from '../../support/sample.js';

const standard = await readStandard(path.join(TEMPLATES, 'standard'));

function clocks(notification: PartialProfile['notification'], support?: PartialProfile['support']) {
  return externalClocks({ notification, support }, standard).map(
    ({ id, deadline, begins, business, confirmed }) =>
      `${id} ${deadline} ${begins}${business ? ' business' : ''}${confirmed ? '' : ' unconfirmed'}`,
  );
}

describe('the clocks from outside', () => {
  it('the shortest first, contracts among laws, stages that follow others marked as later', () => {
    expect(
      clocks({
        regimes: [{ id: 'nis2', catalogue: 'eu-nis2-23' }],
        contracts: [
          { id: 'water', party: 'Water board', clock: 'PT12H' },
          { id: 'car', clock: 'P2D', time: 'business' },
        ],
      }),
    ).toEqual([
      'water PT12H known',
      'nis2 PT24H known',
      'car P2D known business',
      'nis2 PT72H known',
      'nis2 P1M later',
    ]);
  });

  it('an outer limit is a clock of its own', () => {
    expect(clocks({ regimes: [{ id: 'dora', catalogue: 'eu-dora-19' }] })).toEqual([
      'dora PT4H decided',
      'dora PT24H known',
      'dora PT72H later',
      'dora P1M later',
    ]);
  });

  it('what counts business days says so', () => {
    expect(clocks({ regimes: [{ id: 'sec', catalogue: 'us-sec-8k-105' }] })).toEqual([
      'sec P4D decided business',
      'sec P4D decided business',
    ]);
  });

  it('a clock of middling confidence is confirmed by a name', () => {
    expect(clocks({ regimes: [{ id: 'bsi', catalogue: 'de-bsig-32' }] })[0]).toBe('bsi PT24H known unconfirmed');
    expect(clocks({ regimes: [{ id: 'bsi', catalogue: 'de-bsig-32', verified_by: 'ann' }] })[0]).toBe(
      'bsi PT24H known',
    );
  });

  it('a law that is not in force starts none, nor does one without a number', () => {
    expect(
      clocks({
        regimes: [
          { id: 'csr', catalogue: 'uk-csr-bill' },
          { id: 'people', catalogue: 'eu-gdpr-34' },
        ],
      }),
    ).toEqual([]);
  });

  it('the number of the insurer comes from the policy', () => {
    const regimes = [{ id: 'cover', catalogue: 'cyber-insurance' }];
    expect(clocks({ regimes })).toEqual([]);
    expect(clocks({ regimes }, { insurance: { notice_within: 'PT48H' } })).toEqual(['cover PT48H known']);
  });

  it('facts that are no facts are passed over', () => {
    expect(
      clocks({ regimes: [{ id: 'x', catalogue: 'nothing' }, {}], contracts: [{ id: 'y', clock: '2 days' }, {}] }),
    ).toEqual([]);
    expect(externalClocks({}, standard)).toEqual([]);
  });
});

it('every start event of the catalogue is known, and every type of time', () => {
  const types = new Set(standard.regimes.flatMap(({ stages }) => stages.map((stage) => stage.time_type)));
  expect([...types].sort()).toEqual([
    'business-days',
    'calendar-days',
    'calendar-hours',
    'calendar-months',
    'none',
    'working-days',
  ]);
  const starts = new Set(standard.regimes.flatMap(({ stages }) => stages.map((stage) => stage.clock_start)));
  for (const start of starts) expect(standard.clockStarts, start).toHaveProperty(start);
  // A stage that waits for an earlier one is no first clock.
  const later = Object.keys(standard.clockStarts).filter((start) => beginOf(start) === 'later');
  expect(later.sort()).toEqual([
    'fix-available',
    'initiation-of-fix',
    'payment',
    'previous-stage',
    'request',
    'resolution',
    'year-end',
  ]);
});

it('every stage of the catalogue says how it is counted: a number has a kind of time, and no number none', () => {
  for (const { id, stages } of standard.regimes) {
    for (const { id: stage, deadline, time_type } of stages) {
      expect(deadline === null, `${id} ${stage}`).toBe(time_type === 'none');
    }
  }
});
