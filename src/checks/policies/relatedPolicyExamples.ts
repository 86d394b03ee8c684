// The worked examples of the check `required-policy-link`: each kind of fault once, and a set in which both sides refer to each other.
import type { ExampleFiles } from '../../diagnostics.js';

const SECTION = 'documents/policy/incident-management-policy/10-related-policies.md';
const LINK = '[Incident management policy](../../../out/example/markdown/policy/incident-management-policy.md)';

/** Each finding of the check, once. */
export const BAD_RELATED: ExampleFiles = {
  [SECTION]: 'We also follow [](policy:backup) and [](policy:access).\n',
  'profile.yaml': `governance:
  related_policies:
    - { id: access, identifier: EX-07, title: Access control, version: "3.2", file: policies/acces.md, section: Accounts }
    - { id: backup, identifier: EX-03, title: Backup, version: "4.0", file: policies/backup.md, section: Restore after an incident }
    - { id: change, identifier: EX-11, title: Change, version: "2.0", file: policies/change.md, section: Emergency changes }
`,
  'policies/access.md': `# Access control\n\nEX-07. See the ${LINK}.\n`,
  'policies/backup.md':
    '---\nversion: 3.9\nstatus: draft\n---\n\n# Backup\n\n## Restore after an incident\n\nAsk first.\n',
  'policies/old-rules.md': '# Old rules\n',
  'policies/change.md': `# Change (EX-11)\n\n## Fast changes\n\nSee the ${LINK}.\n`,
};

/** Both sides refer to each other. */
export const GOOD_RELATED: ExampleFiles = {
  [SECTION]: 'We also follow [](policy:access) and [](policy:backup).\n',
  'profile.yaml': `governance:
  related_policies:
    - { id: access, identifier: EX-07, title: Access control, version: "3.2", file: policies/access.md, section: 7. Accounts in an incident }
    - { id: backup, identifier: EX-03, title: Backup, version: "4.10", file: policies/backup.md, section: Restore after an incident }
`,
  'policies/README.md': '# Our policies\n\nSee [access control](access.md).\n',
  'policies/access.md': `# Access control (EX-07)\n\n## 7 Accounts in an incident\n\n### Who blocks\n\nSee the ${LINK}.\n`,
  'policies/backup.md': `---
id: EX-03
title: Backup
version: 4.10
status: in force
effective: 2026-01-15
---

# Backup

## Restore after an incident

Ask as the [incident policy][] says.

## Links

[incident policy]: ../../../out/example/markdown/policy/incident-management-policy.md#1-related-policies
`,
};
