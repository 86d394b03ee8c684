// What a profile rule sees: the sections that are valid in themselves, the catalogue, and a way to report at a fact.
import type { Finding, Rule } from '../diagnostics.js';
import type { PartialProfile } from '../model/partialProfile.js';
import type { Standard } from '../model/standard.js';
import type { Locate } from './locate.js';
import type { ProfileSchema } from './profileSchema.js';

export type { PartialProfile };

/** Ids of templates/standard that a profile may refer to. */
export interface CatalogueIds {
  /** regimes.yaml */
  readonly regimes: ReadonlySet<string>;
  /** items of clauses.yaml */
  readonly items: ReadonlySet<string>;
  /** categories of classification.yaml */
  readonly categories: ReadonlySet<string>;
}

/** A finding of a rule; rule id and place are added by the runner. `where` picks the key or the value of the pointer. */
export type RuleFinding = Omit<Finding, 'ruleId' | 'place'> & { readonly where?: 'key' | 'value' };

/** The ids of a catalogue. */
export function catalogueIds({ regimes, clauses, categories }: Standard): CatalogueIds {
  return {
    regimes: new Set(regimes.map((regime) => regime.id)),
    items: new Set(clauses.flatMap((clause) => clause.items.map((item) => item.id))),
    categories: new Set(categories.map((category) => category.id)),
  };
}

/** What is handed to a rule's `run`. */
export interface ProfileContext {
  /** Sections with findings of their own are left out, so that one mistake is not told twice. */
  readonly profile: PartialProfile;
  readonly schema: ProfileSchema;
  readonly catalogue: CatalogueIds;
  /** The whole catalogue: regimes with their stages, forms with their fields. */
  readonly standard: Standard;
  /**
   * The day (ISO date) on which dates of the profile are judged: contacts overdue, contracts ended. It is passed in, because the core
   * has no clock. A finding that nothing but the passing of time causes is a warning, so that no build breaks at midnight.
   */
  readonly asOf: string;
  readonly locate: Locate;
  /** The line of `without` by which this profile does not inherit what a pointer names; entries of lists by id: `/people/cards/j-marsh`. */
  readonly takenAway: Locate;
  /** Reports at a JSON pointer; where the profile has nothing there, at the nearest key around it. */
  readonly report: (pointer: string, finding: RuleFinding) => void;
}

/** A rule over the profile. */
export interface ProfileRule extends Rule<ProfileContext> {
  /**
   * Judges single values, as the schema does, and runs first: the other rules do not see the sections in which it finds an error, so
   * that one mistake is told once.
   */
  readonly judgesValues?: true;
}
