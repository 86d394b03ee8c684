// The exercises of the programme joined with their records, and what sets each apart (clauses 11.1 and 11.2).
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';

/**
 * Each exercise in the order of the programme. `held`: a record names it. `outside`: parties from outside take part.
 * `grave`: a simulation with real tools of a category that reaches the gravest class.
 */
export function deriveExercises(profile: Profile, origins: Origins) {
  const held = new Set((profile.exercises?.records ?? []).map((record) => record.exercise));
  const gravest = [...profile.classification.severity_classes].sort((a, b) => b.rank - a.rank)[0]?.id;
  const graveCategories = new Set<string>(
    profile.classification.categories.filter((each) => each.highest_class === gravest).map(({ id }) => id),
  );
  return (profile.exercises?.programme ?? []).map((exercise) => {
    const parties = exercise.covers?.parties ?? [];
    return origins.join(exercise, {
      held: held.has(exercise.id),
      parties,
      outside: parties.length > 0,
      grave:
        (exercise.form === 'functional' || exercise.form === 'full-scale') &&
        (exercise.covers?.categories ?? []).some((id) => graveCategories.has(id)),
    });
  });
}
