// Tells what a document says from how it is controlled: the facts that a new version, a new date or an approval changes by itself.

/** Of the document and the set: identity, version, status, dates, approvals, history. Of others of the set: their versions. */
const CONTROL = [
  '/document/(?:identifier|version|label)',
  '/next_review',
  '/document_set/(?:version|status|effective_date(?:/(?:last|next))?|(?:approval|approvals|change_log)(?:/.*)?)',
  '/document_set/offline_copies/\\d+/(?:version|refreshed(?:/(?:last|next))?)',
  '/procedures/(?:list|playbooks)/\\d+/version',
];

const PATTERN = new RegExp(`^(?:${CONTROL.join('|')})$`, 'u');

/** @param pointer where the profile says a printed value; undefined for the words of a template */
export function isControlFact(pointer: string | undefined): boolean {
  return pointer !== undefined && PATTERN.test(pointer);
}
