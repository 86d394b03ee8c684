// Profile rule (cc-42): who keeps the evidence does not run the systems, and an insider case is not led by the team that may be its subject.
import type { ProfileContext, ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { personName } from '../personName.js';

export default {
  id: 'conflict-of-interest',
  summary: 'The custodian of evidence runs no system, and the lead of insider cases is no member of the response team.',
  why: 'An administrator who keeps the evidence against himself convinces no court. A report about the team must reach somebody who is not in it, or it is never made.',
  severities: ['warning'],
  catalogue: ['cc-42'],
  bad: {
    'profile.yaml': `roles:
  holders:
    - { role: it-head, primary: t-reed }
    - { role: records-custodian, primary: t-reed }
    - { role: irt-lead, primary: j-marsh }
people:
  cards:
    - { id: t-reed, name: Tom Reed }
    - { id: j-marsh, name: Joan Marsh }
assets:
  services:
    - { id: directory, name: Directory, owner: it-head }
records:
  custody: { owner: records-custodian }
teams:
  irt:
    members:
      - { person: j-marsh }
insider_case: { lead: irt-lead }
`,
  },
  good: {
    'profile.yaml': `roles:
  holders:
    - { role: it-head, primary: t-reed }
    - { role: records-custodian, primary: s-patel }
    - { role: legal-counsel, primary: h-lane }
people:
  cards:
    - { id: t-reed, name: Tom Reed }
    - { id: s-patel, name: Sana Patel }
    - { id: h-lane, name: Helen Lane }
assets:
  services:
    - { id: directory, name: Directory, owner: it-head }
records:
  custody: { owner: records-custodian }
insider_case: { lead: legal-counsel }
`,
  },
  run(context) {
    const { profile, report } = context;
    const { records, support, assets, insider_case: insider, teams } = profile;
    for (const { role, at } of [
      { role: records?.custody?.owner, at: '/records/custody/owner' },
      { role: support?.evidence_store?.custodian, at: '/support/evidence_store/custodian' },
    ]) {
      const person = holderOf(context, role);
      const own = (assets?.services ?? []).flatMap((service) =>
        person !== undefined && !isManagement(context, service.owner) && holderOf(context, service.owner) === person
          ? [service.name ?? service.id ?? '']
          : [],
      );
      if (person === undefined || own.length === 0) continue;
      report(at, {
        severity: 'warning',
        reason: `${personName(profile, person)} keeps the evidence ("${role}") and runs ${nameList(own)}`,
        actual: role,
        note: 'Give custody to somebody who runs no system; in a small house to an outside counsel or the managing director.',
      });
    }
    const lead = holderOf(context, insider?.lead);
    if (lead === undefined || isManagement(context, insider?.lead)) return;
    if (!teams?.irt?.members?.some(({ person }) => person === lead)) return;
    report('/insider_case/lead', {
      severity: 'warning',
      reason: `${personName(profile, lead)} leads insider cases and is a member of the response team`,
      actual: insider?.lead,
      note: 'Name a role outside the team: a case may be about one of its members.',
    });
  },
} satisfies ProfileRule;

/** Management owns systems and answers for the team, but works in neither. */
function isManagement({ profile }: ProfileContext, role: string | undefined): boolean {
  return profile.roles?.list?.find(({ id }) => id === role)?.kind === 'management';
}

function holderOf({ profile }: ProfileContext, role: string | undefined): string | undefined {
  return role === undefined ? undefined : profile.roles?.holders?.find((holder) => holder.role === role)?.primary;
}
