// The role that takes a decision of the matrix; the documents know the usual decisions by fixed ids.
import type { Profile } from '../profile.generated.js';

/** The decider of a decision by its id; undefined when the matrix has none of that id. */
export function deciderOf(profile: Profile, id: string): string | undefined {
  return profile.decisions.matrix.find((entry) => entry.id === id)?.decider;
}
