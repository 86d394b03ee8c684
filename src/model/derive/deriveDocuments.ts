// What is known of each document before it is rendered: identifier, owner, approver, and its control block (clauses 4.3, 6.1).
import { addToDate } from '../addToDate.js';
import type { ControlBlock, DocumentKind, DocumentTemplate } from '../documents.js';
import type { Origins } from '../origins.js';
import { valueAt } from '../pointer.js';
import type { Profile } from '../profile.generated.js';

const KIND_TITLES: Readonly<Record<DocumentKind, string>> = {
  policy: 'Policy',
  plan: 'Plan',
  team: 'Team document',
  procedures: 'Procedure',
  playbooks: 'Playbook',
  cards: 'Card',
  forms: 'Form',
  registers: 'Register',
};

/** Each document of the set as the registers list it, in pack order. `owner` and `approver` are role ids. */
export function deriveDocuments(profile: Profile, templates: readonly DocumentTemplate[], origins: Origins) {
  return templates.map((template) =>
    origins.derive('/document_set', {
      id: template.id,
      code: template.code,
      identifier: identifierOf(profile, template),
      title: template.title,
      kind: template.kind as string,
      kind_title: KIND_TITLES[template.kind],
      summary: template.summary,
      owner: ownerOf(profile, template),
      approver: approverOf(profile, template),
      audience: template.audience,
      version: profile.document_set.version,
    }),
  );
}

/** The date by which the set must be reviewed. */
export function nextReview(profile: Profile): string {
  return addToDate(profile.document_set.effective_date, profile.document_set.review_interval);
}

/** The control block of one document, with names in final words. */
export function controlBlock(profile: Profile, template: DocumentTemplate): ControlBlock {
  const people = new Map(profile.people.cards.map((card) => [card.id, card.name]));
  const titles = new Map(profile.roles.list.map((role) => [role.id, role.title]));
  const set = profile.document_set;
  const roleWithHolder = (role: string): string => {
    const holder = profile.roles.holders.find((entry) => entry.role === role)?.primary;
    const name = holder === undefined ? undefined : people.get(holder);
    return [titles.get(role) ?? role, ...(name ? [name] : [])].join(', ');
  };
  return {
    organization: profile.organization.legal_name,
    identifier: identifierOf(profile, template),
    version: set.version,
    status: set.status ?? 'in force',
    owner: roleWithHolder(ownerOf(profile, template)),
    approver: roleWithHolder(approverOf(profile, template)),
    approved: `${set.approval.date} by ${people.get(set.approval.by) ?? set.approval.by}`,
    effective: set.effective_date,
    nextReview: nextReview(profile),
    label: set.classification_label,
    audience: template.audience,
    language: set.languages.prevailing,
    changes: set.change_log.map((entry) => ({
      version: entry.version,
      date: entry.date,
      author: people.get(entry.author) ?? entry.author,
      reason: entry.reason,
      approver: people.get(entry.approver) ?? entry.approver,
    })),
    distribution: set.distribution.map((entry) => `${entry.audience}: ${entry.documents} (${entry.channel})`),
  };
}

function identifierOf(profile: Profile, template: DocumentTemplate): string {
  return `${profile.document_set.id_prefix}-${template.code}`;
}

/**
 * The role that owns a document: of a procedure the one that `procedures.list` names, else what the template's `owner`
 * path leads to, else the plan owner.
 */
function ownerOf(profile: Profile, template: DocumentTemplate): string {
  const listed = profile.procedures.list.find((procedure) => procedure.id === template.id);
  if (listed) return listed.owner;
  const owner = valueAt(profile, template.owner);
  return typeof owner === 'string' ? owner : profile.governance.plan_owner;
}

function approverOf(profile: Profile, template: DocumentTemplate): string {
  return (
    profile.governance.approvers.find((entry) => entry.kind === template.kind)?.role ?? profile.governance.policy_owner
  );
}
