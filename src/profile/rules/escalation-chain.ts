// Profile rule (cc-06): the call chain has no loop and ends within the time in which a lead must be engaged.
import { durationMinutes } from '../../model/duration.js';
import type { ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { gravestFirst } from '../gravestFirst.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'escalation-chain',
  summary:
    'No role stands twice in the escalation chain, and its waiting times fit into the target of the gravest class.',
  why: 'A chain that comes back to a role that did not answer goes in circles. A chain whose waiting times add up to more than the promised time breaks the promise without anybody failing.',
  unsuppressible: 'conflict',
  catalogue: ['cc-06'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: emergency, rank: 4 }
escalation:
  chain:
    - { id: one, role: duty-engineer, timeout: PT30M }
    - { id: two, role: irt-lead, timeout: PT1H }
  targets:
    - { class: emergency, lead_engaged: PT30M }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: emergency, rank: 4 }
escalation:
  chain:
    - { id: one, role: duty-engineer, timeout: PT15M }
    - { id: two, role: irt-lead, timeout: PT15M }
  targets:
    - { class: emergency, lead_engaged: PT30M }
`,
  },
  run(context) {
    const { escalation, classification } = context.profile;
    const chain = withPointers(escalation?.chain, '/escalation/chain');
    for (const {
      item: { item, at },
      first,
    } of findTwins(chain, (step) => step.item.role)) {
      context.report(`${at}/role`, {
        reason: `the role "${item.role}" already stands in the chain at ${placeText(context, first.at)}`,
        actual: item.role,
        note: 'Name each role once; put what happens when nobody answers into escalation.last_resort.',
      });
    }
    const gravest = gravestFirst(classification?.severity_classes)[0];
    const target = withPointers(escalation?.targets, '/escalation/targets').find(
      ({ item }) => item.class === gravest?.id,
    );
    const limit = durationMinutes(target?.item.lead_engaged ?? '');
    if (gravest === undefined || target === undefined || limit === undefined) return;
    const waits = chain.map(({ item }) => durationMinutes(item.timeout ?? '') ?? 0);
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    if (total <= limit) return;
    context.report('/escalation/chain', {
      where: 'key',
      reason: `the waiting times of the chain add up to ${minutes(total)}, but class "${gravest.id}" promises an engaged lead within ${minutes(limit)} (${placeText(context, `${target.at}/lead_engaged`)})`,
      actual: minutes(total),
      expected: [`at most ${minutes(limit)}`],
      note: 'Shorten the waiting times or the chain, or lengthen the target.',
    });
  },
} satisfies ProfileRule;

function minutes(count: number): string {
  return `${Math.round(count)} ${Math.round(count) === 1 ? 'minute' : 'minutes'}`;
}
