// Times that a text states, such as "15 minutes", "zwölf Stunden" or "un jour", in minutes.

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const DAY = 24 * 60;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^min/i, 1],
  [/^(?:h|stunde)/i, 60],
  [/^(?:(?:working |business )?da|tag|jour)/i, DAY],
  [/^(?:week|woche|semaine)/i, 7 * DAY],
  // As durations of the profile count.
  [/^(?:month|monat|mois)/i, 30 * DAY],
  [/^(?:year|jahr|an)/i, 365 * DAY],
];

/** A number and a unit; the number in the first group, the unit in the second. */
export const TIME = String.raw`(\d{1,4}|${Object.keys(NUMBERS).join('|')})[\s-]+((?:working |business )?(?:minutes?|mins?|minuten|hours?|hrs?|stunden?|heures?|days?|tage?n?|jours?|weeks?|wochen?|semaines?|months?|monate?n?|mois|years?|jahre?n?|ans?))\b`;

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
    const factor = UNITS.find(([name]) => name.test(unit))?.[1] ?? 0;
    const minutes = (NUMBERS[count.toLowerCase()] ?? Number(count)) * factor;
    const last = found.at(-1);
    const gap = last && text.slice(last.index + last.words.length, match.index);
    if (last && factor < last.minutes && gap !== undefined && /^\s*(?:and|und|et)?\s*$/iu.test(gap)) {
      const whole = text.slice(last.index, match.index + words.length);
      found[found.length - 1] = { words: whole, index: last.index, minutes: last.minutes + minutes };
    } else found.push({ words, index: match.index, minutes });
  }
  return found;
}
