// A policy that gives people another time to report than the profile.
import { durationMinutes } from '../../../model/duration.js';
import { formatDuration } from '../../../model/formatDuration.js';
import { addressesIn, sameAddress } from './addresses.js';
import type { CreateSearch } from './contradiction.js';
import { minutesOf, NUMBER_WORDS } from './countedTime.js';

const LIMIT = new RegExp(
  String.raw`\b(?:within|in under|no later than|innerhalb von|binnen|dans les|sous|en moins de)\s+(\d{1,3}|${NUMBER_WORDS})\s+((?:working |business )?(?:minutes?|mins?|minuten|hours?|hrs?|stunden?|heures?|days?|tagen?|jours?))\b`,
  'iu',
);
/** Who answers at the channel has a time of its own. */
const ANSWERS =
  /\b(?:answer|acknowledge|confirm|call back|reply|replie|respond|react|suppl|processor|provider|contractor)/i;

/** Sentences count that name a reporting channel, by its address or its name. */
export const findOtherLimit: CreateSearch = ({ poc }) => {
  const wanted = durationMinutes(poc.report_within);
  const addresses = poc.channels.flatMap(({ address }) => addressesIn(address));
  const names = poc.channels.map(({ name }) => name.toLowerCase());
  const namesChannel = (text: string): boolean =>
    /\bhotline\b/i.test(text) ||
    names.some((name) => text.toLowerCase().includes(name)) ||
    addressesIn(text).some((found) => addresses.some((address) => sameAddress(address, found)));
  return ({ text }) => {
    const match = LIMIT.exec(text);
    if (!match || wanted === undefined || !namesChannel(text) || ANSWERS.test(text)) return undefined;
    const [words, count = '', unit = ''] = match;
    const minutes = minutesOf(count, unit);
    if (minutes === wanted) return undefined;
    const time = formatDuration(poc.report_within);
    return {
      words,
      index: match.index,
      severity: 'error',
      reason: `The policy lets people report ${words.replace(/\s+/g, ' ')}, but poc.report_within gives them ${time}`,
      expected: [`within ${time}`],
      note: 'Write the same time in both: nobody looks up which of two rules holds',
    };
  };
};
