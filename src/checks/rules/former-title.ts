// Check: no link calls a document by a title that it no longer has.
import type { PolicyCheck } from '../check.js';
import { formerTitlesInText } from '../policies/relations/formerTitlesInText.js';
import { linkWordsFault } from '../policies/relations/linkWordsFault.js';
import { relationsOf } from '../policies/relations/relationsOf.js';

const ACCESS = `---
id: POL-07
title: Access Control Policy
formerly: [User Rules, Access Control]
---

# Access Control Policy

Until 2024 this policy was called User Rules. See [User Rules](#user-rules).

## User rules

| Version | Date | Change |
|---|---|---|
| 2.0 | 2024-02-01 | "User Rules" became the Access Control Policy |
`;

export default {
  id: 'former-title',
  internalOnly: true,
  anyFolder: true,
  summary: 'No policy calls a document by a title that it no longer has',
  why: 'A link still leads to the right file when the document in it has got another title, so that no tool complains. The reader asks himself whether the User Rules are something else than the Access Control Policy, and the auditor asks which of them is in force.',
  findings: [
    { id: 'former-title', summary: 'The words of a link carry a former title of its target' },
    {
      id: 'former-title-in-text',
      summary: 'A text without a link calls a document by a former title',
      severities: ['info'],
    },
  ],
  bad: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/backup.md': '# Backup\n\nSee our [User Rules](access.md) and section 3 of the "User Rules".\n',
    'policies/access.md': ACCESS,
  },
  good: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/backup.md':
      '# Backup\n\nSee the [Access Control Policy](access.md), formerly [User Rules](access.md), and its [user rules](access.md#user-rules). User rules of software are another thing.\n',
    'policies/access.md': ACCESS,
  },
  run(context) {
    const relations = relationsOf(context);
    if (!relations.documents.some(({ formerly }) => formerly.length > 0)) return;
    for (const policy of relations.policies) {
      for (const link of relations.linksIn(policy)) {
        const fault = linkWordsFault(policy, link, relations);
        if (fault?.ruleId === 'former-title') context.report(policy.file, fault);
      }
      for (const finding of formerTitlesInText(policy, relations)) context.report(policy.file, finding);
    }
  },
} satisfies PolicyCheck;
