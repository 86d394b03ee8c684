// Derived: the review calendar, the calendar of training and exercises, and what the exercises cover, as documents print them.
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { Standard } from '../standard.js';
import { exerciseCoverage, type SubjectKind } from './exerciseCoverage.js';
import { reviewCalendar } from './reviewCalendar.js';
import type { ReviewKind } from './reviews/aging.js';

const REVIEWS: Readonly<Record<ReviewKind, string>> = {
  document: 'Documents',
  copy: 'Offline copies',
  contacts: 'Contacts',
  access: 'Access',
  law: 'Law',
  exception: 'Exceptions',
  contract: 'Contracts',
  restore: 'Restores',
  training: 'Training',
  exercise: 'Exercises',
  test: 'Tests',
  team: 'Team',
  management: 'Management',
};

const SUBJECTS: Readonly<Record<SubjectKind, string>> = {
  category: 'Category',
  service: 'Critical service',
  regime: 'Reporting duty',
  role: 'Role of the first hour',
  deputy: 'First deputy',
  hours: 'Hours',
};

/** What must be looked at again, earliest day first; `owner` is a role id. */
export function deriveReviews(profile: Profile, standard: Pick<Standard, 'regimes'>, origins: Origins) {
  return reviewCalendar(profile, standard).map(({ at, kind, owner, ...entry }) =>
    origins.derive(at, { ...entry, kind: kind as string, kind_title: REVIEWS[kind], ...(owner ? { owner } : {}) }),
  );
}

/** Training days that are set and all exercises of the programme, in the order of their days. */
export function deriveTrainingCalendar(profile: Profile, origins: Origins) {
  const training = (profile.training?.audiences ?? []).flatMap((audience, index) =>
    audience.next === undefined
      ? []
      : [
          origins.derive(`/training/audiences/${index}`, {
            date: audience.next,
            kind: 'training',
            id: audience.id,
            what: audience.content,
            who: audience.audience,
            length: audience.length,
            ...(profile.training?.plan ? { owner: profile.training.plan.owner } : {}),
          }),
        ],
  );
  const exercises = (profile.exercises?.programme ?? []).map((exercise, index) =>
    origins.derive(`/exercises/programme/${index}`, {
      date: exercise.date,
      kind: 'exercise',
      id: exercise.id,
      what: `${exercise.type}: ${exercise.goal}`,
      who: exercise.participants,
      ...(exercise.director ? { owner: exercise.director } : {}),
    }),
  );
  return [...training, ...exercises].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** What must be exercised, with the exercises of the programme that do; an empty list of exercises is a gap. */
export function deriveExerciseCoverage(profile: Profile, standard: Pick<Standard, 'regimes'>, origins: Origins) {
  const laws = new Map(
    profile.notification.regimes.map(({ id, catalogue }) => [
      id,
      standard.regimes.find((regime) => regime.id === catalogue)?.law ?? id,
    ]),
  );
  return exerciseCoverage(profile).map(({ at, kind, id, name, exercises }) =>
    origins.derive(at, {
      kind: kind as string,
      kind_title: SUBJECTS[kind],
      id,
      name: kind === 'regime' ? (laws.get(id) ?? name) : name,
      exercises,
    }),
  );
}
