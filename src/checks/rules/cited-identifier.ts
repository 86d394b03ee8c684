// Check (clause 5.2): each identifier that the documents cite is that of a document or policy there is, with its present version.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document, Section } from '../../model/documents.js';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import type { Check, CheckContext } from '../check.js';
import { identifiersIn } from '../policies/relations/identifiers.js';
import { isSetIdentifier } from '../policies/relations/isSetIdentifier.js';
import { relationsOf } from '../policies/relations/relationsOf.js';
import { sameVersion } from '../policies/relations/sameVersion.js';

/** Right behind an identifier. */
const VERSION = /^,? (?:version |v\.? ?)(\d[\w.]*\w|\d)/u;

const POLICY = `governance:
  related_policies:
    - { id: backup, identifier: ACME-IT-03, version: "4.0", file: policies/backup.md }
`;

export default {
  id: 'cited-identifier',
  internalOnly: true,
  covers: ['5.2-no-dangling-links'],
  summary: 'Every identifier that a document cites exists, with the version that is cited',
  why: 'A reader who looks a cited document up by its number must find it. A number that no document has, or an old version, is found by the auditor first.',
  unsuppressible: 'gap',
  bad: {
    'profile.yaml': `document_set: { id_prefix: ACME-IM }\n${POLICY}`,
    'documents/policy/a/10-scope.md': 'See ACME-IM-PRC-99, and ACME-IT-03, version 3.1.',
  },
  good: {
    'profile.yaml': `document_set: { id_prefix: ACME-IM }\n${POLICY}`,
    'documents/policy/a/10-scope.md': 'See ACME-IT-03, version 4.0.',
  },
  run(context) {
    const relations = relationsOf(context);
    const prefix = context.profile.document_set.id_prefix;
    eachText(context, (text, tell) => {
      for (const { text: identifier, start } of identifiersIn(text)) {
        const [cited] = relations.identified(identifier);
        const meant = cited ? undefined : relations.families().meant(identifier);
        if (!cited && (meant !== undefined || isSetIdentifier(identifier, prefix))) {
          tell({
            reason: `${identifier} is cited, but no document has this identifier`,
            actual: identifier,
            expected: meant === undefined ? [] : [meant],
            note:
              meant === undefined
                ? 'Write the identifier of a document that `irdocs list documents` shows'
                : `Did you mean ${meant}?`,
          });
        }
        const present = cited?.version?.text;
        const version = VERSION.exec(text.slice(start + identifier.length, start + identifier.length + 40))?.[1];
        if (present === undefined || version === undefined || sameVersion(version, present)) continue;
        tell({
          reason: `${identifier} is cited in version ${version}, but version ${present} is in force`,
          actual: version,
          expected: [present],
          note: 'Write the present version, or none',
        });
      }
    });
  },
} satisfies Check;

type Tell = (finding: { reason: string; actual: string; expected?: readonly string[]; note: string }) => void;

/** Calls back for each text of the set; `tell` reports at the profile line of a value, else in the template. */
function eachText(context: CheckContext, look: (text: string, tell: Tell) => void): void {
  for (const document of context.set.documents) {
    for (const section of document.sections) {
      visit(section.root as Nodes, 'text', (node) => {
        const pointer = node.data?.pointer;
        look(node.value, (found) => {
          const finding = {
            ruleId: 'cited-identifier',
            ...found,
            reason: `${found.reason} (${place(document, section)})`,
          };
          if (pointer === undefined)
            context.report(section.source.file, { ...finding, place: placeInTemplate(section, found.actual) });
          else context.reportFact(pointer, finding);
        });
      });
    }
  }
}

function place(document: Document, section: Section): string {
  return `${document.id}, section ${section.id}`;
}
