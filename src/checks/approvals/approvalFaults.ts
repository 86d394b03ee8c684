// The approvals of one document, judged -> what is wrong with them, each at the line of the entry.
import type { Nodes } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Finding } from '../../diagnostics.js';
import type { Document } from '../../model/documents.js';
import type { Profile } from '../../model/profile.generated.js';
import { entitledToApprove } from './entitledToApprove.js';
import type { JudgedDocument, SectionChanges } from './judgeApprovals.js';

/** A finding, and the profile pointer at which it is told. */
export interface ApprovalFault {
  readonly pointer: string;
  readonly finding: Finding;
}

/** Where the profile says when the set as a whole was approved. */
const SET_DATE = '/document_set/approval/date';

/** What is wrong; nothing with a document that nobody has approved. */
export function approvalFaults(judged: JudgedDocument, profile: Profile): readonly ApprovalFault[] {
  return [...outdatedFaults(judged), ...otherDay(judged, profile), ...wrongApprovers(judged, profile)];
}

/** How messages call a document. */
export function nameOf({ control, title }: Document): string {
  return `${control.identifier} ${title}`;
}

/** Why the document is a draft, if it is one for this reason. */
export function outdatedFaults(judged: JudgedDocument): readonly ApprovalFault[] {
  const { document, content, changes, newest, state } = judged;
  if (!newest || state !== 'changed') return [];
  const { by, date, version } = newest;
  const raise =
    version === document.control.version ? `; raise the version first, because ${version} stands for other words` : '';
  const finding: Finding = {
    ruleId: 'approval-outdated',
    severity: 'warning',
    reason: `${nameOf(document)} no longer says what ${by} approved on ${date} as version ${version}, and is printed as a draft${changes ? ` (${changeWords(changes)})` : ''}`,
    actual: newest.content,
    expected: [content.hash],
    note: `Undo the change, or have it approved and add the entry that \`irdocs list approvals --yaml\` prints${raise}`,
  };
  return [{ pointer: `${newest.pointer}/content`, finding }];
}

/** A list of headings for each kind of change. */
function changeWords({ changed, added, gone }: SectionChanges): string {
  const kinds = [
    ['changed', changed],
    ['new', added],
    ['gone', gone],
  ] as const;
  return kinds.flatMap(([kind, names]) => (names.length > 0 ? `${kind}: ${names.join(', ')}` : [])).join('; ');
}

/** A document that prints the approval of the set in its text, and its own in its control block, must not name two days. */
function otherDay({ document, newest, state }: JudgedDocument, profile: Profile): readonly ApprovalFault[] {
  const day = profile.document_set.approval?.date;
  if (!newest || state !== 'approved') return [];
  if (newest.version !== document.control.version || newest.date === day || !prints(document, SET_DATE)) return [];
  const finding: Finding = {
    ruleId: 'approval-date',
    severity: 'warning',
    reason: `${nameOf(document)} says in its text that it was approved on ${day} (document_set.approval), and in its control block on ${newest.date}`,
    actual: newest.date,
    expected: day === undefined ? [] : [day],
    note: 'Let document_set.approval and this entry name the same day',
  };
  return [{ pointer: `${newest.pointer}/date`, finding }];
}

function prints({ sections }: Document, pointer: string): boolean {
  let found = false;
  for (const { root } of sections) {
    visit(root as Nodes, 'text', (node) => {
      found ||= node.data?.pointer === pointer;
      return found ? EXIT : undefined;
    });
  }
  return found;
}

/** Only those who approved last are judged: who did earlier may have been entitled then. */
function wrongApprovers({ document, approvals }: JudgedDocument, profile: Profile): readonly ApprovalFault[] {
  const entitled = entitledToApprove(profile, document);
  // Who signs besides need not be entitled.
  if (!entitled || approvals.some(({ person }) => entitled.includes(person))) return [];
  const names = new Map(profile.people.cards.map(({ id, name }) => [id, name]));
  return approvals.map(({ pointer, person, by }) => ({
    pointer: `${pointer}/by`,
    finding: {
      ruleId: 'approval-approver',
      severity: 'warning',
      reason: `${by} approved ${nameOf(document)}, but neither holds nor deputizes the role that approves documents of this kind (governance.approvers)`,
      actual: person,
      expected: entitled,
      note: `Let ${entitled.map((id) => names.get(id) ?? id).join(' or ')} approve it, or correct the approving role`,
    },
  }));
}
