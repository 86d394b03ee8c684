// Before anything is signed: a signature says that somebody stands behind the words, and nobody stands behind a draft.
import { OperationalError } from '../diagnostics.js';
import type { DocumentSet } from '../model/documents.js';
import { isDraft } from '../model/isDraft.js';

/** @throws OperationalError `signing-draft` when a document of the set is a draft. */
export function refuseDrafts({ documents }: DocumentSet): void {
  const drafts = documents.filter(({ control }) => isDraft(control)).map(({ control }) => control.identifier);
  if (drafts.length === 0) return;
  const named = `${drafts.slice(0, 3).join(', ')}${drafts.length > 3 ? ' and others' : ''}`;
  throw new OperationalError(
    'signing-draft',
    `Nobody signs a draft, and ${drafts.length} of ${documents.length} documents are drafts: ${named}`,
    'Have them approved (`irdocs list approvals` shows which), or build without --sign-key',
  );
}
