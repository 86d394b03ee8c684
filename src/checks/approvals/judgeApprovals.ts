// The approvals that a profile records + the rendered set -> what each document's newest approval is worth now.
import type { Document, DocumentSet } from '../../model/documents.js';
import type { Profile } from '../../model/profile.generated.js';
import { contentOf, type DocumentContent, type SectionContent } from './contentOf.js';

/** An entry of `document_set.approvals`. */
export interface RecordedApproval {
  readonly version: string;
  /** Id of the person who approved. */
  readonly person: string;
  /** The name of this person. */
  readonly by: string;
  readonly date: string;
  readonly content: string;
  /** JSON pointer of the entry. */
  readonly pointer: string;
}

/** How a document stands: `changed` when it does not say what was approved last, `none` when nobody has approved it. */
export type ApprovalState = 'approved' | 'changed' | 'none';

/** The approvals of one document, judged. */
export interface JudgedDocument {
  readonly document: Document;
  readonly content: DocumentContent;
  readonly state: ApprovalState;
  /** Absent when there is none. */
  readonly newest?: RecordedApproval;
  /** All that approved the same content under the same version as the newest, the newest first. */
  readonly approvals: readonly RecordedApproval[];
  /** How the sections differ from those that the newest approval records; absent where it records none, or nothing differs. */
  readonly changes?: SectionChanges;
}

/** Headings of sections that differ; of those that are gone, the ids. */
export interface SectionChanges {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

type ApprovalEntry = NonNullable<Profile['document_set']['approvals']>[number];

/** Judges each document, in the order of the set. The newest approval is the one of the latest day; of one day, the last that is written. */
export function judgeApprovals({ documents }: DocumentSet, profile: Profile): readonly JudgedDocument[] {
  const names = new Map(profile.people.cards.map(({ id, name }) => [id, name]));
  const entries = (profile.document_set.approvals ?? []).map((entry, index) => ({ entry, index }));
  return documents.map((document) => {
    const content = contentOf(document);
    const own = entries
      .filter(({ entry }) => entry.document === document.id)
      .sort((a, b) => (a.entry.date === b.entry.date ? b.index - a.index : a.entry.date < b.entry.date ? 1 : -1));
    const [newest] = own;
    if (!newest) return { document, content, state: 'none', approvals: [] };
    const recorded = ({ entry, index }: (typeof own)[number]): RecordedApproval => ({
      version: entry.version,
      person: entry.by,
      by: names.get(entry.by) ?? entry.by,
      date: entry.date,
      content: entry.content,
      pointer: `/document_set/approvals/${index}`,
    });
    const approvals = own
      .filter(({ entry }) => entry.content === newest.entry.content && entry.version === newest.entry.version)
      .map(recorded);
    const judged = { document, content, newest: recorded(newest), approvals };
    if (newest.entry.content === content.hash) return { ...judged, state: 'approved' };
    const changes = changesOf(newest.entry, content.sections);
    return { ...judged, state: 'changed', ...(changes ? { changes } : {}) };
  });
}

function changesOf({ sections }: ApprovalEntry, now: readonly SectionContent[]): SectionChanges | undefined {
  if (!sections) return undefined;
  const before = new Map(sections.map((line) => line.split(' ') as [id: string, short: string]));
  const ids = new Set(now.map(({ id }) => id));
  const changes = {
    changed: now.filter(({ id, short }) => before.has(id) && before.get(id) !== short).map(({ title }) => title),
    added: now.filter(({ id }) => !before.has(id)).map(({ title }) => title),
    gone: [...before.keys()].filter((id) => !ids.has(id)),
  };
  return Object.values(changes).some((list) => list.length > 0) ? changes : undefined;
}
