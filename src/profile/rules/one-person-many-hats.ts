// Profile rule (cc-05): no person carries roles that are needed at the same time.
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { personName } from '../personName.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** So many roles of the first hour can one person lead at once. */
const MOST = 2;

export default {
  id: 'one-person-many-hats',
  summary:
    'Nobody holds two roles that must be apart, nor more than two of the roles that are needed in the first hour.',
  why: 'On paper every role has a name. If it is the same name, the first hour needs that person in three places, and a holiday takes the plan away with it.',
  severities: ['warning'],
  catalogue: ['cc-05'],
  covers: ['7.3-key-person-cover'],
  bad: {
    'roles.yaml': `roles:
  list:
    - { id: irt-lead, title: IRT lead, first_hour: true }
    - { id: scribe, title: Scribe, first_hour: true }
    - { id: duty-engineer, title: Duty engineer, first_hour: true }
  holders:
    - { role: irt-lead, primary: a-kent, deputies: [j-marsh] }
    - { role: scribe, primary: a-kent, deputies: [j-marsh] }
    - { role: duty-engineer, primary: a-kent, deputies: [j-marsh] }
  separations:
    - { roles: [irt-lead, scribe], reason: The lead cannot act and write at once }
`,
  },
  good: {
    'roles.yaml': `roles:
  list:
    - { id: irt-lead, title: IRT lead, first_hour: true }
    - { id: scribe, title: Scribe, first_hour: true }
    - { id: duty-engineer, title: Duty engineer, first_hour: true }
  holders:
    - { role: irt-lead, primary: a-kent, deputies: [j-marsh] }
    - { role: scribe, primary: j-marsh, deputies: [l-santos] }
    - { role: duty-engineer, primary: a-kent, deputies: [l-santos] }
  separations:
    - { roles: [irt-lead, scribe], reason: The lead cannot act and write at once }
`,
  },
  run(context) {
    const { roles } = context.profile;
    const holders = withPointers(roles?.holders, '/roles/holders');
    const holderOf = (role: string | undefined) => holders.find(({ item }) => item.role === role);
    for (const { item, at } of withPointers(roles?.separations, '/roles/separations')) {
      const [one, other] = (item.roles ?? []).map(holderOf);
      if (!one || !other || one.item.role === other.item.role || one.item.primary === undefined) continue;
      if (one.item.primary !== other.item.primary) continue;
      context.report(`${other.at}/primary`, {
        severity: 'warning',
        reason: `${personName(context.profile, one.item.primary)} holds "${other.item.role}" and "${one.item.role}" (${placeText(context, `${one.at}/primary`)}), which must not be one person in the same incident (${placeText(context, at)})`,
        actual: one.item.primary,
        note: `Give one of the two roles to somebody else: ${item.reason ?? 'both act at the same time'}.`,
      });
    }
    const urgent = new Set(roles?.list?.flatMap(({ id, first_hour }) => (first_hour && id !== undefined ? [id] : [])));
    const held = new Map<string, { role: string; at: string }[]>();
    for (const { item, at } of holders) {
      if (item.role === undefined || item.primary === undefined || !urgent.has(item.role)) continue;
      const before = held.get(item.primary) ?? [];
      held.set(item.primary, [...before, { role: item.role, at }]);
    }
    for (const [person, list] of held) {
      const first = list[MOST];
      if (!first) continue;
      context.report(`${first.at}/primary`, {
        severity: 'warning',
        reason: `${personName(context.profile, person)} is the first holder of ${list.length} roles that are needed in the first hour: ${nameList(list.map(({ role }) => role))}`,
        actual: person,
        expected: [`at most ${MOST}`],
        note: 'Spread them over more people, or take first_hour from a role that can wait.',
      });
    }
  },
} satisfies ProfileRule;
