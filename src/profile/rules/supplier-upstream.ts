// Profile rule (cc-16): suppliers tell us early enough for our own clocks.
import { externalClocks } from '../../model/derive/externalClocks.js';
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { halfDuration } from '../../model/halfDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'supplier-upstream',
  summary: 'Each supplier must tell us within half of our shortest legal clock that starts with knowledge.',
  why: 'A supplier with 72 hours and a law with 72 hours leave nothing to write in. Some clocks even start with what the supplier knows. Half of the time is for the supplier at most; the other half is ours.',
  severities: ['warning'],
  catalogue: ['cc-16'],
  covers: ['8.3-supplier-notice-clauses'],
  bad: {
    'profile.yaml': `notification:
  regimes:
    - { id: nis2, catalogue: eu-nis2-23 }
interfaces:
  suppliers:
    - { id: erp-hosting, name: Example Hosting, notice_to_us: PT24H }
`,
  },
  good: {
    'profile.yaml': `notification:
  regimes:
    - { id: nis2, catalogue: eu-nis2-23 }
interfaces:
  suppliers:
    - { id: erp-hosting, name: Example Hosting, notice_to_us: PT12H }
`,
  },
  run(context) {
    const { interfaces } = context.profile;
    const clock = externalClocks(context.profile, context.standard).find(
      ({ begins, regime }) => begins === 'known' && regime?.kind !== 'contract' && regime !== undefined,
    );
    if (!clock) return;
    const half = halfDuration(clock.deadline, clock.business) ?? clock.deadline;
    for (const { item, at } of withPointers(interfaces?.suppliers, '/interfaces/suppliers')) {
      const notice = durationMinutes(item.notice_to_us ?? '');
      if (notice === undefined || item.notice_to_us === undefined || notice <= clock.minutes / 2) continue;
      context.report(`${at}/notice_to_us`, {
        severity: 'warning',
        reason: `${authorPath(at)} ("${item.id}") has ${formatDuration(item.notice_to_us)} to tell us, more than half of the ${formatDuration(clock.deadline)} that ${clock.name} leaves us (${placeText(context, clock.pointer)})`,
        actual: item.notice_to_us,
        expected: [`at most ${half}`],
        note: 'Agree on a shorter time in the contract, then write it here.',
      });
    }
  },
} satisfies ProfileRule;
