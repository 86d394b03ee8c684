// What is known of each document before it is rendered: identifier, owner, approver, and its control block (clauses 4.3, 6.1).

import { addToDate } from '../addToDate.js';
import type { ControlBlock, DocumentKind, DocumentTemplate } from '../documents.js';
import type { Origins } from '../origins.js';
import { valueAt } from '../pointer.js';
import type { Profile } from '../profile.generated.js';
import { roleTitles } from '../roleTitles.js';
import type { Variant } from '../variant.js';

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
    origins.derive(template.item?.pointer ?? '/document_set', {
      id: template.id,
      folder: template.folder,
      code: template.code,
      identifier: identifierOf(profile, template),
      title: template.title,
      kind: template.kind as string,
      kind_title: KIND_TITLES[template.kind],
      summary: template.summary,
      owner: ownerOf(profile, template),
      approver: approverOf(profile, template),
      audience: cardOf(profile, template)?.for ?? template.audience,
      version: versionOf(profile, template),
    }),
  );
}

/** The date by which the set must be reviewed. */
export function nextReview(profile: Profile): string {
  return addToDate(profile.document_set.effective_date, profile.document_set.review_interval);
}

/** The control block of one document, with names in final words; that of the public variant names no person. */
export function controlBlock(
  profile: Profile,
  template: DocumentTemplate,
  variant: Variant = 'internal',
): ControlBlock {
  const people = new Map(profile.people.cards.map((card) => [card.id, card.name]));
  const titles = roleTitles(profile);
  const set = profile.document_set;
  const roleWithHolder = (role: string): string => {
    if (variant === 'public') return titles.get(role) ?? role;
    const holder = profile.roles.holders.find((entry) => entry.role === role)?.primary;
    const name = holder === undefined ? undefined : people.get(holder);
    return [titles.get(role) ?? role, ...(name ? [name] : [])].join(', ');
  };
  const card = cardOf(profile, template);
  const block: ControlBlock = {
    organization: profile.organization.legal_name,
    identifier: identifierOf(profile, template),
    version: versionOf(profile, template),
    status: set.status,
    owner: roleWithHolder(ownerOf(profile, template)),
    approver: roleWithHolder(approverOf(profile, template)),
    approved: `${set.approval.date} by ${people.get(set.approval.by) ?? set.approval.by}`,
    effective: set.effective_date,
    nextReview: nextReview(profile),
    label: labelOf(profile, template),
    audience: card?.for ?? template.audience,
    language: set.languages.prevailing,
    changes: set.change_log.map((entry) => ({
      version: entry.version,
      date: entry.date,
      author: people.get(entry.author) ?? entry.author,
      reason: entry.reason,
      approver: people.get(entry.approver) ?? entry.approver,
    })),
    distribution: set.distribution.map((entry) => `${entry.audience}: ${entry.documents} (${entry.channel})`),
    ...(card ? { location: card.location } : {}),
  };
  return variant === 'public' ? publicBlock(block, profile) : block;
}

/** What outsiders may know of the control of a document: roles instead of people, and no history of the inside. */
function publicBlock(block: ControlBlock, profile: Profile): ControlBlock {
  const { approval, version } = profile.document_set;
  return {
    ...block,
    approved: approval.date,
    label: publicLabel(profile),
    changes: [
      {
        version,
        date: approval.date,
        author: block.organization,
        reason: `Public edition of version ${version}`,
        approver: block.approver,
      },
    ],
    distribution: ['Everyone'],
  };
}

/** The organization's own label for what everyone may read. */
function publicLabel(profile: Profile): string {
  return profile.information_handling.labels.find((entry) => entry.tlp === 'TLP:CLEAR')?.label ?? 'TLP:CLEAR';
}

function identifierOf(profile: Profile, template: DocumentTemplate): string {
  return `${profile.document_set.id_prefix}-${template.code}`;
}

/**
 * The role that owns a document: of a procedure the one that `procedures.list` names, else what the template's `owner`
 * path leads to, else the plan owner.
 */
export function ownerOf(profile: Profile, template: DocumentTemplate): string {
  const listed = profile.procedures.list.find((procedure) => procedure.id === template.id);
  if (listed) return listed.owner;
  const owner = valueAt(factsOf(profile, template), template.owner);
  return typeof owner === 'string' ? owner : profile.governance.plan_owner;
}

/** The document's own version where it has one, else that of the set. */
function versionOf(profile: Profile, template: DocumentTemplate): string {
  const own = template.version === undefined ? undefined : valueAt(factsOf(profile, template), template.version);
  return typeof own === 'string' ? own : profile.document_set.version;
}

/** The label that the profile gives to the document, else to its folder, else to its kind, else to the set. */
function labelOf(profile: Profile, { id, folder, kind }: DocumentTemplate): string {
  const { labels = [], classification_label } = profile.document_set;
  const own = [id, folder, kind].map((name) => labels.find(({ documents }) => documents.includes(name)));
  return own.find((entry) => entry !== undefined)?.label ?? classification_label;
}

/** What the list of cards says of a card: for whom it is, and where its copies lie. */
function cardOf(profile: Profile, { id, kind }: DocumentTemplate) {
  return kind === 'cards' ? profile.procedures.quick_cards?.find((card) => card.id === id) : undefined;
}

function factsOf(profile: Profile, { item }: DocumentTemplate): object {
  return item ? { ...profile, item: item.value } : profile;
}

/** The role that approves documents of a kind: the one that `governance.approvers` names, else the policy owner. */
export function approverOf({ governance }: Profile, { kind }: Pick<DocumentTemplate, 'kind'>): string {
  return governance.approvers.find((entry) => entry.kind === kind)?.role ?? governance.policy_owner;
}
