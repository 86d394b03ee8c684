// Reads ISO 8601 durations for every later stage that compares times (rules of the profile, derived clocks).

/** The parts of a duration as written, and its length in minutes for comparison. */
export interface ParsedDuration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Length in minutes; a month counts 30 days and a year 365, which is good enough to compare, not to compute a due date. */
  readonly totalMinutes: number;
}

const DURATION =
  /^P(?!$)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?!$)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

const MINUTES_A_DAY = 24 * 60;

/**
 * Parses an ISO 8601 duration of whole numbers (`PT4H`, `P30D`, `P1Y`).
 *
 * @returns undefined when the text is no such duration (fractions and signs are not accepted).
 */
export function parseDuration(text: string): ParsedDuration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [years, months, weeks, days] = [part(1), part(2), part(3), part(4)];
  const [hours, minutes, seconds] = [part(5), part(6), part(7)];
  const totalMinutes =
    (years * 365 + months * 30 + weeks * 7 + days) * MINUTES_A_DAY + hours * 60 + minutes + seconds / 60;
  return { years, months, weeks, days, hours, minutes, seconds, totalMinutes };
}

/** Length in minutes of an ISO 8601 duration (month = 30 days, year = 365 days); undefined for a text that is none. */
export function durationMinutes(text: string): number | undefined {
  return parseDuration(text)?.totalMinutes;
}
