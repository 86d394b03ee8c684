// The document kinds, in the order in which a pack shows them.
import type { DocumentKind } from './documents.js';

/** Every kind; folders below templates/documents/ are named so. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  'policy',
  'plan',
  'team',
  'procedures',
  'playbooks',
  'cards',
  'registers',
  'forms',
];
