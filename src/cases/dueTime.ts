// A start and the time that a law or contract gives -> the minute at which the report is due.
import { addToDate } from '../model/addToDate.js';
import { parseDuration } from '../model/duration.js';
import { utcOfLocal, zoneOffsets } from '../model/zoneOffsets.js';
import { localTime } from './caseTime.js';

const DAY = 24 * 60;
const MINUTE = 60_000;
const SATURDAY = 6;
const SUNDAY = 0;

/**
 * Hours and minutes run in UTC; days, weeks, months and years end at the same hour of the clock in `zone`. Business days are Monday to
 * Friday: a holiday can only move the end further away, so that the minute is never too late.
 */
export function dueTime(
  start: number,
  deadline: string,
  { business, zone }: { business: boolean; zone: string },
): number {
  const {
    hours = 0,
    minutes = 0,
    seconds = 0,
    days = 0,
    weeks = 0,
    months = 0,
    years = 0,
  } = parseDuration(deadline) ?? {};
  const clock = hours * 60 + minutes + Math.ceil(seconds / 60);
  if (days + weeks + months + years === 0) return start + clock;
  const [day = '', hour = ''] = localTime(start, zone).split(' ');
  const end = business ? addBusinessDays(day, days + weeks * 5) : addToDate(day, deadline);
  const local = Date.parse(`${end}T${hour}:00Z`) / MINUTE;
  return utcOfLocal(zoneOffsets(zone, local - 2 * DAY, local + 2 * DAY), local) + clock;
}

function addBusinessDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() !== SATURDAY && date.getUTCDay() !== SUNDAY) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}
