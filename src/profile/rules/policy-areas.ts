// Profile rule (clause 5.2): each field in which a policy with incident content is expected has a policy, or a reason why none rules it.
import type { ProfileRule } from '../context.js';
import { schemaAt } from '../profileSchema.js';
import { withPointers } from '../withPointers.js';

const AREAS = '/governance/policy_areas';

export default {
  id: 'policy-areas',
  summary:
    'Each field of governance.policy_areas names its policies or says why there are none, and no field is missing.',
  why: 'A link that nobody thought of cannot be missed by looking at the links that exist. Clause 5.2 wants other policies tied in: going through a fixed list of fields shows the hole, and a reason with a name shows that it is meant.',
  bad: {
    'profile.yaml': `governance:
  policy_areas:
    - { area: Acceptable use, policies: [acceptable-use] }
    - { area: Cloud services }
`,
  },
  good: {
    'profile.yaml': `governance:
  policy_areas:
    - { area: Acceptable use, policies: [acceptable-use] }
    - { area: Access control, policies: [access-control] }
    - { area: Logging and monitoring, policies: [logging] }
    - { area: Backup, policies: [backup] }
    - { area: Continuity and crisis, policies: [continuity] }
    - { area: Suppliers, policies: [suppliers] }
    - { area: Cloud services, none_because: None in use, decided_by: j-marsh, decided_on: 2026-09-01 }
    - { area: Privacy, policies: [privacy] }
    - { area: Human resources and discipline, policies: [staff] }
    - { area: Change, policies: [change] }
    - { area: Vulnerabilities and patches, policies: [change] }
    - { area: Physical security, policies: [buildings] }
    - { area: Records retention, policies: [records] }
    - { area: Whistleblowing, policies: [staff] }
`,
  },
  run({ profile, schema, report }) {
    const areas = profile.governance?.policy_areas;
    if (areas === undefined) return;
    for (const { item, at } of withPointers(areas, AREAS)) {
      const ruled = (item.policies ?? []).length > 0;
      if (ruled === (item.none_because !== undefined)) {
        report(`${at}/area`, {
          reason: `the field "${item.area}" has ${ruled ? 'policies and a reason for having none' : 'neither a policy nor a reason for having none'}`,
          note: ruled ? 'Keep one of the two' : 'Add policies: [...], or none_because with decided_by and decided_on',
        });
      } else if (!ruled && (item.decided_by === undefined || item.decided_on === undefined)) {
        report(`${at}/none_because`, {
          reason: `nobody stands behind the reason why no policy rules the field "${item.area}"`,
          note: 'Add decided_by, a person of people.cards, and decided_on, the day',
        });
      }
    }
    const expected = (schemaAt(schema, `${AREAS}/0/area`)?.schema.enum ?? []).map(String);
    const missing = expected.filter((area) => !areas.some((entry) => entry.area === area));
    if (missing.length === 0) return;
    report(AREAS, {
      where: 'key',
      reason: `governance.policy_areas says nothing of ${missing.join(', ')}`,
      note: 'Add an entry for each, with policies or with none_because',
    });
  },
} satisfies ProfileRule;
