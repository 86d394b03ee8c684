// Types of the review calendar: what ages, before its next day is known. Types only.

/** What kind of thing is to be looked at. */
export type ReviewKind =
  | 'document'
  | 'copy'
  | 'contacts'
  | 'access'
  | 'law'
  | 'exception'
  | 'contract'
  | 'restore'
  | 'training'
  | 'exercise'
  | 'test'
  | 'team'
  | 'management';

/** An entry before its day is known; one that lacks a date or an interval is left out. */
export interface Aging {
  readonly kind: ReviewKind;
  readonly what: string;
  readonly owner: string | undefined;
  readonly at: string;
  readonly last?: string | undefined;
  /** Without it the review interval of the document set counts. */
  readonly interval?: string | undefined;
  /** A day that is set, such as the end of a contract. */
  readonly next?: string | undefined;
}
