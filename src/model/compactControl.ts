// What a sheet or a card states about itself in few words; the history and the receivers stand in the documents that have a cover.
import type { Document } from './documents.js';

/** Names and values, in the order in which they are printed. */
export function compactControl({ format, control }: Document): readonly (readonly [name: string, value: string])[] {
  const { identifier, version, status, label, owner, effective } = control;
  if (format === 'card' || format === 'wallet') {
    return [
      ['Card', identifier],
      ['Version', version],
      ['Effective', effective],
      ['Label', label],
      ['Owner', owner],
      ...(control.location === undefined ? [] : [['Copies', control.location] as const]),
    ];
  }
  return [
    ['Document', identifier],
    ['Version', version],
    ['Status', status],
    ['Label', label],
    ['Owner', owner],
    ['Approver', control.approver],
    ['Approved', control.approved],
    ...(control.content === undefined ? [] : [['Content', control.content] as const]),
    ['Effective', effective],
    ['Next review', control.nextReview],
    ['Audience', control.audience],
    ['Changes and distribution', 'those of the whole set, as the policy prints them'],
  ];
}
