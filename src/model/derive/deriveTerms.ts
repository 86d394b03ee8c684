// The glossary: the catalogue's terms with the organization's house words beside them (clause 3).
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { Standard, Term } from '../standard.js';

/** A glossary entry; `house_word` is what this organization says instead. */
export interface GlossaryEntry extends Term {
  readonly house_word?: string;
}

/** All terms of the edition that the profile follows, in alphabetical order; a house word that means no catalogued term is an entry of its own. */
export function deriveTerms(profile: Profile, standard: Standard, origins: Origins): readonly GlossaryEntry[] {
  const followed = profile.document_set.edition_followed;
  const terms = standard.terms
    .filter(({ edition = followed }) => edition === followed)
    .map(({ edition: _, ...term }): Term => term);
  const local = profile.document_set.local_terms ?? [];
  const matches = (term: Term, means: string): boolean =>
    [term.id, term.term, term.abbreviation].some((name) => name?.toLowerCase() === means.toLowerCase());
  const known: GlossaryEntry[] = terms.map((term) => {
    const house = local.find((entry) => matches(term, entry.means));
    return house ? origins.join(house, { ...term, house_word: house.term }) : term;
  });
  const own = local
    .filter((entry) => !terms.some((term) => matches(term, entry.means)))
    .map((entry) => origins.join(entry, { definition: `${entry.definition} (${entry.means})` }));
  return [...known, ...own].sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1));
}
