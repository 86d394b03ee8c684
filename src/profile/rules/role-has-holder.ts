// Profile rule (cc-01): each role is held by one person and deputized by others.
import type { ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'role-has-holder',
  summary: 'Each role has exactly one entry of holders, whose deputies are other persons, each named once.',
  why: 'Every document speaks to roles and prints their holders. A role that nobody holds after a leaver, or whose deputy is its holder, fails on the night when it is needed.',
  unsuppressible: 'gap',
  catalogue: ['cc-01'],
  covers: ['7.2-role-holder-valid'],
  bad: {
    'roles.yaml': `roles:
  list:
    - { id: irt-lead, title: IRT lead }
    - { id: scribe, title: Scribe }
  holders:
    - { role: irt-lead, primary: a-kent, deputies: [a-kent] }
`,
  },
  good: {
    'roles.yaml': `roles:
  list:
    - { id: irt-lead, title: IRT lead }
    - { id: scribe, title: Scribe }
  holders:
    - { role: irt-lead, primary: a-kent, deputies: [j-marsh] }
    - { role: scribe, primary: j-marsh, deputies: [a-kent] }
`,
  },
  run(context) {
    const { roles } = context.profile;
    if (!roles?.holders) return;
    const holders = withPointers(roles.holders, '/roles/holders');
    const held = new Set(holders.map(({ item }) => item.role));
    for (const {
      item: { item, at },
      first,
    } of findTwins(holders, (holder) => holder.item.role)) {
      context.report(`${at}/role`, {
        reason: `the role "${item.role}" already has its holder at ${placeText(context, first.at)}`,
        actual: item.role,
        note: 'Keep one entry a role: one primary, and deputies in the order in which they are called.',
      });
    }
    for (const { item, at } of holders) {
      const called = new Set<string>();
      for (const { item: deputy, at: place } of withPointers(item.deputies, `${at}/deputies`)) {
        if (deputy === item.primary) {
          context.report(place, {
            reason: `"${deputy}" is deputy of the role "${item.role}" and holds it too`,
            actual: deputy,
            note: 'Name another person: a deputy acts when the holder cannot be reached.',
          });
        } else if (called.has(deputy)) {
          context.report(place, {
            reason: `"${deputy}" is named twice among the deputies of the role "${item.role}"`,
            actual: deputy,
            note: 'Remove one of the two.',
          });
        }
        called.add(deputy);
      }
    }
    for (const { item: role, at } of withPointers(roles.list, '/roles/list')) {
      if (role.id === undefined || held.has(role.id)) continue;
      context.report(`${at}/id`, {
        reason: `nobody holds the role "${role.id}"`,
        actual: role.id,
        note: `Add to roles.holders: - { role: ${role.id}, primary: ..., deputies: [...] }`,
      });
    }
  },
} satisfies ProfileRule;
