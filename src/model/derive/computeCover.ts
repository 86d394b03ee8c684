// Who is on call when: windows of rotas laid over a week, and what is left of the hours that the plan promises (clause 6.3, cc-04).
import { clipIntervals, type Interval, mergeIntervals, subtractIntervals } from '../intervals.js';
import { offsetAt, utcOfLocal } from '../zoneOffsets.js';
import { DAY, dateOf, type RotaWeek, rotaWeeks, type Zones, zonesOfYear } from './rotaWeeks.js';

/** The days as the profile writes them, Monday first. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Hours of the week as the profile writes them; `to` not after `from` means the next day. */
export interface CoverWindow {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly time_zone?: string | undefined;
}

/** A rota with the people who take turns. */
export interface CoverRota {
  readonly primary: readonly string[];
  readonly backup: readonly string[];
  readonly windows: readonly CoverWindow[];
  /** Whether somebody of this rota answers a report. Only such rotas keep a promise. */
  readonly answers: boolean;
}

/** What cover is computed from. */
export interface CoverInput {
  readonly zone: string;
  /** A day of the first week of the year that is looked at. */
  readonly date: string;
  readonly rotas: readonly CoverRota[];
  readonly claimed: readonly CoverWindow[];
}

/** A part of one day, `from` and `to` as HH:MM in the reference zone; the end of a day is 24:00. */
export interface DayPart {
  /** 0 is Monday. */
  readonly day: number;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** Promised time without cover. */
export interface CoverGap extends DayPart {
  /** Index in `claimed`. */
  readonly claim: number;
  /** `anybody`: nobody is on call. `backup`: one person is, and nobody stands behind. */
  readonly lacks: 'anybody' | 'backup';
}

/** The cover of one kind of week. */
export interface WeekCover {
  readonly week: RotaWeek;
  /** For each rota, its parts of days. */
  readonly rotas: readonly (readonly DayPart[])[];
  readonly gaps: readonly CoverGap[];
}

/** Whether somebody else stands behind each person who takes a turn. */
export function hasBackup({ primary, backup }: Pick<CoverRota, 'primary' | 'backup'>): boolean {
  return primary.length > 0 && primary.every((first) => backup.some((second) => second !== first));
}

/** The cover in each kind of week; ordinary weeks first. All zones must be names of the IANA list. */
export function computeCover({ zone, date, rotas, claimed }: CoverInput): readonly WeekCover[] {
  const windows = [...rotas.flatMap((rota) => rota.windows), ...claimed];
  const zones = zonesOfYear([zone, ...windows.flatMap((window) => window.time_zone ?? [])], date);
  return rotaWeeks(zones, zone, date).map((week) => {
    const laid = rotas.map((rota) => layWindows(rota.windows, week, zones, zone));
    const held = (full: boolean): Interval[] =>
      rotas.flatMap((rota, index) => (rota.answers && (!full || hasBackup(rota)) ? (laid[index] ?? []) : []));
    const [some, full] = [held(false), held(true)];
    const gaps = claimed.flatMap((claim, index) => {
      const promised = layWindows([claim], week, zones, zone);
      const empty = subtractIntervals(promised, some);
      const single = subtractIntervals(subtractIntervals(promised, full), empty);
      const told = (spans: readonly Interval[], lacks: CoverGap['lacks']): CoverGap[] =>
        dayParts(spans, week, zones, zone).map((part) => ({ ...part, claim: index, lacks }));
      return [...told(empty, 'anybody'), ...told(single, 'backup')];
    });
    return { week, rotas: laid.map((spans) => dayParts(spans, week, zones, zone)), gaps };
  });
}

/** The spans of UTC that windows take of a week, with those that begin the week before and reach into it. */
function layWindows(windows: readonly CoverWindow[], week: RotaWeek, zones: Zones, zone: string): readonly Interval[] {
  const spans = windows.flatMap(({ days, from, to, time_zone = zone }) => {
    const changes = zones.get(time_zone) ?? [];
    const [start, end] = [minuteOf(from), minuteOf(to)];
    return Array.from({ length: 9 }, (_, index) => index - 1).flatMap((day) => {
      if (!days.includes(DAYS[(day + 7) % 7] ?? '')) return [];
      const midnight = week.monday + day * DAY;
      return {
        from: utcOfLocal(changes, midnight + start),
        to: utcOfLocal(changes, midnight + end + (end <= start ? DAY : 0)),
      };
    });
  });
  return clipIntervals(mergeIntervals(spans), week);
}

/** Spans of UTC in local days and hours. */
function dayParts(spans: readonly Interval[], week: RotaWeek, zones: Zones, zone: string): readonly DayPart[] {
  const own = zones.get(zone) ?? [];
  return DAYS.flatMap((_, day) => {
    const midnight = week.monday + day * DAY;
    const within = { from: utcOfLocal(own, midnight), to: utcOfLocal(own, midnight + DAY) };
    const clock = (minute: number): string =>
      minute === within.to ? '24:00' : timeOf((((minute + offsetAt(own, minute)) % DAY) + DAY) % DAY);
    return clipIntervals(spans, within).map(({ from, to }) => ({
      day,
      date: dateOf(midnight),
      from: clock(from),
      to: clock(to),
    }));
  });
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
