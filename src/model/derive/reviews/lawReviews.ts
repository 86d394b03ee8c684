// Part of the review calendar: laws, reporting duties and exceptions.
import type { PartialProfile } from '../../partialProfile.js';
import type { Standard } from '../../standard.js';
import type { Aging } from './aging.js';

/** Laws, reporting duties, counsel's review, and exceptions that end. */
export function lawReviews(profile: PartialProfile, standard: Pick<Standard, 'regimes'>): readonly Aging[] {
  const { document_set: set, legal, notification } = profile;
  const exceptions = set?.exceptions_register;
  const lawOf = (id: string | undefined): string => standard.regimes.find((regime) => regime.id === id)?.law ?? `${id}`;
  return [
    ...(legal?.register ?? []).map(
      (entry, index): Aging => ({
        kind: 'law',
        what: `Law: ${entry.law}`,
        owner: entry.owner,
        at: `/legal/register/${index}/reviewed`,
        last: entry.reviewed,
      }),
    ),
    ...(notification?.regimes ?? []).map(
      (regime, index): Aging => ({
        kind: 'law',
        what: `Reporting duty: ${lawOf(regime.catalogue)}`,
        owner: notification?.screen_owner,
        at: `/notification/regimes/${index}/verified_on`,
        last: regime.verified_on,
      }),
    ),
    {
      kind: 'law',
      what: 'Legal check of the whole set',
      owner: legal?.counsel?.internal,
      at: '/legal/counsel/review/date',
      last: legal?.counsel?.review?.date,
    },
    ...(exceptions?.entries ?? []).map(
      (entry, index): Aging => ({
        kind: 'exception',
        what: `Exception ${entry.id}: ${entry.subject}`,
        owner: exceptions?.approver,
        at: `/document_set/exceptions_register/entries/${index}/until`,
        next: entry.until,
      }),
    ),
  ];
}
