// Check: one identifier names one document.
import type { PolicyCheck, PolicyContext } from '../check.js';
import { identifierClashes } from '../policies/relations/identifierClashes.js';
import type { PolicyFacts } from '../policies/relations/policyFacts.js';
import type { PolicyRelations } from '../policies/relations/policyRelations.js';
import { relationsOf } from '../policies/relations/relationsOf.js';

export default {
  id: 'identifier-twice',
  internalOnly: true,
  anyFolder: true,
  summary: 'One identifier names one document',
  why: 'People cite documents by their identifiers. Where two have the same one, everybody opens the one that he finds first. It comes from copying a file to begin a new policy.',
  bad: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/access.md': '---\nid: POL-07\n---\n\n# Access\n',
    'policies/backup.md': '---\nidentifier: pol-07\n---\n\n# Backup\n',
  },
  good: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/access.md': '---\nid: POL-07\nversion: "2.0"\n---\n\n# Access\n',
    'policies/next/access.md': '---\nid: POL-07\nversion: "3.0"\nstatus: draft\n---\n\n# Access\n',
    'policies/archive/access-1.md': '---\nid: POL-07\nversion: "1.0"\n---\n\n# Access\n',
    'policies/de/zugriff.md': '---\nid: POL-07\nlang: de\n---\n\n# Zugriff\n',
    'policies/guide/intro.md': '---\nid: intro\n---\n\n# Guide\n',
    'policies/manual/intro.md': '---\nid: intro\n---\n\n# Manual\n',
  },
  run(context) {
    const relations = relationsOf(context);
    for (const { identifier, claimant, holder } of identifierClashes(relations)) {
      const finding = {
        ruleId: 'identifier-twice',
        actual: identifier,
        reason: `${identifier} is the identifier of ${describe(claimant)} and of ${describe(holder)}`,
        note: 'Give one of the two an identifier of its own; a new version of a document has `status: draft` until the old one is withdrawn',
      };
      tell(claimant, finding, context, relations);
    }
  },
} satisfies PolicyCheck;

function tell(
  { identifier, path }: PolicyFacts,
  finding: Parameters<PolicyContext['report']>[1],
  { report, reportFact }: PolicyContext,
  relations: PolicyRelations,
): void {
  const file = relations.fileAt(path);
  if (identifier?.pointer !== undefined) reportFact?.(identifier.pointer, finding);
  else if (file) report(file, { ...finding, place: identifier?.range });
}

function describe(facts: PolicyFacts): string {
  const line = facts.identifier?.range?.start.line;
  const place = facts.entry ? `governance.related_policies, ${facts.entry}` : `${facts.path}${line ? `:${line}` : ''}`;
  return `${facts.title ? `"${facts.title.text.trim()}"` : 'a document'} (${place})`;
}
