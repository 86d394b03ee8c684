import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStandard } from '../../../src/library/readStandard.js';
import { deriveClocks } from '../../../src/model/derive/deriveClocks.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { TEMPLATES } from '../../support/sample.js';

const standard = await readStandard(path.join(TEMPLATES, 'standard'));

const profile = {
  organization: {
    entities: [
      { id: 'one', name: 'One GmbH' },
      { id: 'two', name: 'Two Inc.' },
    ],
  },
  support: { insurance: { notice_within: 'PT48H' } },
  notification: {
    regimes: [
      { id: 'gdpr', catalogue: 'eu-gdpr-33', entities: ['one'] },
      { id: 'dora', catalogue: 'eu-dora-19', entities: ['one'] },
      { id: 'bsi', catalogue: 'de-bsig-32', entities: ['one'] },
      { id: 'cover', catalogue: 'cyber-insurance', entities: ['one', 'two'] },
      { id: 'sec', catalogue: 'us-sec-8k-105', entities: ['two'], holidays: 'Federal holidays' },
      { id: 'bill', catalogue: 'uk-csr-bill', entities: ['two'] },
    ],
    recipients: [{ regime: 'gdpr', authority: 'The authority', channel: 'form' }],
    owners: [{ regime: 'gdpr', decides: 'counsel', files: 'privacy', deputies: [] }],
    contracts: [
      {
        id: 'slow',
        party: 'Slow AG',
        trigger: 'an outage',
        clock: 'P3D',
        time: 'business',
        holidays: 'Bavaria',
        recipient: 'desk',
        decides: 'counsel',
        files: 'comms',
        clause: '1',
      },
      {
        id: 'fast',
        party: 'Fast AG',
        trigger: 'a breach',
        clock: 'PT12H',
        recipient: 'desk',
        decides: 'counsel',
        files: 'comms',
        clause: '2',
      },
    ],
  },
} as unknown as Profile;
const origins = new Origins(profile);
const clocks = deriveClocks(profile, standard, origins);
const [one, two] = clocks.entities;

describe('the clock table', () => {
  it('of an entity: what starts with the case, shortest first; then what follows; last what has no number', () => {
    expect(one?.clocks.map((row) => `${row.id}: ${row.stage}: ${row.clock}`)).toEqual([
      'dora: Initial notification: 4 hours, at the latest 24 hours after awareness',
      'bsi: Early report: to be confirmed by counsel',
      'cover: Notice: 48 hours',
      'gdpr: Notification to the authority: 72 hours',
      'bsi: Report: to be confirmed by counsel',
      'gdpr: Internal record of every breach: always, also when not notified',
      expect.stringMatching(/^dora: Intermediate/),
      expect.stringMatching(/^dora: Final/),
      expect.stringMatching(/^bsi: Final/),
      expect.stringMatching(/^bsi: Int/),
    ]);
  });

  it('holds the entity its own regimes, and none that is not in force', () => {
    expect(two?.clocks.map(({ id, clock, runs }) => [id, clock, runs])).toEqual([
      ['cover', '48 hours', 'nights, weekends and holidays count'],
      ['sec', '4 days', 'business days only: Federal holidays'],
      ['sec', '4 days', 'business days only: Federal holidays'],
    ]);
    expect(clocks.outlook.map(({ id }) => id)).toEqual(['bill']);
  });

  it('has half of the first time as target inside, but none for a clock that nobody confirmed', () => {
    const targets = (id: string) => one?.clocks.filter((row) => row.id === id).map((row) => row.internal_target);
    expect(targets('gdpr')).toEqual(['PT36H', undefined]);
    expect(targets('dora')).toEqual(['PT2H', undefined, undefined]);
    expect(targets('bsi')).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('does not say how an unconfirmed time is counted', () => {
    expect(one?.clocks.filter((row) => !row.confirmed).map((row) => row.runs)).toEqual(['', '', '', '']);
  });

  it('knows the line of each fact', () => {
    const row = one?.clocks.find(({ id }) => id === 'gdpr');
    expect(row && origins.of(row)).toBe('/notification/regimes/0');
    expect(row && origins.ofMember(row, 'recipient')).toBe('/notification/recipients/0/authority');
    expect(row && origins.ofMember(row, 'files')).toBe('/notification/owners/0/files');
  });

  it('begins contracts with the shortest', () => {
    expect(clocks.contracts.map(({ id, clock, runs, internal_target }) => [id, clock, runs, internal_target])).toEqual([
      ['fast', '12 hours', 'nights, weekends and holidays count', 'PT6H'],
      ['slow', '3 business days', 'business days only: Bavaria', 'P1D'],
    ]);
    const [fast] = clocks.contracts;
    expect(fast && origins.ofMember(fast, 'clock')).toBe('/notification/contracts/1/clock');
  });
});
