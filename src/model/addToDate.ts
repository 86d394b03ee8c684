// Calendar arithmetic on ISO dates, for review dates.

/**
 * The ISO date that lies `duration` (ISO 8601, years to days) after `date`. Months and years keep the day of the month,
 * or take the last day where there is none (31 January + P1M = 28 February).
 */
export function addToDate(date: string, duration: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const part = (unit: string): number =>
    Number(new RegExp(`(\\d+)${unit}`).exec(duration.split('T')[0] ?? '')?.[1] ?? 0);
  const months = (year + part('Y')) * 12 + (month - 1) + part('M');
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastDay)));
  moved.setUTCDate(moved.getUTCDate() + part('W') * 7 + part('D'));
  return moved.toISOString().slice(0, 10);
}
