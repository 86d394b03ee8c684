// Profile rule (cc-14): every clock says whether it runs through weekends, and by whose holidays business days are counted.
import { countsBusinessDays } from '../../model/derive/externalClocks.js';
import { parseDuration } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'clock-type',
  summary: 'A clock in days says calendar or business days; one in business days names the holiday calendar.',
  why: 'Two days from Friday noon end on Sunday or on Tuesday. A report that was counted in working days is late before anybody has noticed. Stages of law carry their kind in the catalogue; contracts must say theirs, and a holiday in one country is a working day in another.',
  unsuppressible: 'reading',
  catalogue: ['cc-14'],
  bad: {
    'profile.yaml': `notification:
  regimes:
    - { id: sec, catalogue: us-sec-8k-105 }
  contracts:
    - { id: laboratory-group, party: Example Laboratories Group, clock: P2D }
`,
  },
  good: {
    'profile.yaml': `notification:
  regimes:
    - { id: sec, catalogue: us-sec-8k-105, holidays: Federal holidays of the United States }
    - { id: gdpr, catalogue: eu-gdpr-33 }
  contracts:
    - { id: laboratory-group, party: Example Laboratories Group, clock: P2D, time: calendar }
    - { id: car-maker, party: Example Cars, clock: PT24H }
`,
  },
  run({ profile: { notification }, standard, report }) {
    for (const { item, at } of withPointers(notification?.regimes, '/notification/regimes')) {
      const regime = standard.regimes.find((entry) => entry.id === item.catalogue);
      const stage = regime?.stages.find(countsBusinessDays);
      if (!stage || item.holidays !== undefined) continue;
      report(`${at}/catalogue`, {
        reason: `the stage "${stage.name}" of "${item.catalogue}" counts business days, but ${authorPath(at)} does not say by which holidays`,
        actual: item.catalogue,
        expected: ['holidays'],
        note: "Add holidays: the calendar of the recipient's place, not that of your own site.",
      });
    }
    for (const { item, at } of withPointers(notification?.contracts, '/notification/contracts')) {
      const clock = parseDuration(item.clock ?? '');
      if (!clock || item.clock === undefined) continue;
      const inDays = clock.days + clock.weeks + clock.months > 0;
      if (inDays && item.time === undefined) {
        report(`${at}/clock`, {
          reason: `${authorPath(at)}.clock is ${formatDuration(item.clock)}, but nothing says whether weekends and holidays count`,
          actual: item.clock,
          expected: ['time: calendar', 'time: business'],
          note: 'Add time: calendar or time: business, as the clause says; or give the clock in hours, which run through.',
        });
      }
      if (item.time !== 'business' || item.holidays !== undefined) continue;
      report(`${at}/time`, {
        reason: `${authorPath(at)} counts business days, but does not say by which holidays`,
        actual: item.time,
        expected: ['holidays'],
        note: 'Add holidays: the calendar that the contract names, or that of the other party.',
      });
    }
  },
} satisfies ProfileRule;
