// The kinds of week that a year has for rotas: those with the same clock differences between the zones are alike (clause 6.3).
import { type OffsetChange, offsetAt, utcOfLocal, zoneOffsets } from '../zoneOffsets.js';

/** Minutes of a day. */
export const DAY = 24 * 60;
const WEEK = 7 * DAY;
/** A year, and the week in which it ends. */
const WEEKS = 53;

/** Offsets of each zone over the year, by name. */
export type Zones = ReadonlyMap<string, readonly OffsetChange[]>;

/** One kind of week, shown by the first of its kind. */
export interface RotaWeek {
  /** Minute of local time at which its Monday begins. */
  readonly monday: number;
  /** Minutes of UTC from Monday 00:00 to Monday 00:00 local time. */
  readonly from: number;
  readonly to: number;
  /** How many weeks of the year are of this kind. */
  readonly count: number;
  /** The day on which clocks of the reference zone change, if they do; counted from Monday, with the minutes that they move. */
  readonly change?: { readonly day: number; readonly by: number };
  /** A clock of some zone changes in it. */
  readonly changes: boolean;
}

/** The offsets of all zones for the year that begins with the week of `date`, and a margin on both sides. */
export function zonesOfYear(names: Iterable<string>, date: string): Zones {
  const monday = mondayOf(date);
  return new Map(
    [...new Set(names)].map((name) => [name, zoneOffsets(name, monday - 9 * DAY, monday + WEEKS * WEEK + 9 * DAY)]),
  );
}

/** The kinds of week of the year that begins with the week of `date`, the most frequent kinds without a change first. */
export function rotaWeeks(zones: Zones, reference: string, date: string): readonly RotaWeek[] {
  const own = zones.get(reference) ?? [];
  const kinds = new Map<string, { week: Omit<RotaWeek, 'count'>; count: number }>();
  for (let index = 0; index < WEEKS; index++) {
    const monday = mondayOf(date) + index * WEEK;
    const [from, to] = [utcOfLocal(own, monday), utcOfLocal(own, monday + WEEK)];
    const moves = [...zones.values()].map((changes) => changes.filter(({ at }) => at >= from && at < to));
    const key = JSON.stringify([
      [...zones.values()].map((changes) => offsetAt(changes, from) - offsetAt(own, from)),
      moves.map((list) => list.map(({ at, offset }) => [at - from, offset])),
    ]);
    const known = kinds.get(key);
    if (known) known.count++;
    else {
      const changes = moves.some((list) => list.length > 0);
      kinds.set(key, { week: { monday, from, to, changes, ...ownChange(own, from, to) }, count: 1 });
    }
  }
  return [...kinds.values()]
    .map(({ week, count }) => ({ ...week, count }))
    .sort((a, b) => Number(a.changes) - Number(b.changes) || b.count - a.count || a.monday - b.monday);
}

function ownChange(own: readonly OffsetChange[], from: number, to: number): Pick<RotaWeek, 'change'> {
  const change = own.find(({ at }) => at >= from && at < to);
  if (!change) return {};
  const before = offsetAt(own, change.at - 1);
  return { change: { day: Math.floor((change.at - from) / DAY), by: change.offset - before } };
}

/** Minute of local time at which the Monday of a date's week begins. */
function mondayOf(date: string): number {
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  // 1970-01-01 was a Thursday.
  return (day - ((day + 3) % 7)) * DAY;
}

/** The ISO date on which a minute of local time lies. */
export function dateOf(local: number): string {
  return new Date(local * 60_000).toISOString().slice(0, 10);
}
