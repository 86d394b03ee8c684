// How a kind of document lies on paper, and how long it may be.
import type { DocumentKind } from './documents.js';

/**
 * `book`: cover, contents, chapters. `sheet`: begins on the first page, below a short control block, to be used and not
 * read. `card`: one page, readable from afar. `wallet`: eight equal cards of A7 on one page, to be cut.
 */
export type DocumentFormat = 'book' | 'sheet' | 'card' | 'wallet';

/** How many sizes a card or a playbook may be set in; the smallest is the last that can be read at arm's length. */
export const TIGHTNESS_STEPS = 4;

const SHEETS: ReadonlySet<DocumentKind> = new Set(['forms', 'playbooks']);

/** The format of a kind, unless its template says otherwise. */
export function formatOf(kind: DocumentKind): DocumentFormat {
  if (kind === 'cards') return 'card';
  return SHEETS.has(kind) ? 'sheet' : 'book';
}

/** How many pages a document of a kind may have; undefined: as many as it needs. */
export function mostPages(kind: DocumentKind): number | undefined {
  if (kind === 'cards') return 1;
  // One side to act by, one to work by: a sheet of paper.
  return kind === 'playbooks' ? 2 : undefined;
}
