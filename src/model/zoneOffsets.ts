// How far a time zone is from UTC, minute by minute over a year, so that rotas and windows can be compared across zones and summer time.

const MINUTE = 60_000;
const DAY = 24 * 60;

/** A zone's offset in minutes east of UTC from `at` (minutes since 1970 in UTC) on, until the next entry. */
export interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/** Whether the IANA list has a zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** The offset that holds at the first minute, then each change up to `until`; from the rules of the IANA zone. */
export function zoneOffsets(zone: string, from: number, until: number): readonly OffsetChange[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (minute: number): number => {
    const name = format.formatToParts(minute * MINUTE).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
  const changes: OffsetChange[] = [{ at: from, offset: offsetAt(from) }];
  for (let day = from; day < until; day += DAY) {
    const before = changes.at(-1)?.offset;
    if (offsetAt(day + DAY) === before) continue;
    let [same, other] = [day, day + DAY];
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2);
      if (offsetAt(middle) === before) same = middle;
      else other = middle;
    }
    changes.push({ at: other, offset: offsetAt(other) });
  }
  return changes;
}

/** The offset that holds at a minute of UTC. */
export function offsetAt(changes: readonly OffsetChange[], minute: number): number {
  return changes.findLast((change) => change.at <= minute)?.offset ?? changes[0]?.offset ?? 0;
}

/**
 * The minute of UTC at which clocks of the zone show a local minute (minutes since 1970 as if local time were UTC). A time that
 * stands twice means its first passing; one that is skipped means as long after the change as it stands after the skip began.
 */
export function utcOfLocal(changes: readonly OffsetChange[], local: number): number {
  const before = offsetAt(changes, local - DAY);
  const after = offsetAt(changes, local + DAY);
  for (const offset of [before, after]) {
    if (offsetAt(changes, local - offset) === offset) return local - offset;
  }
  return local - before;
}
