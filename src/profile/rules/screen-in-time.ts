// Profile rule (dc-19): even the lightest incident is classified before half of the shortest legal clock is over.
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** Clocks that run while the case is still unnamed; those of later stages and of our own decisions do not. */
const STARTS = new Set(['detection', 'noticing', 'discovery', 'awareness', 'reasonable-belief', 'identification']);

export default {
  id: 'screen-in-time',
  summary: 'No class may be set later than half of the shortest legal clock that starts with awareness.',
  why: 'A clock of the law runs for light cases too, and it runs while nobody has looked. If a case of the lightest class may lie until the clock is half over, the other half is not enough to ask counsel, write and file.',
  severities: ['warning'],
  catalogue: ['dc-19'],
  bad: {
    'profile.yaml': `escalation:
  targets:
    - { class: critical, classify: PT1H }
    - { class: minor, classify: P3D }
notification:
  regimes:
    - { id: gdpr, catalogue: eu-gdpr-33, verified_by: j-marsh }
`,
  },
  good: {
    'profile.yaml': `escalation:
  targets:
    - { class: critical, classify: PT1H }
    - { class: minor, classify: P1D }
notification:
  regimes:
    - { id: gdpr, catalogue: eu-gdpr-33, verified_by: j-marsh }
`,
  },
  run(context) {
    const shortest = shortestClock(context);
    if (!shortest) return;
    for (const { item, at } of withPointers(context.profile.escalation?.targets, '/escalation/targets')) {
      const minutes = durationMinutes(item.classify ?? '');
      if (item.classify === undefined || minutes === undefined || minutes * 2 <= shortest.minutes) continue;
      context.report(`${at}/classify`, {
        severity: 'warning',
        reason: `${authorPath(at)} gives class "${item.class}" ${formatDuration(item.classify)}, more than half of the ${formatDuration(shortest.text)} of the regime "${shortest.regime}" (${placeText(context, shortest.at)})`,
        actual: item.classify,
        note: 'Shorten the time for classifying: the legal screen needs its answers.',
      });
    }
  },
} satisfies ProfileRule;

/** The shortest clock of a law in force that the catalogue is sure of, or that somebody confirmed. */
function shortestClock({ profile, standard }: ProfileContext) {
  return withPointers(profile.notification?.regimes, '/notification/regimes')
    .flatMap(({ item, at }) => {
      const regime = standard.regimes.find(({ id }) => id === item.catalogue);
      if (regime?.status !== 'in-force' || (regime.confidence !== 'high' && item.verified_by === undefined)) return [];
      return regime.stages.flatMap(({ deadline, clock_start }) => {
        const minutes = deadline === null || !STARTS.has(clock_start) ? undefined : durationMinutes(deadline);
        return minutes === undefined ? [] : [{ minutes, text: deadline ?? '', regime: item.id, at: `${at}/id` }];
      });
    })
    .sort((a, b) => a.minutes - b.minutes)[0];
}
