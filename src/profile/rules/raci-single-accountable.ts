// Profile rule: each activity of the responsibility table stands once and has somebody who does it.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'raci-single-accountable',
  summary:
    'No activity stands twice in roles.raci, and each has at least one responsible role and one accountable role.',
  why: 'One role answers for each activity. If an activity stands in two rows, two roles answer for it, which in practice means none; without a responsible role nobody does it.',
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
    const first = new Map<string, string>();
    for (const { item, at } of withPointers(context.profile.roles?.raci, '/roles/raci')) {
      const activity = item.activity?.trim().replace(/\s+/g, ' ').toLowerCase();
      if (activity !== undefined) {
        const before = first.get(activity);
        if (before === undefined) first.set(activity, at);
        else {
          context.report(`${at}/activity`, {
            reason: `the activity "${item.activity}" already stands at ${placeText(context, before)}`,
            actual: item.activity,
            note: 'Join the two rows: one role is accountable.',
          });
        }
      }
      if (item.responsible?.length === 0) {
        context.report(`${at}/responsible`, {
          reason: `${authorPath(at)}.responsible names no role: nobody does "${item.activity}"`,
          note: 'Name at least one role; it may be the accountable one.',
        });
      }
    }
  },
} satisfies ProfileRule;
