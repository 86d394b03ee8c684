// Profile rule: each activity of the responsibility table stands once and has somebody who does it.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'raci-single-accountable',
  summary:
    'No activity stands twice in roles.raci, and each has at least one responsible role and one accountable role.',
  why: 'One role answers for each activity. If an activity stands in two rows, two roles answer for it, which in practice means none; without a responsible role nobody does it.',
  unsuppressible: 'conflict',
  bad: {
    'roles.yaml': `roles:
  raci:
    - { activity: Classify the incident, responsible: [duty-engineer], accountable: irt-lead }
    - { activity: Classify the incident, responsible: [irt-lead], accountable: ciso }
`,
  },
  good: {
    'roles.yaml': `roles:
  raci:
    - { activity: Classify the incident, responsible: [duty-engineer], accountable: irt-lead }
    - { activity: Close the incident, responsible: [irt-lead], accountable: ciso }
`,
  },
  run(context) {
    const rows = withPointers(context.profile.roles?.raci, '/roles/raci');
    for (const {
      item: { item, at },
      first,
    } of findTwins(rows, (row) => plain(row.item.activity))) {
      context.report(`${at}/activity`, {
        reason: `the activity "${item.activity}" already stands at ${placeText(context, first.at)}`,
        actual: item.activity,
        note: 'Join the two rows: one role is accountable.',
      });
    }
    for (const { item, at } of rows) {
      if (item.responsible?.length === 0) {
        context.report(`${at}/responsible`, {
          reason: `${authorPath(at)}.responsible names no role: nobody does "${item.activity}"`,
          note: 'Name at least one role; it may be the accountable one.',
        });
      }
    }
  },
} satisfies ProfileRule;

function plain(activity: string | undefined): string | undefined {
  return activity?.trim().replace(/\s+/g, ' ').toLowerCase();
}
