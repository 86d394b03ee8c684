// ISO 8601 durations in words, as they are printed everywhere.

type Units = readonly (readonly [RegExp, string])[];

const DATE_UNITS: Units = [
  [/(\d+)Y/, 'year'],
  [/(\d+)M/, 'month'],
  [/(\d+)W/, 'week'],
  [/(\d+)D/, 'day'],
];
const TIME_UNITS: Units = [
  [/(\d+)H/, 'hour'],
  [/(\d+)M/, 'minute'],
  [/(\d+)S/, 'second'],
];

/**
 * Puts a duration into words without changing its unit: `PT4H` -> `4 hours`, `PT1H30M` -> `1 hour 30 minutes`, `PT72H` -> `72 hours`.
 * A text that is no duration is returned as it is (the profile schema has refused it before).
 */
export function formatDuration(duration: string): string {
  const match = /^P([^T]*)(?:T(.*))?$/.exec(duration);
  if (!match) return duration;
  const words: string[] = [];
  const collect = (part: string, units: Units): void => {
    for (const [pattern, unit] of units) {
      const count = pattern.exec(part)?.[1];
      if (count !== undefined) words.push(`${Number(count)} ${unit}${Number(count) === 1 ? '' : 's'}`);
    }
  };
  collect(match[1] ?? '', DATE_UNITS);
  collect(match[2] ?? '', TIME_UNITS);
  return words.length > 0 ? words.join(' ') : duration;
}
