// Derived: what the exercises test, subject by subject, so that what nobody ever tried shows (clause 11). Pure; also for profiles that are not complete.
import type { PartialProfile } from '../partialProfile.js';

/** What a subject of the exercise programme is. */
export type SubjectKind = 'category' | 'service' | 'regime' | 'role' | 'deputy' | 'hours';

/** Something that must be tested once a cycle, and the exercises that do, in the order of their days. */
export interface CoverageSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** JSON pointer of what is to be tested. */
  readonly at: string;
  readonly exercises: readonly { readonly id: string; readonly date: string }[];
}

type Subject = Pick<CoverageSubject, 'id' | 'name' | 'at'>;
type Exercise = NonNullable<NonNullable<PartialProfile['exercises']>['programme']>[number];

/** How many classes, from the gravest, count as grave: their categories need a playbook and an exercise. */
const GRAVE_CLASSES = 2;

/**
 * The subjects: each category that reaches one of the two gravest classes, critical service, reporting regime and first-hour
 * role; the hours outside working time; and, where an exercise names the people who took part, each first deputy of a
 * first-hour role. A profile whose exercises do not say what they cover has none: nothing is known of it.
 */
export function exerciseCoverage(profile: PartialProfile): readonly CoverageSubject[] {
  const programme = [...(profile.exercises?.programme ?? [])].sort((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : 1,
  );
  if (!programme.some(({ covers }) => covers)) return [];
  const tested = (
    kind: SubjectKind,
    subjects: readonly Subject[],
    tests: (exercise: Exercise, id: string) => boolean | undefined,
  ): CoverageSubject[] =>
    subjects.map((subject) => ({
      kind,
      ...subject,
      exercises: programme
        .filter((exercise) => tests(exercise, subject.id))
        .flatMap(({ id, date }) => (id !== undefined && date !== undefined ? [{ id, date }] : [])),
    }));
  const night = { id: 'out-of-hours', name: 'Outside working hours', at: '/exercises/programme' };
  return [
    ...tested('category', graveCategories(profile), ({ covers }, id) => covers?.categories?.includes(id)),
    ...tested('service', services(profile), ({ covers }, id) => covers?.services?.includes(id)),
    ...tested('regime', regimes(profile), ({ covers }, id) => covers?.regimes?.includes(id)),
    ...tested('role', firstHourRoles(profile), ({ covers }, id) => covers?.roles?.includes(id)),
    ...(programme.some(({ covers }) => covers?.people)
      ? tested('deputy', firstDeputies(profile), ({ covers }, id) => covers?.people?.includes(id))
      : []),
    ...tested('hours', [night], ({ out_of_hours }) => out_of_hours),
  ];
}

function graveCategories({ classification }: PartialProfile): readonly Subject[] {
  const grave = [...(classification?.severity_classes ?? [])]
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0))
    .slice(0, GRAVE_CLASSES)
    .map(({ id }) => id);
  return (classification?.categories ?? []).flatMap(({ id, name, highest_class }, index) =>
    grave.includes(highest_class) ? subject(id, name, `/classification/categories/${index}`) : [],
  );
}

function services({ organization }: PartialProfile): readonly Subject[] {
  return (organization?.critical_services ?? []).flatMap(({ id, name }, index) =>
    subject(id, name, `/organization/critical_services/${index}`),
  );
}

function regimes({ notification }: PartialProfile): readonly Subject[] {
  return (notification?.regimes ?? []).flatMap(({ id }, index) => subject(id, id, `/notification/regimes/${index}`));
}

function firstHourRoles({ roles }: PartialProfile): readonly Subject[] {
  return (roles?.list ?? []).flatMap(({ id, title, first_hour }, index) =>
    first_hour ? subject(id, title, `/roles/list/${index}`) : [],
  );
}

/** A person who is first deputy of two roles is one subject. */
function firstDeputies({ people, roles }: PartialProfile): readonly Subject[] {
  const firstHour = new Set(roles?.list?.filter((role) => role.first_hour).map(({ id }) => id));
  const names = new Map(people?.cards?.map(({ id, name }) => [id, name]));
  const found = new Map<string, Subject>();
  for (const [index, { role, deputies }] of (roles?.holders ?? []).entries()) {
    const id = deputies?.[0];
    if (id === undefined || !firstHour.has(role) || found.has(id)) continue;
    found.set(id, { id, name: names.get(id) ?? id, at: `/roles/holders/${index}/deputies/0` });
  }
  return [...found.values()];
}

function subject(id: string | undefined, name: string | undefined, at: string): readonly Subject[] {
  return id === undefined ? [] : [{ id, name: name ?? id, at }];
}
