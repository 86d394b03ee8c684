// Profile rule (cc-35): over a cycle the exercises test everything that matters, and what they found is done.
import { addToDate } from '../../model/addToDate.js';
import { exerciseCoverage, type SubjectKind } from '../../model/derive/exerciseCoverage.js';
import { formatDuration } from '../../model/formatDuration.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';

const SUBJECTS: Readonly<Record<SubjectKind, readonly [one: string, many: string]>> = {
  category: ['category that can become grave', 'categories that can become grave'],
  service: ['critical service', 'critical services'],
  regime: ['reporting regime', 'reporting regimes'],
  role: ['role of the first hour', 'roles of the first hour'],
  deputy: ['first deputy', 'first deputies'],
  hours: ['time', 'times'],
};

export default {
  id: 'exercise-coverage',
  summary:
    'Within the cycle an exercise tests each grave category, critical service, regime, first-hour role and deputy, and the night.',
  why: 'Without a count the same table-top is held each year, by day, with the same people. What was never tried is what fails: the service nobody restores, the law nobody filed under, the deputy nobody woke.',
  severities: ['warning'],
  catalogue: ['cc-35'],
  covers: ['11.1-coverage-over-time'],
  bad: {
    'profile.yaml': `organization:
  critical_services:
    - { id: orders, name: Orders }
    - { id: mail, name: Mail }
exercises:
  cycle: P2Y
  programme:
    - { id: ex-1, type: Table-top, goal: Ransom, date: 2026-03-01, covers: { services: [orders] } }
`,
  },
  good: {
    'profile.yaml': `organization:
  critical_services:
    - { id: orders, name: Orders }
    - { id: mail, name: Mail }
exercises:
  cycle: P2Y
  programme:
    - { id: ex-1, type: Table-top, goal: Ransom, date: 2026-03-01, covers: { services: [orders] } }
    - { id: ex-2, type: Drill, goal: Mail down at night, date: 2027-03-01, covers: { services: [mail] }, out_of_hours: true }
`,
  },
  run({ profile, asOf, report }) {
    const cycle = profile.exercises?.cycle ?? profile.document_set?.review_interval;
    if (cycle === undefined) return;
    // Held so lately that the cycle is not over, or planned within the next one.
    const counts = (date: string): boolean => addToDate(date, cycle) >= asOf && date <= addToDate(asOf, cycle);
    const subjects = exerciseCoverage(profile);
    if (subjects.length === 0 && profile.exercises?.cycle !== undefined) {
      report('/exercises/cycle', {
        severity: 'warning',
        reason: `everything must be tested within ${formatDuration(cycle)}, but no exercise says what it covers`,
        actual: cycle,
        note: 'Add covers to each exercise of exercises.programme: categories, services, regimes, roles.',
      });
    }
    for (const kind of Object.keys(SUBJECTS) as SubjectKind[]) {
      const all = subjects.filter((subject) => subject.kind === kind);
      const open = all.filter(({ exercises }) => !exercises.some(({ date }) => counts(date)));
      if (open.length === 0) continue;
      const [one, many] = SUBJECTS[kind];
      const names = nameList(open.map(({ name }) => name));
      report('/exercises/programme', {
        where: 'key',
        severity: 'warning',
        reason:
          kind === 'hours'
            ? `no exercise of the cycle of ${formatDuration(cycle)} is outside working hours`
            : `no exercise of the cycle of ${formatDuration(cycle)} tests ${open.length} of ${all.length} ${all.length === 1 ? one : many}: ${names}`,
        note:
          kind === 'hours'
            ? 'Plan one, and mark it with out_of_hours: true.'
            : 'Plan an exercise, and name what it tests under its covers.',
      });
    }
  },
} satisfies ProfileRule;
