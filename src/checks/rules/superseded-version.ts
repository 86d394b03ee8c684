// Check: policies cite the present versions of other documents, and refer to documents that still count.
import type { PolicyCheck } from '../check.js';
import { relationsOf } from '../policies/relations/relationsOf.js';
import { supersededLink } from '../policies/relations/supersededLink.js';
import { supersededVersions } from '../policies/relations/supersededVersions.js';
import { unknownIdentifiers } from '../policies/relations/unknownIdentifiers.js';

const ACCESS =
  '---\nid: POL-07\ntitle: Access Control Policy\nversion: "3.2"\nsupersedes: POL-02\n---\n\n# Access Control Policy\n';
const RULES = '---\nid: POL-03\ntitle: User Rules\nstatus: withdrawn\n---\n\n# User Rules\n';

export default {
  id: 'superseded-version',
  internalOnly: true,
  anyFolder: true,
  summary: 'Policies cite the present versions of documents that are in force',
  why: 'A policy that rests on version 2.0 of another one promises what version 2.0 said. When that one moves on, nobody looks into the text that cites it: two rules hold at once, and each of them can be shown to an auditor.',
  findings: [
    { id: 'superseded-version', summary: 'A document is cited in a version that it does not have' },
    {
      id: 'superseded-document',
      summary: 'A document is referred to that is withdrawn, or that another one supersedes',
    },
  ],
  bad: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/backup.md':
      '# Backup\n\nSee POL-07 v2.0, [Access Control Policy](access.md) (version 3.1), version 2.9 of the Access Control Policy, and [the rules](rules.md).\n',
    'policies/access.md': ACCESS,
    'policies/rules.md': RULES,
  },
  good: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/backup.md': `# Backup

See POL-07 v3.2, [Access Control Policy](access.md) (version 3), TLS version 1.2 and \`POL-07 v1.0\`. We have done so since
POL-07 v2.0. The former [rules](rules.md) are withdrawn. At least POL-07 v3.0 or later is needed.

## Changes

| Version | Date | Change |
|---|---|---|
| 1.1 | 2025-03-01 | Follows POL-07 v3.1 |
`,
    'policies/access.md': ACCESS,
    'policies/rules.md': RULES,
  },
  run(context) {
    const relations = relationsOf(context);
    const prefix = context.profile?.document_set.id_prefix;
    const versions = relations.documents.some(({ version }) => version);
    for (const policy of relations.policies) {
      for (const link of relations.linksIn(policy)) {
        const fault = supersededLink(policy, link, relations);
        if (fault) context.report(policy.file, fault);
      }
      for (const finding of versions ? supersededVersions(policy, relations) : []) context.report(policy.file, finding);
      for (const finding of unknownIdentifiers(policy, relations, prefix)) {
        if (finding.ruleId === 'superseded-document') context.report(policy.file, finding);
      }
    }
  },
} satisfies PolicyCheck;
