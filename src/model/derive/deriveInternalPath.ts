// The internal path beside the external clock that leaves it least room, for the plan and the clock card (clause 6.4, cc-11).
import { durationOfMinutes } from '../durationOfMinutes.js';
import { formatDuration } from '../formatDuration.js';
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { Standard } from '../standard.js';
import { type ExternalClock, externalClocks } from './externalClocks.js';
import { type InternalPath, minutesOf, slowestPath, stepsWithin } from './internalPath.js';

/** The steps with running times, and the clock with the least room; undefined where the profile gives no targets. */
export function deriveInternalPath(profile: Profile, standard: Standard, origins: Origins) {
  const path = slowestPath(profile);
  if (!path) return undefined;
  const clock = tightestClock(path, externalClocks(profile, standard));
  let elapsed = 0;
  return origins.derive('/escalation/targets', {
    class: path.class,
    steps: path.steps.map(({ name, minutes, pointer }) => {
      elapsed += minutes;
      return origins.derive(pointer, {
        name,
        takes: durationOfMinutes(minutes),
        done_after: durationOfMinutes(elapsed),
      });
    }),
    total: durationOfMinutes(elapsed),
    ...(clock
      ? {
          clock: origins.derive(clock.pointer, {
            id: clock.id,
            name: clock.name,
            ...(clock.stage ? { stage: clock.stage.name } : {}),
            text: clock.confirmed ? formatDuration(clock.deadline) : 'to be confirmed by counsel',
            confirmed: clock.confirmed,
            needs: durationOfMinutes(minutesOf(stepsWithin(path, clock))),
            spare: durationOfMinutes(Math.max(0, clock.minutes - minutesOf(stepsWithin(path, clock)))),
          }),
        }
      : {}),
  });
}

/** Of the clocks that run from the beginning of a case, the one that leaves the least time; undefined without any. */
export function tightestClock(path: InternalPath, clocks: readonly ExternalClock[]): ExternalClock | undefined {
  const room = (clock: ExternalClock): number => clock.minutes - minutesOf(stepsWithin(path, clock));
  return clocks
    .filter((clock) => clock.begins !== 'later')
    .reduce<ExternalClock | undefined>(
      (least, clock) => (least && room(least) <= room(clock) ? least : clock),
      undefined,
    );
}
