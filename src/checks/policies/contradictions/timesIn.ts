// Times that a text states, such as "15 minutes", "zwölf Stunden" or "un jour", in minutes.

import { minutesOf, NUMBER_WORDS } from './countedTime.js';

/** A number and a unit; the number in the first group, the unit in the second. */
export const TIME = String.raw`(\d{1,4}|${NUMBER_WORDS})[\s-]+((?:working |business )?(?:minutes?|mins?|minuten|hours?|hrs?|stunden?|heures?|days?|tage?n?|jours?|weeks?|wochen?|semaines?|months?|monate?n?|mois|years?|jahre?n?|ans?))\b`;

/** A time, and where it stands. */
export interface FoundTime {
  readonly words: string;
  readonly index: number;
  readonly minutes: number;
}

/** The times of a text in their order; "1 hour 30 minutes" is one. */
export function timesIn(text: string): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (const match of text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}.,])${TIME}`, 'giu'))) {
    const [words, count = '', unit = ''] = match;
    const factor = minutesOf('1', unit);
    const minutes = minutesOf(count, unit);
    const last = found.at(-1);
    const gap = last && text.slice(last.index + last.words.length, match.index);
    if (last && factor < last.minutes && gap !== undefined && /^\s*(?:and|und|et)?\s*$/iu.test(gap)) {
      const whole = text.slice(last.index, match.index + words.length);
      found[found.length - 1] = { words: whole, index: last.index, minutes: last.minutes + minutes };
    } else found.push({ words, index: match.index, minutes });
  }
  return found;
}
