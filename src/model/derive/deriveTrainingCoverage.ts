// Who is trained for which role: the people of each role counted against the training records (clause 10).
import { addToDate } from '../addToDate.js';
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';

/**
 * One row for each role and each course that makes ready for it, in the order of the roles; a role that no course names has a row
 * without course. Undefined where the profile has no records of single people, because nothing is known then.
 */
export function deriveTrainingCoverage(profile: Profile, origins: Origins) {
  const { training, roles } = profile;
  const entries = training?.records.entries ?? [];
  if (entries.length === 0) return undefined;
  return roles.list.flatMap(({ id: role }, index) => {
    const at = `/roles/list/${index}`;
    const holding = roles.holders.find((holder) => holder.role === role);
    const people = [...new Set(holding ? [holding.primary, ...holding.deputies] : [])];
    const courses = (training?.audiences ?? []).filter((audience) => audience.roles?.includes(role));
    if (courses.length === 0) return [origins.derive(at, { role, people: people.length, trained: 0 })];
    return courses.map((course) => {
      const last = people.flatMap((person) => newest(entries, person, course.id) ?? []).sort();
      const [oldest] = last;
      return origins.derive(at, {
        role,
        course: course.audience,
        people: people.length,
        trained: last.length,
        ...(oldest === undefined ? {} : { oldest }),
        ...(oldest === undefined || course.interval === undefined ? {} : { due: addToDate(oldest, course.interval) }),
      });
    });
  });
}

type Entry = NonNullable<NonNullable<Profile['training']>['records']['entries']>[number];

function newest(entries: readonly Entry[], person: string, audience: string): string | undefined {
  return entries
    .filter((entry) => entry.person === person && entry.audience === audience)
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
