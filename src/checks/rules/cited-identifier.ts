// Check (clause 5.2): each identifier that the documents cite is that of a document or policy there is, with its present version.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document, Section } from '../../model/documents.js';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import { escapePattern } from '../../model/wholeWord.js';
import type { Check, CheckContext } from '../check.js';

/** The part of an identifier that says what kind of document it names. */
const KIND_CODES = 'POL|PLN|TEA|PRC|PBK|CRD|FRM|REG';

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
  bad: {
    'profile.yaml': `document_set: { id_prefix: ACME-IM }\n${POLICY}`,
    'documents/policy/a/10-scope.md': 'See ACME-IM-PRC-99, and ACME-IT-03, version 3.1.',
  },
  good: {
    'profile.yaml': `document_set: { id_prefix: ACME-IM }\n${POLICY}`,
    'documents/policy/a/10-scope.md': 'See ACME-IT-03, version 4.0.',
  },
  run(context) {
    const { document_set: set, governance } = context.profile;
    const documents = new Set(context.set.documents.map(({ control }) => control.identifier));
    const own = new RegExp(`(?<![\\w-])${escapePattern(set.id_prefix ?? '')}-(?:${KIND_CODES})-\\d+(?![\\w-])`, 'gu');
    const policies = (governance?.related_policies ?? []).map(({ identifier, version }) => ({
      identifier,
      version,
      cited: new RegExp(`(?<![\\w-])${escapePattern(identifier)},? version (\\d[\\w.]*\\w|\\d)`, 'gu'),
    }));
    eachText(context, (text, tell) => {
      for (const [identifier] of set.id_prefix && text.includes(set.id_prefix) ? text.matchAll(own) : []) {
        if (documents.has(identifier)) continue;
        tell({
          reason: `${identifier} is cited, but no document of the set has this identifier`,
          actual: identifier,
          note: 'Write the identifier of a document that `irdocs list documents` shows',
        });
      }
      for (const { identifier, version, cited } of policies) {
        if (!text.includes(identifier)) continue;
        for (const [, found = ''] of text.matchAll(cited)) {
          if (found === version) continue;
          tell({
            reason: `${identifier} is cited in version ${found}, but version ${version} is in force`,
            actual: found,
            expected: [version],
            note: 'Write the version of governance.related_policies, or none',
          });
        }
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
