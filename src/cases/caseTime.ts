// A time of a filled form: the day, the hour and the zone, as written -> the minute in UTC.
import { isTimeZone, offsetAt, utcOfLocal, zoneOffsets } from '../model/zoneOffsets.js';

/** How a time begins; what follows must be its zone. */
export const DATE_TIME_PATTERN = '^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}';
export const DATE_TIME_EXAMPLE = '2026-11-22 14:30 Europe/London';

/** A time that is one. */
export interface CaseTime {
  /** Minutes since 1970 in UTC. */
  readonly minute: number;
  /** The day where it was written down, as an ISO date. */
  readonly day: string;
}

/** Why a text is no time: `shape` (day, hour, then a zone), `day` (no such day or hour), `zone-missing`, `zone-unknown`, `skipped` (clocks went forward over it). */
export interface TimeFault {
  readonly fault: 'shape' | 'day' | 'zone-missing' | 'zone-unknown' | 'skipped';
  /** The zone as written. */
  readonly zone?: string;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?,?\s*(.*)$/su;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2}(?=:|$)|\d{2})(?::?(\d{2}))?$/u;
const MINUTE = 60_000;
const DAY = 24 * 60;

/**
 * Reads `2026-11-22 14:30 Europe/London`, `... +01:00`, `... UTC` and what ISO 8601 writes (`2026-11-22T14:30:00Z`). Of an hour that a
 * zone has twice, in autumn, the first is meant; who means the second writes its offset.
 */
export function readCaseTime(text: string): CaseTime | TimeFault {
  const [, day = '', hour, minute, second = '00', zone = ''] = WRITTEN.exec(text.trim()) ?? [];
  if (hour === undefined) return { fault: 'shape' };
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(`${day}T${hour}`)) return { fault: 'day' };
  const local = Math.floor(at / MINUTE);
  if (zone === '') return { fault: 'zone-missing' };
  if (zone === 'Z' || zone === 'UTC' || zone === 'GMT') return { minute: local, day };
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? [];
  if (sign !== undefined) {
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    return Math.abs(offset) <= 14 * 60 ? { minute: local - offset, day } : { fault: 'zone-unknown', zone };
  }
  // The list knows letters too, and takes BST for Bangladesh: several zones share most of them.
  if (!zone.includes('/') || !isTimeZone(zone)) return { fault: 'zone-unknown', zone };
  const changes = zoneOffsets(zone, local - 2 * DAY, local + 2 * DAY);
  const found = utcOfLocal(changes, local);
  // Where clocks go forward no minute of UTC shows the local one.
  if (found + offsetAt(changes, found) !== local) return { fault: 'skipped', zone };
  return { minute: found, day };
}

/** A minute of UTC as a clock of the zone shows it: `2026-11-22 15:30`. */
export function localTime(minute: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(minute * MINUTE);
  const part = (type: string): string => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}
