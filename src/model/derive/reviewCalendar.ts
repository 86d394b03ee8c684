// Derived: everything of the set that ages, with the day by which somebody must look at it again (clauses 4.3, 8 to 12). Pure, without a clock; also for profiles that are not complete.
import { addToDate } from '../addToDate.js';
import type { PartialProfile } from '../partialProfile.js';
import type { Standard } from '../standard.js';
import type { ReviewKind } from './reviews/aging.js';
import { contractReviews } from './reviews/contractReviews.js';
import { lawReviews } from './reviews/lawReviews.js';
import { paperReviews } from './reviews/paperReviews.js';
import { practiceReviews } from './reviews/practiceReviews.js';

/** One thing that ages. `last` and `next` are ISO dates, `interval` is an ISO duration, `owner` the id of a role. */
export interface ReviewEntry {
  readonly kind: ReviewKind;
  readonly what: string;
  readonly owner?: string | undefined;
  readonly last?: string;
  readonly interval?: string;
  /** The day by which somebody must have looked at it: `last` plus `interval`, or the day on which it ends. */
  readonly next: string;
  /** JSON pointer of what the day was read from. */
  readonly at: string;
}

/** The calendar, earliest day first; entries of one day stand in the order of the kinds. */
export function reviewCalendar(profile: PartialProfile, standard: Pick<Standard, 'regimes'>): readonly ReviewEntry[] {
  const usual = profile.document_set?.review_interval;
  const all = [
    ...paperReviews(profile),
    ...lawReviews(profile, standard),
    ...contractReviews(profile),
    ...practiceReviews(profile),
  ];
  return all
    .flatMap(({ next: set, last, interval: own, ...rest }): ReviewEntry[] => {
      const interval = own ?? (set === undefined ? usual : undefined);
      const next = set ?? (last !== undefined && interval !== undefined ? addToDate(last, interval) : undefined);
      if (next === undefined) return [];
      return [
        { ...rest, ...(last === undefined ? {} : { last }), ...(interval === undefined ? {} : { interval }), next },
      ];
    })
    .sort((a, b) => (a.next === b.next ? 0 : a.next < b.next ? -1 : 1));
}
