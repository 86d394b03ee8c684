// Profile rule (cc-28): the dates and versions of the document set tell one story, approved by somebody other than its author.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'dates-order',
  summary:
    'Approval comes before the effective date; the change log begins with the current version, which another person approved.',
  why: 'An auditor reads the control block first. A set in force before it was approved, a log that does not know the current version, or an author who approved his own text is a finding at once.',
  unsuppressible: 'conflict',
  catalogue: ['cc-25', 'cc-28'],
  bad: {
    'profile.yaml': `document_set:
  version: "2.3"
  effective_date: 2026-01-10
  approval: { by: a-kent, date: 2026-01-20 }
  change_log:
    - { version: "2.2", date: 2026-01-12, author: j-marsh, approver: a-kent }
`,
  },
  good: {
    'profile.yaml': `document_set:
  version: "2.3"
  effective_date: 2026-02-01
  approval: { by: a-kent, date: 2026-01-20 }
  change_log:
    - { version: "2.3", date: 2026-01-12, author: j-marsh, approver: a-kent }
    - { version: "2.2", date: 2025-01-12, author: j-marsh, approver: a-kent }
`,
  },
  run({ profile: { document_set: set }, report }) {
    if (!set) return;
    const approved = set.approval?.date;
    // ISO dates compare as text.
    if (approved !== undefined && set.effective_date !== undefined && set.effective_date < approved) {
      report('/document_set/effective_date', {
        reason: `document_set.effective_date is ${set.effective_date}, before the approval on ${approved}`,
        actual: set.effective_date,
        expected: [`${approved} or later`],
        note: 'A set is in force only after it was approved.',
      });
    }
    const log = withPointers(set.change_log, '/document_set/change_log');
    for (const { item, at, index } of log) {
      const newer = log[index - 1]?.item;
      if (item.date === undefined || newer?.date === undefined || item.date <= newer.date) continue;
      report(`${at}/date`, {
        reason: `${authorPath(at)} is of ${item.date}, later than the entry before it (${newer.date})`,
        actual: item.date,
        note: 'List the changes with the newest first.',
      });
    }
    const newest = log[0];
    if (!newest) return;
    if (newest.item.version !== undefined && set.version !== undefined && newest.item.version !== set.version) {
      report(`${newest.at}/version`, {
        reason: `the newest entry of the change log is version ${newest.item.version}, but document_set.version is ${set.version}`,
        actual: newest.item.version,
        expected: [set.version],
        note: 'Add the change that made this version, or correct the version.',
      });
    }
    if (newest.item.author !== undefined && newest.item.author === newest.item.approver) {
      report(`${newest.at}/approver`, {
        reason: `"${newest.item.approver}" wrote version ${newest.item.version} and approved it too`,
        actual: newest.item.approver,
        note: 'Let somebody else approve it.',
      });
    }
  },
} satisfies ProfileRule;
