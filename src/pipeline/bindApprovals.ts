// Stage between rendering and printing: documents that do not say what was approved become drafts, the others state who approved them.
import { outdatedFaults } from '../checks/approvals/approvalFaults.js';
import { approvalWords, shortHash } from '../checks/approvals/approvalWords.js';
import { type JudgedDocument, judgeApprovals } from '../checks/approvals/judgeApprovals.js';
import type { Finding } from '../diagnostics.js';
import type { ControlBlock, Document, DocumentSet } from '../model/documents.js';
import { DRAFT } from '../model/isDraft.js';
import type { Profile } from '../model/profile.generated.js';
import type { Variant } from '../model/variant.js';

/** What is judged, for whom. */
export interface BindingInput {
  readonly profile: Profile;
  readonly variant: Variant;
  /**
   * The set of the inside. Approvals are of what it says, so a public document is a draft when the one of the inside is.
   */
  readonly internal: () => Promise<DocumentSet>;
  /** Told for the public variant alone: over the documents of the inside a check looks. */
  readonly reportFact: (pointer: string, finding: Finding) => void;
  /** Whether all documents are drafts, whoever approved them. */
  readonly draft?: boolean | undefined;
}

/** The set with its approvals in the control blocks; the same set when the profile records none and it is no draft. */
export async function bindApprovals(set: DocumentSet, input: BindingInput): Promise<DocumentSet> {
  const bound = await bindRecorded(set, input);
  if (!input.draft) return bound;
  return {
    ...bound,
    documents: bound.documents.map((document) => ({ ...document, control: { ...document.control, status: DRAFT } })),
  };
}

async function bindRecorded(set: DocumentSet, input: BindingInput): Promise<DocumentSet> {
  const { profile, variant, internal, reportFact } = input;
  if (!profile.document_set.approvals) return set;
  const judged = judgeApprovals(variant === 'internal' ? set : await internal(), profile);
  const byId = new Map(judged.map((each) => [each.document.id, each]));
  if (variant === 'public') {
    const shown = set.documents.flatMap(({ id }) => byId.get(id) ?? []);
    for (const { pointer, finding } of shown.flatMap(outdatedFaults)) reportFact(pointer, finding);
  }
  return { ...set, documents: set.documents.map((document) => bind(document, byId.get(document.id), variant)) };
}

function bind(document: Document, judged: JudgedDocument | undefined, variant: Variant): Document {
  if (!judged?.newest || judged.state === 'none') return document;
  const { state, content, newest } = judged;
  const { version, date, by } = newest;
  return {
    ...document,
    control: controlOf(document.control, judged, variant),
    approval: {
      state,
      content: content.hash,
      approved: newest.content,
      version,
      date,
      ...(variant === 'public' ? {} : { by }),
    },
  };
}

function controlOf(
  control: ControlBlock,
  { state, content, approvals }: JudgedDocument,
  variant: Variant,
): ControlBlock {
  const words = approvals.map((each) => (variant === 'public' ? each.date : approvalWords(each, control.version)));
  const approved = [...new Set(words)].join('; ');
  return {
    ...control,
    ...(state === 'changed'
      ? { status: DRAFT, approved: `not yet; before the last change on ${approved}` }
      : { approved }),
    ...(variant === 'public' ? {} : { content: shortHash(content.hash) }),
  };
}
