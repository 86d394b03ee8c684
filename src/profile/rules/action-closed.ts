// Profile rule (cc-35, cc-36): actions from exercises, incidents and audits are done by their day, and proved.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'action-closed',
  summary: 'An open action is not past its day without a later one that somebody accepted; a closed one has its proof.',
  why: 'A lesson that is learnt for the third time was never put in place. An action counts when its effect was seen, and a day that passes without a word means that nobody looks.',
  severities: ['warning'],
  catalogue: ['cc-35', 'cc-36'],
  covers: ['12.3-effect-verified'],
  bad: {
    'profile.yaml': `improvement:
  actions:
    - { id: a-1, from: EX-2026-02, action: Second line, owner: irt-lead, due: 2026-06-30, status: open }
    - { id: a-2, from: EX-2026-02, action: New badge, owner: irt-lead, due: 2026-06-30, status: done }
`,
  },
  good: {
    'profile.yaml': `improvement:
  actions:
    - { id: a-1, from: EX-2026-02, action: Second line, owner: irt-lead, due: 2026-06-30, status: open, new_date: "2026-12-15, accepted by the CISO: delivery late" }
    - { id: a-2, from: EX-2026-02, action: New badge, owner: irt-lead, due: 2026-06-30, status: proved, proof: Gate test of 2026-07-02 }
    - { id: a-3, from: EX-2026-02, action: New door, owner: irt-lead, due: 2027-01-31, status: open }
`,
  },
  run(context) {
    const { exercises, improvement } = context.profile;
    const actions = [
      ...withPointers(exercises?.actions, '/exercises/actions'),
      ...withPointers(improvement?.actions, '/improvement/actions'),
    ];
    for (const {
      item: { item, at },
      first,
    } of findTwins(actions, (action) => action.item.id)) {
      context.report(`${at}/id`, {
        severity: 'warning',
        reason: `the action "${item.id}" stands a second time; the first is at ${placeText(context, first.at)}`,
        actual: item.id,
        note: 'Keep each action in one list: those of exercises under exercises, all others under improvement.',
      });
    }
    for (const { item, at } of actions) {
      const about = `${authorPath(at)} ("${item.action}", from ${item.from})`;
      if (item.status === 'open' && item.due !== undefined && item.due < context.asOf && item.new_date === undefined) {
        context.report(`${at}/due`, {
          severity: 'warning',
          reason: `${about} was due on ${item.due} and is still open`,
          actual: item.due,
          note: `Finish it, or let ${item.owner} have a later day accepted and write it under new_date.`,
        });
      }
      if ((item.status === 'done' || item.status === 'proved') && item.proof === undefined) {
        context.report(`${at}/status`, {
          severity: 'warning',
          reason: `${about} is ${item.status}, but nothing proves that it works`,
          actual: item.status,
          note: 'Write under proof what showed the effect: a test, a count, a later incident.',
        });
      }
    }
  },
} satisfies ProfileRule;
