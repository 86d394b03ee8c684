// Profile rule (cc-26): what ages is looked at in time: documents, access groups, exceptions, tests, the team.
import { reviewCalendar } from '../../model/derive/reviewCalendar.js';
import type { ReviewKind } from '../../model/derive/reviews/aging.js';
import { formatDuration } from '../../model/formatDuration.js';
import type { ProfileRule } from '../context.js';

/** Kinds that have a rule of their own are told by that rule. */
const TOLD_HERE: ReadonlySet<ReviewKind> = new Set([
  'document',
  'access',
  'exception',
  'exercise',
  'test',
  'team',
  'management',
]);

export default {
  id: 'review-overdue',
  summary:
    'No document, access group, exception, test or evaluation is past the day on which somebody must look at it.',
  why: 'A plan that nobody has looked at for three years is a story about the past. Each thing that ages has a day; a review that changes nothing is written down too, as a new date.',
  severities: ['warning'],
  catalogue: ['cc-26'],
  bad: {
    'profile.yaml': `document_set:
  id_prefix: NB-IM
  version: "1.0"
  effective_date: 2023-02-01
  review_interval: P1Y
`,
  },
  good: {
    'profile.yaml': `document_set:
  id_prefix: NB-IM
  version: "1.0"
  effective_date: 2026-02-01
  review_interval: P1Y
`,
  },
  run({ profile, standard, asOf, report }) {
    const recorded = profile.exercises?.records !== undefined;
    for (const entry of reviewCalendar(profile, standard)) {
      // Without records nobody can tell whether an exercise was held.
      if (!TOLD_HERE.has(entry.kind) || (entry.kind === 'exercise' && !recorded) || entry.next >= asOf) continue;
      report(entry.at, {
        severity: 'warning',
        reason: `${entry.what}: due since ${entry.next}${entry.last && entry.interval ? `, ${formatDuration(entry.interval)} after ${entry.last}` : ''}`,
        actual: entry.last ?? entry.next,
        expected: [`a day not before ${asOf}`],
        note: REMEDY[entry.kind] ?? 'Look at it now, and write the day here, also when nothing changed.',
      });
    }
  },
} satisfies ProfileRule;

const REMEDY: Partial<Record<ReviewKind, string>> = {
  exception: 'End the exception, or approve it again with a new date.',
  exercise: 'Write its record with exercise: and this id, or move it to a new day.',
  test: 'Test it now, and write the day and the result here.',
};
