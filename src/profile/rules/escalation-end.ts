// Profile rule (cc-06): the call chain begins in time, brings a new person with each step, and ends at somebody who may decide.
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { PartialProfile, ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { personName } from '../personName.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'escalation-end',
  summary:
    'The first step of the chain fits the time to acknowledge, no step calls the same person again, the last may decide.',
  why: 'A chain that ends at somebody who may decide nothing ends nowhere. A second role with the same holder calls the person again who did not answer, and the minutes are gone.',
  severities: ['error', 'warning'],
  unsuppressible: 'conflict',
  catalogue: ['cc-06'],
  bad: {
    'profile.yaml': `roles:
  list:
    - { id: duty-engineer, title: Duty engineer, kind: irt }
    - { id: scribe, title: Scribe, kind: support }
  holders:
    - { role: duty-engineer, primary: a-kent, deputies: [j-marsh] }
    - { role: scribe, primary: a-kent, deputies: [j-marsh] }
  authority:
    - { role: duty-engineer, may: [Cut off a system] }
escalation:
  chain:
    - { id: one, role: duty-engineer, timeout: PT15M }
    - { id: two, role: scribe, timeout: PT15M }
`,
  },
  good: {
    'profile.yaml': `roles:
  list:
    - { id: duty-engineer, title: Duty engineer, kind: irt }
    - { id: irt-lead, title: IRT lead, kind: irt }
  holders:
    - { role: duty-engineer, primary: a-kent, deputies: [j-marsh] }
    - { role: irt-lead, primary: j-marsh, deputies: [a-kent] }
  authority:
    - { role: irt-lead, may: [Cut off a system] }
escalation:
  chain:
    - { id: one, role: duty-engineer, timeout: PT15M }
    - { id: two, role: irt-lead, timeout: PT15M }
`,
  },
  run(context) {
    const { escalation, roles, classification } = context.profile;
    const chain = withPointers(escalation?.chain, '/escalation/chain');
    const holderOf = (role: string | undefined) => roles?.holders?.find((holder) => holder.role === role)?.primary;
    for (const { item, at, index } of chain) {
      const person = holderOf(item.role);
      const before = chain
        .slice(0, index)
        .find((step) => step.item.role !== item.role && holderOf(step.item.role) === person);
      if (person === undefined || !before) continue;
      context.report(`${at}/role`, {
        severity: 'warning',
        reason: `${authorPath(at)} ("${item.role}") calls ${personName(context.profile, person)} again, who did not answer as "${before.item.role}" (${placeText(context, before.at)})`,
        actual: item.role,
        note: 'Take one of the two steps out, or give its role to somebody else.',
      });
    }
    const last = chain.at(-1);
    if (last?.item.role !== undefined && roles?.list && !mayDecide(context.profile, last.item.role)) {
      context.report(`${last.at}/role`, {
        reason: `the chain ends at "${last.item.role}", who may decide nothing: it has no entry in roles.authority and decides nothing in decisions.matrix`,
        actual: last.item.role,
        note: 'End the chain at a role that can decide, or give this one the authority.',
      });
    }
    const gravest = gravestFirst(classification?.severity_classes)[0];
    const targets = withPointers(escalation?.targets, '/escalation/targets');
    const target = targets.find(({ item }) => gravest !== undefined && item.class === gravest.id);
    const [wait, limit] = [chain[0]?.item.timeout, target?.item.acknowledge];
    if (wait === undefined || limit === undefined) return;
    if ((durationMinutes(wait) ?? 0) <= (durationMinutes(limit) ?? 0)) return;
    context.report(`${chain[0]?.at}/timeout`, {
      reason: `the first step of the chain waits ${formatDuration(wait)}, but class "${gravest?.id}" promises an answer within ${formatDuration(limit)} (${placeText(context, `${target?.at}/acknowledge`)})`,
      actual: wait,
      expected: [`at most ${limit}`],
      note: 'Shorten the wait or lengthen the target.',
    });
  },
} satisfies ProfileRule;

function mayDecide({ roles, decisions }: PartialProfile, role: string): boolean {
  const kind = roles?.list?.find((entry) => entry.id === role)?.kind;
  if (kind === 'management' || kind === 'coordinator') return true;
  if (roles?.authority?.some((entry) => entry.role === role)) return true;
  return decisions?.matrix?.some((row) => row.decider === role || row.deputies?.includes(role)) ?? false;
}
