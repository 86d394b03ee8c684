// Half of a legal time, the target inside the house, so that clearing and a portal that is down have room (clock rule cr-07).
import { durationMinutes } from './duration.js';
import { durationOfMinutes } from './durationOfMinutes.js';

/**
 * Half of an ISO 8601 duration, rounded down to whole minutes, or to whole days where only days count: `PT24H` -> `PT12H`,
 * `P3D` -> `PT36H`, on business days `P5D` -> `P2D`. Undefined where nothing is left, or for a text that is no duration.
 */
export function halfDuration(duration: string, businessDays: boolean): string | undefined {
  const half = (durationMinutes(duration) ?? 0) / 2;
  const minutes = businessDays ? Math.floor(half / 1440) * 1440 : Math.floor(half);
  return minutes > 0 ? durationOfMinutes(minutes) : undefined;
}
