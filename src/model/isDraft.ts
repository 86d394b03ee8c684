// Whether a document is still a draft, for every output that must say so: the set is one, or its content is not what was approved.
import type { ControlBlock } from './documents.js';

/** The word in the control block of a document that nobody may rely on yet. */
export const DRAFT = 'draft';

/** @param control the control block; an organization's own spelling of the word counts too */
export function isDraft({ status }: Pick<ControlBlock, 'status'>): boolean {
  return status.toLowerCase() === DRAFT;
}
