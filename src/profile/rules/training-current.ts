// Profile rule (cc-34): each holder and deputy of a role has the training for it, and had it lately enough.
import { addToDate } from '../../model/addToDate.js';
import { authorPath } from '../authorPath.js';
import type { PartialProfile, ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { personName } from '../personName.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'training-current',
  summary: 'Each holder and deputy of a role has had the training for that role within its interval.',
  why: 'The deputy who never saw the plan is the one who is called when the holder is on holiday. Records by person, not a share of all staff, show who it is.',
  severities: ['warning'],
  catalogue: ['cc-34'],
  covers: ['10-coverage'],
  bad: {
    'profile.yaml': `people:
  cards:
    - { id: j-marsh, name: Joan Marsh }
    - { id: l-santos, name: Lia Santos }
roles:
  list:
    - { id: irt-lead, title: IRT lead }
  holders:
    - { role: irt-lead, primary: j-marsh, deputies: [l-santos] }
training:
  audiences:
    - { id: irt, audience: Response team, interval: P1Y, roles: [irt-lead] }
  records:
    entries:
      - { person: j-marsh, audience: irt, date: 2024-03-01 }
`,
  },
  good: {
    'profile.yaml': `people:
  cards:
    - { id: j-marsh, name: Joan Marsh }
    - { id: l-santos, name: Lia Santos }
roles:
  list:
    - { id: irt-lead, title: IRT lead }
  holders:
    - { role: irt-lead, primary: j-marsh, deputies: [l-santos] }
training:
  audiences:
    - { id: irt, audience: Response team, interval: P1Y, roles: [irt-lead] }
  records:
    entries:
      - { person: j-marsh, audience: irt, date: 2024-03-01 }
      - { person: j-marsh, audience: irt, date: 2026-03-01 }
      - { person: l-santos, audience: irt, date: 2026-06-01 }
`,
  },
  run({ profile, asOf, report }) {
    const { training, roles } = profile;
    const entries = training?.records?.entries;
    if (!entries) return;
    const named = new Set<string>();
    for (const { item, at } of withPointers(training?.audiences, '/training/audiences')) {
      if (!item.roles) continue;
      for (const role of item.roles) named.add(role);
      const never: string[] = [];
      const late: string[] = [];
      for (const person of peopleOf(profile, item.roles)) {
        const last = entries
          .flatMap((entry) => (entry.person === person && entry.audience === item.id ? (entry.date ?? []) : []))
          .sort()
          .at(-1);
        const name = personName(profile, person);
        if (last === undefined) never.push(name);
        else if (item.interval !== undefined && addToDate(last, item.interval) < asOf) late.push(`${name} (${last})`);
      }
      const say = (reason: string): void =>
        report(`${at}/roles`, {
          where: 'key',
          severity: 'warning',
          reason: `${authorPath(at)} ("${item.audience}"): ${reason}`,
          note: 'Hold the training for them, and add it to training.records.entries.',
        });
      if (never.length > 0) say(`${never.length} with a role of it never had it: ${nameList(never)}`);
      if (late.length > 0)
        say(`${late.length} with a role of it had it longer ago than ${item.interval}: ${nameList(late)}`);
    }
    const without = (roles?.list ?? []).flatMap(({ id, title }) =>
      id === undefined || named.has(id) ? [] : [title ?? id],
    );
    if (named.size === 0 || without.length === 0) return;
    report('/training/audiences', {
      where: 'key',
      severity: 'warning',
      reason: `no training is for ${without.length === 1 ? 'the role' : `${without.length} roles`}: ${nameList(without)}`,
      note: 'Add each role to the roles of the training that makes it ready.',
    });
  },
} satisfies ProfileRule;

/** Holders and deputies of the roles, each once. */
function peopleOf({ roles }: PartialProfile, ids: readonly string[]): readonly string[] {
  const people = (roles?.holders ?? [])
    .filter(({ role }) => role !== undefined && ids.includes(role))
    .flatMap(({ primary, deputies }) => [...(primary === undefined ? [] : [primary]), ...(deputies ?? [])]);
  return [...new Set(people)];
}
