// Which decisions of the matrix are practised with the clock running, and in which courses (clause 10).
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';

/** Each decision of the matrix with the audiences that practise it; undefined where no audience says what it practises. */
export function deriveDecisionPractice(profile: Profile, origins: Origins) {
  const audiences = profile.training?.audiences ?? [];
  if (audiences.every(({ practises }) => practises === undefined)) return undefined;
  return profile.decisions.matrix.map((decision) =>
    origins.join(decision, {
      courses: audiences.filter(({ practises }) => practises?.includes(decision.id)).map(({ audience }) => audience),
    }),
  );
}
