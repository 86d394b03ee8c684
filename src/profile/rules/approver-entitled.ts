// Profile rule (cc-28): whoever approved was entitled to, and in office, on that day.
import type { ProfileContext, ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { personName } from '../personName.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'approver-entitled',
  summary:
    'The set was approved by top management or a holder of an approving role, and nobody approved after leaving.',
  why: 'A signature counts if the one who signed could sign. An approval by somebody without the role, or after the last working day, makes the whole set a draft in the eyes of an auditor.',
  catalogue: ['cc-28'],
  bad: {
    'profile.yaml': `governance:
  top_management: { person: m-north }
  approvers:
    - { kind: policy, role: ciso }
roles:
  holders:
    - { role: ciso, primary: j-marsh, deputies: [l-santos] }
people:
  cards:
    - { id: m-north, name: Mary North }
    - { id: j-marsh, name: Joan Marsh }
    - { id: a-kent, name: Alma Kent, left: 2025-12-31 }
document_set:
  approval: { by: a-kent, date: 2026-01-20 }
`,
  },
  good: {
    'profile.yaml': `governance:
  top_management: { person: m-north }
  approvers:
    - { kind: policy, role: ciso }
roles:
  holders:
    - { role: ciso, primary: j-marsh, deputies: [l-santos] }
people:
  cards:
    - { id: j-marsh, name: Joan Marsh, left: 2026-06-30 }
document_set:
  approval: { by: j-marsh, date: 2026-01-20 }
`,
  },
  run(context) {
    const { document_set: set, governance, roles } = context.profile;
    const by = set?.approval?.by;
    const approving = new Set(governance?.approvers?.map(({ role }) => role));
    const entitled = [
      ...(governance?.top_management?.person === undefined ? [] : [governance.top_management.person]),
      ...(roles?.holders ?? [])
        .filter(({ role }) => approving.has(role))
        .flatMap(({ primary, deputies }) => [...(primary === undefined ? [] : [primary]), ...(deputies ?? [])]),
    ];
    if (by !== undefined && governance?.approvers && roles?.holders && !entitled.includes(by)) {
      const names = [...new Set(entitled)].map((id) => personName(context.profile, id));
      context.report('/document_set/approval/by', {
        reason: `${personName(context.profile, by)} approved the set, but neither is top management nor holds or deputizes a role of governance.approvers`,
        actual: by,
        expected: entitled,
        note: `Entitled are ${nameList(names)}. Correct the name, or the approving roles.`,
      });
    }
    approvedInOffice(context, by, set?.approval?.date, '/document_set/approval/by');
    for (const { item, at } of withPointers(set?.change_log, '/document_set/change_log'))
      approvedInOffice(context, item.approver, item.date, `${at}/approver`);
    for (const { item, at } of withPointers(set?.approvals, '/document_set/approvals'))
      approvedInOffice(context, item.by, item.date, `${at}/by`);
  },
} satisfies ProfileRule;

function approvedInOffice(
  { profile, report }: ProfileContext,
  person: string | undefined,
  date: string | undefined,
  pointer: string,
): void {
  const left = profile.people?.cards?.find(({ id }) => id === person)?.left;
  if (left === undefined || date === undefined || person === undefined || left >= date) return;
  report(pointer, {
    reason: `${personName(profile, person)} approved on ${date}, but had left on ${left}`,
    actual: person,
    note: 'Correct the day or the name, or have the set approved again.',
  });
}
