// Profile rule: somebody outside the team took part in agreeing policy and plan, and the profile says when.
import type { ProfileRule } from '../context.js';

export default {
  id: 'parties-consulted',
  summary: 'At least one internal or external party was consulted on policy and plan.',
  why: 'A plan that only its authors know is not followed by those who must act. Auditors ask who took part in writing it (clauses 4.2 and 6.2), and the plan prints the answer.',
  bad: {
    'profile.yaml': 'contacts:\n  internal:\n    - id: legal\n      function: Legal\n',
  },
  good: {
    'profile.yaml': 'contacts:\n  internal:\n    - id: legal\n      function: Legal\n      consulted_on: 2026-09-01\n',
  },
  run({ profile: { contacts }, report }) {
    if (contacts?.internal === undefined) return;
    const parties = [...contacts.internal, ...(contacts.external ?? [])];
    if (parties.some((party) => party.consulted_on !== undefined)) return;
    report('/contacts/internal', {
      where: 'key',
      reason: 'No entry of contacts.internal or contacts.external says when it was consulted on policy and plan',
      note: 'Add `consulted_on: 2026-09-01`, with the real date, to each function or party that took part',
    });
  },
} satisfies ProfileRule;
