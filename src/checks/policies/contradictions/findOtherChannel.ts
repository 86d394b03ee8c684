// A policy that sends reports to a number or mailbox which the profile does not know.

import { addressesIn, type FoundAddress, sameAddress } from './addresses.js';
import type { CreateSearch } from './contradiction.js';

/** Words of a sentence that tells people to report. */
const REPORTS =
  /\b(?:report(?:s|ed|ing)?|call(?:s|ed)?|ring|dial|notify|notifies|inform(?:s|ed)?|tell|contact|write|send|hotline|melde\w*|meldet|ruf\w*|anrufen|signaler|appeler|contacter)\b/iu;
/** Words that say what is reported; in the sentence or in its heading. */
const SECURITY =
  /\b(?:security|incidents?|events?|hotline|phishing|suspicio\w*|odd|breach\w*|attack\w*|virus|malware|lost|stolen|vulnerabilit\w*|sicherheit\w*|vorf\w*|verlust|sécurité|incident\w*|faille\w*)\b/iu;

/** The profile's channels are wanted; any other address that the profile knows is somebody else's business. */
export const findOtherChannel: CreateSearch = (profile) => {
  const channels = profile.poc.channels.flatMap(({ address, fallback }) => [
    ...addressesIn(address),
    ...addressesIn(fallback),
  ]);
  const known: readonly FoundAddress[] = textsOf(profile).flatMap(addressesIn);
  return ({ text, heading }) => {
    if (!REPORTS.test(text) || !(SECURITY.test(text) || SECURITY.test(heading))) return undefined;
    const stray = addressesIn(text).find((found) => !known.some((address) => sameAddress(address, found)));
    if (!stray) return undefined;
    const wanted = channels.filter(({ kind }) => kind === stray.kind).map(({ words }) => words);
    const what = stray.kind === 'mail' ? 'mail address' : 'telephone number';
    return {
      words: stray.words,
      index: stray.index,
      severity: 'error',
      reason: `The policy sends reports to ${stray.words}, a ${what} that the profile does not know`,
      expected: wanted.length > 0 ? wanted : channels.map(({ words }) => words),
      note: 'Write a reporting channel of poc.channels here, or add this one there: people must not report to a place where nobody listens',
    };
  };
};

/** Every text of the profile. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
