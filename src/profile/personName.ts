// People in messages: by their name, not by their id.
import type { PartialProfile } from './context.js';

/** The name of a person; the id where the profile has no card of it. */
export function personName({ people }: PartialProfile, id: string): string {
  return people?.cards?.find((card) => card.id === id)?.name ?? id;
}
