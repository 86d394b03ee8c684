// irdocs list approvals: how each document stands, and the entries to record for those that somebody must approve.
import { stringify } from 'yaml';
import { approvalWords } from '../checks/approvals/approvalWords.js';
import { entitledToApprove } from '../checks/approvals/entitledToApprove.js';
import { type ApprovalState, type JudgedDocument, judgeApprovals } from '../checks/approvals/judgeApprovals.js';
import type { DocumentSet } from '../model/documents.js';
import type { Profile } from '../model/profile.generated.js';
import { escapeControls } from '../reporters/escapeControls.js';

const STATES: Readonly<Record<ApprovalState, string>> = {
  approved: 'approved',
  changed: 'changed since',
  none: 'not approved',
};

/** One line for each document. */
export function approvalRows(set: DocumentSet, profile: Profile) {
  return judgeApprovals(set, profile).map(({ document, content, state, newest }) => ({
    identifier: document.control.identifier,
    id: document.id,
    version: document.control.version,
    state: STATES[state],
    approved: newest ? approvalWords(newest, document.control.version) : '',
    content: content.hash,
    title: document.title,
  }));
}

/**
 * Entries for `document_set.approvals`, ready to paste, for each document that nobody has approved as it is.
 *
 * @param day the day of the approval, as an ISO date.
 */
export function approvalYaml(set: DocumentSet, profile: Profile, day: string): string {
  const open = judgeApprovals(set, profile).filter(({ state }) => state !== 'approved');
  if (open.length === 0) return '# Every document says what was approved.\n';
  const entries = open.map((judged) => `${commentOf(judged)}${indent(stringify([entryOf(judged, profile, day)]))}`);
  return `# Keep the entries of what is approved, with the person and the day, below document_set: approvals:\n${entries.join('')}`;
}

function entryOf({ document, content }: JudgedDocument, profile: Profile, date: string) {
  return {
    document: document.id,
    version: document.control.version,
    by: entitledToApprove(profile, document)?.[0] ?? profile.governance.top_management.person,
    date,
    content: content.hash,
    sections: content.sections.map(({ id, short }) => `${id} ${short}`),
  };
}

function commentOf({ document, state, newest }: JudgedDocument): string {
  const since = newest ? ` ${approvalWords(newest, document.control.version)}` : '';
  return `    # ${escapeControls(`${document.control.identifier} ${document.title}: ${STATES[state]}${since}`)}\n`;
}

/** As deep as the list stands in a profile. */
function indent(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, '    ');
}
