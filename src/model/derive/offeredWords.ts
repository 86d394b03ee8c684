// What a reader of a fillable form offers in a field to write in: people and roles by their names, and the currencies that the profile counts in.
import type { Profile } from '../profile.generated.js';
import type { CatalogueField } from '../standard.js';

/** Tells for each field of the catalogue which words to offer; in most fields none. */
export function offeredWords(profile: Profile): (field: CatalogueField) => readonly string[] {
  const currencies = currenciesOf(profile);
  return ({ type, offered_from }) => {
    if (type === 'money') return currencies;
    switch (offered_from) {
      case 'people.cards':
        return profile.people.cards.map(({ name }) => name);
      case 'roles.list':
        return profile.roles.list.map(({ title }) => title);
      default:
        return [];
    }
  };
}

/** The currency of each sum in the profile, once, in the order in which they are met. */
function currenciesOf(profile: Profile): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('currency' in value && typeof value.currency === 'string') found.add(value.currency);
    for (const child of Object.values(value)) look(child);
  };
  look(profile);
  return [...found];
}
