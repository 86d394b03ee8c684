// Check of a filled form: is each day and time one, with its zone, and do they follow each other as they can?
import { nearest } from '../model/nearest.js';
import { authorPath, shorten } from '../profile/authorPath.js';
import { type CaseTime, readCaseTime, type TimeFault } from './caseTime.js';
import { type FilledField, groupsOf, type OpenCase, tellAt } from './openCase.js';
import { TIME_ORDER } from './timeOrder.js';

interface TimedField extends FilledField {
  readonly time: Partial<CaseTime> & Pick<CaseTime, 'day'>;
}

/** Tells days that do not exist, times without a zone or with one that nobody knows, and an order that cannot be. */
export function checkTimes(opened: OpenCase): void {
  for (const group of groupsOf(opened)) {
    const timed = new Map<string, TimedField>();
    for (const filled of group) {
      const time = readTime(filled, opened);
      if (time) timed.set(filled.field.id, { ...filled, time });
    }
    for (const chain of TIME_ORDER[opened.shape.form] ?? []) checkChain(chain, timed, opened);
  }
}

function readTime(filled: FilledField, opened: OpenCase): TimedField['time'] | undefined {
  const { field, pointer, value } = filled;
  if (typeof value !== 'string' || (field.type !== 'date' && field.type !== 'datetime')) return undefined;
  if (field.type === 'date') {
    if (isDay(value)) return { day: value };
    tellTime(opened, filled, { fault: 'day' });
    return undefined;
  }
  const time = readCaseTime(value);
  if (!('fault' in time)) return time;
  tellTime(opened, { field, pointer, value }, time);
  return undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function tellTime(opened: OpenCase, { pointer, value }: FilledField, { fault, zone = '' }: TimeFault): void {
  const written = shorten(String(value));
  const home = opened.profile.organization.time_zone;
  const near = fault === 'zone-unknown' ? nearest(zone, Intl.supportedValuesOf('timeZone')) : undefined;
  const words: Readonly<Record<TimeFault['fault'], readonly [reason: string, note: string]>> = {
    shape: ['is not a day and an hour', `Write day, hour and zone, such as 2026-11-22 14:30 ${home}`],
    day: ['does not exist in the calendar', 'Write a day and an hour that exist'],
    'zone-missing': [
      'has no time zone, so that nobody can tell when it was',
      `Write the zone behind it, such as ${written} ${home}, or UTC, or +01:00`,
    ],
    'zone-unknown': [
      `has the zone ${shorten(zone)}, which the time zone database does not know${near === undefined ? '' : `: did you mean ${near}?`}`,
      `Write a zone such as ${near ?? home}, or UTC, or +01:00; short names such as CET mean several zones`,
    ],
    skipped: [
      `does not exist in ${zone}: clocks went forward over it`,
      'Look at the source again; or write UTC or the offset',
    ],
  };
  const [reason, note] = words[fault];
  tellAt(opened, pointer, {
    ruleId: 'form-time',
    reason: `${authorPath(pointer)} is ${written}, which ${reason}`,
    actual: written,
    ...(near === undefined ? {} : { expected: [near] }),
    note,
  });
}

/** Each time against the last one before it that is filled in. */
function checkChain(chain: readonly string[], timed: ReadonlyMap<string, TimedField>, opened: OpenCase): void {
  let before: TimedField | undefined;
  for (const id of chain) {
    const now = timed.get(id);
    if (!now) continue;
    if (before && isEarlier(now, before)) {
      tellAt(opened, now.pointer, {
        ruleId: 'form-time-order',
        reason: `${authorPath(now.pointer)} (${shorten(String(now.value))}) lies before ${authorPath(before.pointer)} (${shorten(String(before.value))})`,
        actual: String(now.value),
        expected: [`not before ${String(before.value)}`],
        note: `"${now.field.label}" cannot come before "${before.field.label}": correct the wrong one of the two, zone included`,
      });
      return;
    }
    before = now;
  }
}

/** By the minute where both have one, else by the day as it was written. */
function isEarlier({ time: one }: TimedField, { time: other }: TimedField): boolean {
  if (one.minute !== undefined && other.minute !== undefined) return one.minute < other.minute;
  return one.day < other.day;
}
