// Profile rule (cc-15): what contracts and the insurer ask for stands in the clock table, with its number.
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** A length of time in words: `48 hours`, `3 days`. */
const NUMBER = /\b(\d{1,3}) ?(hour|day|week)s?\b/i;
const UNITS: Readonly<Record<string, string>> = { hour: 'PT%H', day: 'P%D', week: 'P%W' };

export default {
  id: 'contract-clocks',
  summary:
    'Customer contracts that set a clock are listed, and the number of the insurer is a duration like every other.',
  why: 'The shortest clock of all is often in a contract, and an insurer that hears of the case late need not pay. The clock table prints contracts first, shortest on top; a number that stands only in a sentence cannot be sorted into it.',
  severities: ['warning'],
  catalogue: ['cc-15'],
  bad: {
    'profile.yaml': `notification:
  regimes:
    - { id: customer-contracts, catalogue: customer-contract }
  contracts: []
support:
  insurance: { insurer: insurer, notice: At the latest 48 hours after we know }
`,
  },
  good: {
    'profile.yaml': `notification:
  regimes:
    - { id: customer-contracts, catalogue: customer-contract }
  contracts:
    - { id: laboratory-group, party: Example Laboratories Group, clock: PT24H }
support:
  insurance: { insurer: insurer, notice: At the latest 48 hours after we know, notice_within: PT48H }
`,
  },
  run(context) {
    const { notification, support } = context.profile;
    const chosen = withPointers(notification?.regimes, '/notification/regimes').find(
      ({ item }) => item.catalogue === 'customer-contract',
    );
    if (chosen && notification?.contracts?.length === 0) {
      context.report(`${chosen.at}/catalogue`, {
        severity: 'warning',
        reason: `the regime "${chosen.item.id}" says that contracts set clocks, but notification.contracts lists none`,
        actual: 'customer-contract',
        note: 'List each contract with its clock and clause; the shortest is printed first.',
      });
    }
    const { notice, notice_within: within } = support?.insurance ?? {};
    const [words, count, unit] = NUMBER.exec(notice ?? '') ?? [];
    if (words === undefined || count === undefined || unit === undefined) return;
    const told = (UNITS[unit.toLowerCase()] ?? '').replace('%', count);
    if (within === undefined) {
      context.report('/support/insurance/notice', {
        severity: 'warning',
        reason: `support.insurance.notice says ${words}, but without notice_within the clock table cannot show it`,
        actual: words,
        expected: [`notice_within: ${told}`],
        note: `Add notice_within: ${told}.`,
      });
    } else if (durationMinutes(within) !== durationMinutes(told)) {
      context.report('/support/insurance/notice_within', {
        severity: 'warning',
        reason: `support.insurance.notice_within is ${formatDuration(within)}, but notice says ${words} (${placeText(context, '/support/insurance/notice')})`,
        actual: within,
        expected: [told],
        note: 'Look into the policy conditions and write the same in both.',
      });
    }
  },
} satisfies ProfileRule;
