// Profile rule (cc-08): for each decision that cannot wait until the morning, one of those who may take it is on call.
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { withPointers } from '../withPointers.js';

/** A decision that may wait so long finds its decider awake. */
const NIGHT = 12 * 60;

export default {
  id: 'decider-on-call',
  summary: 'Each decision that may wait less than 12 hours has a decider or deputy who stands in a rota.',
  why: 'At three in the morning the matrix names a manager who is asleep and whom nobody may wake. A decision that the night can ask for needs somebody who answers at night, among those who may take it.',
  catalogue: ['cc-08'],
  bad: {
    'profile.yaml': `roles:
  holders:
    - { role: managing-director, primary: a-kent, deputies: [j-marsh] }
    - { role: duty-engineer, primary: l-santos, deputies: [d-reyes] }
on_call:
  rota:
    - { id: duty, role: duty-engineer, primary: [l-santos], backup: [d-reyes] }
decisions:
  matrix:
    - { id: isolate-system, decider: managing-director, deputies: [managing-director], longest_wait: PT15M }
`,
  },
  good: {
    'profile.yaml': `roles:
  holders:
    - { role: managing-director, primary: a-kent, deputies: [j-marsh] }
    - { role: duty-engineer, primary: l-santos, deputies: [d-reyes] }
on_call:
  rota:
    - { id: duty, role: duty-engineer, primary: [l-santos], backup: [d-reyes] }
decisions:
  matrix:
    - { id: isolate-system, decider: managing-director, deputies: [duty-engineer], longest_wait: PT15M }
    - { id: close-incident, decider: managing-director, deputies: [managing-director], longest_wait: P14D }
`,
  },
  run({ profile: { decisions, roles, on_call }, report }) {
    if (!on_call?.rota || !roles?.holders) return;
    const rotas = new Set(on_call.rota.map(({ role }) => role));
    const people = new Set(on_call.rota.flatMap(({ primary, backup }) => [...(primary ?? []), ...(backup ?? [])]));
    const answers = (role: string): boolean =>
      rotas.has(role) ||
      (roles.holders ?? [])
        .filter((holder) => holder.role === role)
        .some(({ primary, deputies }) => [primary, ...(deputies ?? [])].some((person) => person && people.has(person)));
    for (const { item, at } of withPointers(decisions?.matrix, '/decisions/matrix')) {
      const wait = durationMinutes(item.longest_wait ?? '');
      if (item.decider === undefined || item.longest_wait === undefined || wait === undefined || wait >= NIGHT)
        continue;
      const may = [...new Set([item.decider, ...(item.deputies ?? [])])];
      if (may.some(answers)) continue;
      report(`${at}/deputies`, {
        reason: `${authorPath(at)} ("${item.id}") waits ${formatDuration(item.longest_wait)} at most, but of those who may decide, ${nameList(may)}, nobody stands in a rota`,
        actual: may.join(', '),
        note: 'Add a deputy who is on call, or put one of them into on_call.rota.',
      });
    }
  },
} satisfies ProfileRule;
