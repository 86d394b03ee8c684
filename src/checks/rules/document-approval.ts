// Check: what stands in the documents is what somebody approved, and who approved it was the one to do so.
import { rankByNearness } from '../../model/rankByNearness.js';
import { approvalFaults, nameOf } from '../approvals/approvalFaults.js';
import { judgeApprovals } from '../approvals/judgeApprovals.js';
import type { Check, CheckContext } from '../check.js';

const PEOPLE = `people:
  cards:
    - { id: a-kent, name: Alma Kent }
    - { id: j-marsh, name: Joan Marsh }
governance:
  approvers:
    - { kind: policy, role: md }
roles:
  holders:
    - { role: md, primary: a-kent, deputies: [] }
`;

const entry = (document: string, by: string, content: string): string =>
  `    - { document: ${document}, version: "2.3", by: ${by}, date: 2026-01-20, content: "${content}", sections: [aim 00000000, end 5b1f9a33] }\n`;

const MANDATE = 'The team acts since {{document_set.approval.date}}.';
const POLICY = 'sha256:aeef1449ab01c2f6aa6c5dd1b917fe5726d6b2fcbb081085b7517371c0bdc3bf';
const CHARTER = 'sha256:6f6c5a312c3b17cd209f208f41ecef068d1cdec87895fb4f6903f61dcb81df5d';
const OTHER = `sha256:${'3f9a1c20'.repeat(8)}`;

export default {
  id: 'document-approval',
  summary: 'Each document says what was approved, and the one who approved it may approve it',
  why: 'An auditor compares the signature with the text. When words were changed after the approval, nobody has approved them, however small the change was: the document is a draft until somebody does. irdocs binds each recorded approval to the words themselves, so that a change in the profile or in a template cannot pass under an old signature.',
  internalOnly: true,
  findings: [
    {
      id: 'approval-document',
      summary: 'An approval names no document of the set',
      unsuppressible: 'gap',
    },
    {
      id: 'approval-outdated',
      summary: 'A document has changed since its newest approval, and is printed as a draft',
      severities: ['warning'],
    },
    {
      id: 'approval-date',
      summary: 'A document names two days of its approval',
      severities: ['warning'],
    },
    {
      id: 'approval-approver',
      summary: 'A document was approved by somebody who may not approve it',
      severities: ['warning'],
    },
    {
      id: 'approval-missing',
      summary: 'Approvals are recorded, but none of some documents',
      severities: ['info'],
    },
  ],
  bad: {
    'documents/policy/policy/10-aim.md': 'We act within an hour.',
    'documents/plan/plan/10-a.md': 'We act.',
    'documents/team/charter/10-mandate.md': MANDATE,
    'profile.yaml': `${PEOPLE}document_set:
  approval: { by: a-kent, date: 2026-01-10 }
  approvals:
${entry('policy', 'j-marsh', OTHER)}${entry('plann', 'a-kent', OTHER)}${entry('charter', 'a-kent', CHARTER)}`,
  },
  good: {
    'documents/policy/policy/10-aim.md': 'We act within an hour.',
    'documents/team/charter/10-mandate.md': MANDATE,
    'profile.yaml': `${PEOPLE}document_set:
  approval: { by: a-kent, date: 2026-01-20 }
  approvals:
${entry('policy', 'a-kent', POLICY)}${entry('charter', 'a-kent', CHARTER)}`,
  },
  run(context) {
    const { set, profile } = context;
    if (!profile.document_set.approvals) return;
    tellUnknown(context);
    const judged = judgeApprovals(set, profile);
    for (const { pointer, finding } of judged.flatMap((each) => approvalFaults(each, profile))) {
      context.reportFact(pointer, finding);
    }
    const missing = judged.filter(({ state }) => state === 'none').map(({ document }) => nameOf(document));
    if (missing.length === 0) return;
    const shown = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ` and ${missing.length - 5} more` : '');
    context.reportFact('/document_set/approvals', {
      ruleId: 'approval-missing',
      severity: 'info',
      reason: `${missing.length} of ${set.documents.length} documents without an approval of their own, so that they count as approved with the set: ${shown}`,
      note: '`irdocs list approvals --yaml` prints the entries to record once they are approved',
    });
  },
} satisfies Check;

function tellUnknown({ set, profile, reportFact }: CheckContext): void {
  const known = new Set(set.documents.map(({ id }) => id));
  (profile.document_set.approvals ?? []).forEach(({ document }, index) => {
    if (known.has(document)) return;
    const { near, ranked } = rankByNearness(document, known);
    reportFact(`/document_set/approvals/${index}/document`, {
      ruleId: 'approval-document',
      reason: `The set has no document \`${document}\` that could have been approved`,
      actual: document,
      expected: ranked.slice(0, 40),
      note: `${near === undefined ? '' : `Did you mean \`${near}\`? `}\`irdocs list approvals\` shows the ids`,
    });
  });
}
