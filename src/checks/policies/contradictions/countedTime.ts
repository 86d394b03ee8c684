// What a counted time says, such as the `fifteen` and the `minutes` of a sentence, in minutes.

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

/** The numbers that are known as words, as alternatives of a pattern. */
export const NUMBER_WORDS = Object.keys(NUMBERS).join('|');

/**
 * @param count digits or a known word
 * @param unit in English, German or French; 0 minutes for any other
 */
export function minutesOf(count: string, unit: string): number {
  return (NUMBERS[count.toLowerCase()] ?? Number(count)) * (UNITS.find(([name]) => name.test(unit))?.[1] ?? 0);
}
