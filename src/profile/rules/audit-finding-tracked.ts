// Profile rule (cc-43): open audit findings are in the register of actions.
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';

const AUDIT = /\baudits?\b|\bcertifier\b|\bassessment\b/i;

export default {
  id: 'audit-finding-tracked',
  summary: 'There are at least as many open actions from audits as open audit findings.',
  why: 'A finding that stands in an audit report only is found again next year, one grade worse. In the register of actions it has an owner, a day and somebody who asks.',
  severities: ['warning'],
  catalogue: ['cc-43'],
  bad: {
    'profile.yaml': `governance:
  audit_plan:
    open_findings: [Plant diagrams are old, Night records are kept by the provider only]
improvement:
  actions:
    - { id: a-1, from: Audit May 2026, action: Draw the plant diagrams, owner: irt-lead, due: 2026-12-18, status: open }
`,
  },
  good: {
    'profile.yaml': `governance:
  audit_plan:
    open_findings: [Plant diagrams are old]
improvement:
  actions:
    - { id: a-1, from: Audit May 2026, action: Draw the plant diagrams, owner: irt-lead, due: 2026-12-18, status: open }
`,
  },
  run({ profile: { governance, improvement }, report }) {
    const findings = governance?.audit_plan?.open_findings ?? [];
    if (!improvement?.actions) return;
    const tracked = improvement.actions.filter(({ status, from }) => status === 'open' && AUDIT.test(from ?? ''));
    if (tracked.length >= findings.length) return;
    report('/governance/audit_plan/open_findings', {
      where: 'key',
      severity: 'warning',
      reason: `${findings.length} audit ${findings.length === 1 ? 'finding is' : 'findings are'} open, but ${
        tracked.length === 0
          ? 'no open action in improvement.actions comes from an audit'
          : `only ${tracked.length} open in improvement.actions from an audit: ${nameList(tracked.map(({ id }) => id ?? ''))}`
      }`,
      note: 'Add an action with owner and day for each finding; begin its `from` with the word Audit.',
    });
  },
} satisfies ProfileRule;
