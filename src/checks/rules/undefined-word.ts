// Check: what a policy calls by a short form or by the title of a role is explained somewhere.
import type { Check } from '../check.js';
import { knownWords } from '../policies/terms/knownWords.js';
import { undefinedWords } from '../policies/terms/undefinedWords.js';

export default {
  id: 'undefined-word',
  internalOnly: true,
  summary: 'Roles and short forms that policies use are explained',
  why: 'A duty of an Incident Coordinator binds nobody when the organization has no such role, and a reader in a hurry does not guess what BCM is. Both come with texts that were taken over from elsewhere.',
  findings: [
    {
      id: 'role-undefined',
      summary: 'A policy lets a role act that neither the profile nor a policy knows',
      severities: ['warning'],
    },
    {
      id: 'short-form-undefined',
      summary: 'A policy uses a short form that neither itself nor a glossary explains',
      severities: ['info'],
    },
  ],
  bad: {
    'documents/plan/plan/10-a.md': 'We act.',
    'profile.yaml': 'roles: { list: [{ id: irt-lead, title: IRT lead }] }\n',
    'policies/continuity.md': '# Continuity\n\nThe Incident Coordinator decides. The plan of the BCM begins then.\n',
  },
  good: {
    'documents/plan/plan/10-a.md': 'The CSIRT acts.',
    'profile.yaml': 'roles: { list: [{ id: coordinator, title: Incident coordinator }] }\n',
    'policies/glossary.md': '# Words\n\n| Word | Meaning |\n|---|---|\n| RTO | Recovery time |\n',
    'policies/continuity.md': `# Continuity (BCP)

The Incident Coordinator decides. Business continuity management (BCM) begins then; the BCM follows the RTO. The CSIRT
and the GDPR are known, and you MUST NOT ask. The Continuity Officer signs; Secrets Manager must be used.

## Roles

| Role | Task |
|---|---|
| Continuity Officer | Signs |
`,
  },
  run(context) {
    const known = knownWords(context);
    for (const policy of context.policies) {
      for (const finding of undefinedWords(policy, known)) context.report(policy.file, finding);
    }
  },
} satisfies Check;
