// Profile rule (cc-10): for every system that matters most it is settled who may cut it off, what that does, and that its owner agreed.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { personName } from '../personName.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'isolation-accepted',
  summary:
    'Each especially important system has an entry of isolation_impact, which its owner accepted on a day that has passed.',
  why: 'In the night nobody dares to cut off the system that the business lives on, and nobody finds the one who could allow it. The owner must have read what a cut does and signed it while there was time to ask.',
  severities: ['warning'],
  catalogue: ['cc-10'],
  bad: {
    'profile.yaml': `roles:
  holders:
    - { role: it-operations-lead, primary: a-kent, deputies: [j-marsh] }
assets:
  services:
    - { id: erp, name: ERP, owner: it-operations-lead }
    - { id: sign-in, name: Sign-in, owner: it-operations-lead }
  importance:
    - { service: erp, importance: especially important }
    - { service: sign-in, importance: especially important }
  isolation_impact:
    - { service: erp, effect: No orders, may_isolate: duty-engineer, accepted_by: d-reyes, accepted_on: 2026-01-12 }
`,
  },
  good: {
    'profile.yaml': `roles:
  holders:
    - { role: it-operations-lead, primary: a-kent, deputies: [j-marsh] }
assets:
  services:
    - { id: erp, name: ERP, owner: it-operations-lead }
    - { id: wiki, name: Wiki, owner: it-operations-lead }
  importance:
    - { service: erp, importance: especially important }
    - { service: wiki, importance: ordinary }
  isolation_impact:
    - { service: erp, effect: No orders, may_isolate: duty-engineer, accepted_by: a-kent, accepted_on: 2026-01-12 }
`,
  },
  run(context) {
    const { assets, roles } = context.profile;
    const impacts = withPointers(assets?.isolation_impact, '/assets/isolation_impact');
    for (const { item, at } of withPointers(assets?.importance, '/assets/importance')) {
      if (item.importance !== 'especially important' || item.service === undefined) continue;
      if (!assets?.isolation_impact || impacts.some(({ item: impact }) => impact.service === item.service)) continue;
      context.report(`${at}/service`, {
        severity: 'warning',
        reason: `"${item.service}" is especially important, but assets.isolation_impact does not say what cutting it off does and who accepted that`,
        actual: item.service,
        note: `Add an entry with service: ${item.service}, the effect, the role that may isolate, and who accepted it when.`,
      });
    }
    for (const { item, at } of impacts) {
      const index = assets?.services?.findIndex((service) => service.id === item.service) ?? -1;
      const owner = assets?.services?.[index]?.owner;
      const holder = roles?.holders?.find(({ role }) => role === owner);
      const owners = holder ? [holder.primary, ...(holder.deputies ?? [])].flatMap((person) => person ?? []) : [];
      if (item.accepted_by !== undefined && owners.length > 0 && !owners.includes(item.accepted_by)) {
        context.report(`${at}/accepted_by`, {
          severity: 'warning',
          reason: `${personName(context.profile, item.accepted_by)} accepted the effect of cutting off "${item.service}", but it belongs to "${owner}" (${placeText(context, `/assets/services/${index}/owner`)}), that is ${nameList(owners.map((person) => personName(context.profile, person)))}`,
          actual: item.accepted_by,
          expected: owners,
          note: 'Let the owner of the system accept it.',
        });
      }
      if (item.accepted_on === undefined || item.accepted_on <= context.asOf) continue;
      context.report(`${at}/accepted_on`, {
        severity: 'warning',
        reason: `${authorPath(at)}.accepted_on is ${item.accepted_on}, a day that has not come yet`,
        actual: item.accepted_on,
        note: 'Write the day on which the owner signed.',
      });
    }
  },
} satisfies ProfileRule;
