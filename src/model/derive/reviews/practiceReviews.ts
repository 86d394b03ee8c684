// Part of the review calendar: restores, training, exercises, tests and the evaluation of the team.
import type { PartialProfile } from '../../partialProfile.js';
import type { Aging } from './aging.js';

/** What people practise and prove, with its last day. */
export function practiceReviews(profile: PartialProfile): readonly Aging[] {
  return [...restores(profile), ...practice(profile), ...team(profile)];
}

/** The last restore of each critical service that has one; without any, the last restore test of all. */
function restores({ support, organization }: PartialProfile): readonly Aging[] {
  const { backup } = support ?? {};
  const proved = backup?.restores ?? [];
  const base = { kind: 'restore', owner: backup?.owner, interval: backup?.interval } as const;
  if (proved.length === 0) {
    const at = '/support/backup/last_restore_test';
    return [{ ...base, what: 'Restore test', at, last: backup?.last_restore_test }];
  }
  return (organization?.critical_services ?? []).flatMap((service): Aging[] => {
    const newest = proved
      .map((restore, index) => ({ ...restore, at: `/support/backup/restores/${index}/date` }))
      .filter((restore) => restore.service === service.id)
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0];
    return newest ? [{ ...base, what: `Restore of ${service.name}`, at: newest.at, last: newest.date }] : [];
  });
}

/** Training whose next day is set or follows from the last one, exercises without a record, small tests, procedures and playbooks. */
function practice({ training, exercises, procedures, governance }: PartialProfile): readonly Aging[] {
  const held = new Set(exercises?.records?.map((record) => record.exercise));
  const lastOf = (audience: string | undefined): string | undefined =>
    training?.records?.entries
      ?.filter((entry) => entry.audience === audience)
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1);
  return [
    ...(training?.audiences ?? []).flatMap((audience, index): Aging[] =>
      audience.next === undefined && audience.interval === undefined
        ? []
        : [
            {
              kind: 'training',
              what: `Training: ${audience.audience}`,
              owner: training?.plan?.owner,
              at: `/training/audiences/${index}/${audience.next === undefined ? 'interval' : 'next'}`,
              last: lastOf(audience.id),
              interval: audience.interval,
              next: audience.next,
            },
          ],
    ),
    ...(exercises?.programme ?? []).flatMap((exercise, index): Aging[] =>
      held.has(exercise.id)
        ? []
        : [
            {
              kind: 'exercise',
              what: `${exercise.type}: ${exercise.goal}`,
              owner: exercise.director ?? governance?.plan_owner,
              at: `/exercises/programme/${index}/date`,
              next: exercise.date,
            },
          ],
    ),
    ...(exercises?.small_tests ?? []).map(
      (test, index): Aging => ({
        kind: 'test',
        what: `${test.test}`,
        owner: test.by,
        at: `/exercises/small_tests/${index}/last`,
        last: test.last,
        interval: test.interval,
      }),
    ),
    ...(['list', 'playbooks'] as const).flatMap((key) =>
      (procedures?.[key] ?? []).map(
        (entry, index): Aging => ({
          kind: 'test',
          what: `${key === 'list' ? 'Procedure' : 'Playbook'}: ${entry.title ?? entry.id}`,
          owner: entry.owner,
          at: `/procedures/${key}/${index}/last_test`,
          last: entry.last_test,
        }),
      ),
    ),
  ];
}

function team({ improvement, support }: PartialProfile): readonly Aging[] {
  const { irt_evaluation: evaluation } = improvement ?? {};
  return [
    {
      kind: 'team',
      what: 'Evaluation of the response team',
      owner: evaluation?.by,
      at: '/improvement/irt_evaluation/last',
      last: evaluation?.last,
      interval: evaluation?.interval,
    },
    {
      kind: 'test',
      what: 'Emergency accounts and keys',
      owner: support?.access?.owner,
      at: '/support/access/tested',
      last: support?.access?.tested,
    },
  ];
}
