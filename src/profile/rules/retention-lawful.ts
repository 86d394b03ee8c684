// Profile rule (cc-30): records are kept for a reason and end some day, unless a legal hold says otherwise.
import { durationMinutes } from '../../model/duration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** Longer is "for ever" in other words; claims for injury end after thirty years. */
const LONGEST = 'P30Y';

/** What people write when there is no basis. */
const NO_BASIS = /^(?:none|no|n\/?a|not known|unknown|habit|always|custom|just in case|-+)\.?$/i;

export default {
  id: 'retention-lawful',
  summary:
    'Each kind of record has a basis and an end within thirty years, stands once, and a legal hold can stop its deletion.',
  why: 'Incident records hold names of suspects, of victims and of those who reported. Kept for ever they break the law that we report under; deleted in the middle of a case they destroy evidence.',
  severities: ['warning'],
  catalogue: ['cc-30'],
  bad: {
    'profile.yaml': `records:
  retention:
    - { type: Incident reports, keep: P99Y, basis: none }
`,
  },
  good: {
    'profile.yaml': `records:
  retention:
    - { type: Incident reports, keep: P5Y, basis: Limitation of claims }
  legal_hold: { by: legal-counsel, how: Written order to the records custodian }
`,
  },
  run(context) {
    const { records } = context.profile;
    const rules = withPointers(records?.retention, '/records/retention');
    const say = (pointer: string, reason: string, actual: string | undefined, note: string): void =>
      context.report(pointer, { severity: 'warning', reason, actual, note });
    for (const { item, at } of rules) {
      const kept = durationMinutes(item.keep ?? '');
      if (kept !== undefined && kept > (durationMinutes(LONGEST) ?? 0)) {
        say(
          `${at}/keep`,
          `${authorPath(at)} ("${item.type}") is kept for ${item.keep}, as good as for ever`,
          item.keep,
          'Set an end; a single case that needs more time gets a legal hold.',
        );
      }
      if (item.basis !== undefined && NO_BASIS.test(item.basis.trim())) {
        say(
          `${at}/basis`,
          `${authorPath(at)} ("${item.type}") is kept without a basis`,
          item.basis,
          'Name the law, the contract or the purpose that asks for it.',
        );
      }
    }
    for (const {
      item: { item, at },
      first,
    } of findTwins(rules, (rule) => rule.item.type?.trim().toLowerCase()))
      say(
        `${at}/type`,
        `"${item.type}" stands a second time; the first is at ${placeText(context, first.at)}`,
        item.type,
        'Keep one time for one kind of record.',
      );
    if (rules.length > 0 && !records?.legal_hold)
      say(
        '/records/retention',
        'records are deleted after a time, but nothing says who can stop that with a legal hold',
        undefined,
        'Add records.legal_hold: by whom, and how the deletion stops.',
      );
  },
} satisfies ProfileRule;
