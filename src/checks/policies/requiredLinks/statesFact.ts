// A text and a fact of the profile -> whether the text states it, in whatever way people write it.
import { durationMinutes } from '../../../model/duration.js';
import { formatDuration } from '../../../model/formatDuration.js';
import type { Profile } from '../../../model/profile.generated.js';
import { addressesIn, sameAddress } from '../contradictions/addresses.js';
import { timesIn } from '../contradictions/timesIn.js';
import { holdsWords, plainWords } from '../relations/plainWords.js';

/** How a fact is written for people: a time in words, a role by its title, a person or party by the name. */
export function factInWords(profile: Profile, value: string): string {
  if (durationMinutes(value) !== undefined) return formatDuration(value);
  const role = profile.roles?.list.find(({ id }) => id === value);
  const person = profile.people?.cards.find(({ id }) => id === value);
  const party = profile.contacts?.external.find(({ id }) => id === value);
  return role?.title ?? person?.name ?? party?.name ?? value;
}

/** A time counts in any unit, a telephone number in any way of writing it. */
export function statesFact(text: string, profile: Profile, value: string): boolean {
  const minutes = durationMinutes(value);
  if (minutes !== undefined) return timesIn(text).some((time) => time.minutes === minutes);
  const [address] = addressesIn(value);
  if (address) return addressesIn(text).some((found) => sameAddress(found, address));
  return holdsWords(plainWords(text), plainWords(factInWords(profile, value)));
}
