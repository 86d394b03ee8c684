// Check: an identifier that a policy quotes is that of the document which its link leads to, and of a document that there is.
import type { PolicyCheck } from '../check.js';
import { linkWordsFault } from '../policies/relations/linkWordsFault.js';
import { relationsOf } from '../policies/relations/relationsOf.js';
import { tabledIdentifiers } from '../policies/relations/tabledIdentifiers.js';
import { unknownIdentifiers } from '../policies/relations/unknownIdentifiers.js';

const BACKUP = '---\nid: SEC-07\ntitle: Backup Policy\n---\n\n# Backup Policy\n\n## Relation to SEC-08\n';
const LOGGING = '---\nid: SEC-08\ntitle: Logging Standard\nsupersedes: SEC-03\n---\n\n# Logging Standard\n';

export default {
  id: 'link-identifier',
  internalOnly: true,
  anyFolder: true,
  summary: 'Identifiers in policies are those of the documents that are meant',
  why: 'A link that reads SEC-07 and opens SEC-08 is followed by nobody who knows the numbers, and believed by everybody who does not. Such slips come with every renumbering, and a link checker sees only that the file exists.',
  findings: [
    { id: 'link-identifier', summary: 'The words of a link quote another identifier than its target has' },
    {
      id: 'identifier-unknown',
      summary: 'An identifier in the text is nearly, but not quite, one that a document has',
    },
  ],
  bad: {
    'documents/plan/plan/10-a.md': 'We act.',
    'profile.yaml': 'document_set: { id_prefix: EX-IM }\n',
    'policies/access.md': '# Access\n\nSee [SEC-07](logging.md), SEC-8, and EX-IM-PRC-99.\n',
    'policies/backup.md': BACKUP,
    'policies/logging.md': LOGGING,
  },
  good: {
    'documents/plan/plan/10-a.md': 'We act.',
    'profile.yaml': 'document_set: { id_prefix: EX-IM }\n',
    'policies/access.md':
      '# Access\n\nSee [SEC-07](backup.md), [SEC-07, section 3](backup.md), [SEC-07-A](backup.md), [SEC-08 and SEC-07](logging.md), [Relation to SEC-08](backup.md#relation-to-sec-08), SEC-09, ISO-27001, `SEC-7` and SHA-256.\n',
    'policies/backup.md': BACKUP,
    'policies/logging.md': LOGGING,
  },
  run(context) {
    const relations = relationsOf(context);
    if (!relations.documents.some(({ identifier }) => identifier)) return;
    const prefix = context.profile?.document_set.id_prefix;
    for (const policy of relations.policies) {
      const links = relations.linksIn(policy);
      for (const link of links) {
        const fault = linkWordsFault(policy, link, relations);
        if (fault?.ruleId === 'link-identifier') context.report(policy.file, fault);
      }
      for (const finding of tabledIdentifiers(policy, links, relations)) context.report(policy.file, finding);
      for (const finding of unknownIdentifiers(policy, relations, prefix)) {
        if (finding.ruleId === 'identifier-unknown') context.report(policy.file, finding);
      }
    }
  },
} satisfies PolicyCheck;
