// What a document with a cover states about itself, part by part, for outputs without a cover page.
import type { ControlBlock } from './documents.js';

/** The headings of the parts. */
export const CONTROL_HEADINGS = {
  facts: 'Document control',
  changes: 'Changes',
  distribution: 'Distribution',
} as const;

/** Head and rows of a table of texts. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The facts, by name. */
export function controlFacts(control: ControlBlock): TextTable {
  return {
    head: ['Item', 'Value'],
    rows: [
      ['Organization', control.organization],
      ['Document', control.identifier],
      ['Version', control.version],
      ['Status', control.status],
      ['Label', control.label],
      ['Owner', control.owner],
      ['Approver', control.approver],
      ['Approved', control.approved],
      ...(control.content === undefined ? [] : [['Content', control.content]]),
      ['Effective', control.effective],
      ['Next review', control.nextReview],
      ['Audience', control.audience],
    ],
  };
}

/** The history. */
export function controlChanges({ changes }: ControlBlock): TextTable {
  return {
    head: ['Version', 'Date', 'Author', 'Reason', 'Approver'],
    rows: changes.map((entry) => [entry.version, entry.date, entry.author, entry.reason, entry.approver]),
  };
}
