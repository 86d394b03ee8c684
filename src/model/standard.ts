// The shapes of the catalogue in templates/standard: clauses, forms, reporting regimes, categories, terms. Types only.
import type { Crosswalk } from './crosswalk.js';
import type { FormField } from './documents.js';
import type { Edition, EditionWord } from './editions.js';

/** One thing that a documentation set needs under a clause, in our own words. */
export interface ClauseItem {
  readonly id: string;
  readonly kind: string;
  /** `must`: its absence stops a build. `should`: its absence is shown in the clause matrix. */
  readonly weight: 'must' | 'should';
  readonly basis: 'seed' | 'general' | 'practice';
  readonly text: string;
  /** Profile paths that the item is told from. */
  readonly facts?: readonly string[];
}

/** A clause of ISO/IEC 27035-2:2016 by number and title. */
export interface Clause {
  readonly number: string;
  readonly title: string;
  readonly items: readonly ClauseItem[];
}

/** A field of a report form as catalogued; `choices_from` names the profile fact that supplies the choices. */
export interface CatalogueField {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly type: FormField['type'];
  readonly required: boolean;
  readonly filled_by: string;
  readonly stage: string;
  readonly origin: 'standard' | 'extension';
  readonly choices?: readonly string[];
  readonly choices_from?: string;
  /** What a reader may offer in a field to write in: the names of the people, the titles of the roles. */
  readonly offered_from?: 'people.cards' | 'roles.list';
  /** Questions of the profile, for each of which the field is printed once. */
  readonly asked_for?: 'improvement.questions';
  /** Choices one step finer than the fact: the kinds of threat instead of the categories. */
  readonly detail?: boolean;
  /** Lines to write on in a long text, where the form has room for fewer or needs more than usual. */
  readonly lines?: number;
  readonly help?: string;
}

/** A section of a report form. */
export interface CatalogueFormSection {
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly origin: 'standard' | 'extension';
  readonly repeat?: boolean;
  /** How often it is printed, where it is filled in more than once. */
  readonly copies?: number;
  readonly note?: string;
  readonly fields: readonly CatalogueField[];
}

/** A form: one of the three reports of Annex B (`standard`), or one that irdocs adds (`extension`). */
export interface CatalogueForm {
  readonly id: string;
  readonly title: string;
  readonly origin: 'standard' | 'extension';
  readonly purpose: string;
  readonly filled_first_by: string;
  readonly then: string;
  readonly minimum_to_start: readonly string[];
  readonly sections: readonly CatalogueFormSection[];
}

/** One stage of a reporting regime; `deadline` is ISO 8601 or null where the law sets a standard of speed. */
export interface RegimeStage {
  readonly id: string;
  readonly name: string;
  readonly deadline: string | null;
  readonly time_type: string;
  readonly clock_start: string;
  /** Nothing must leave the house in this stage: a record is kept, a test is made. */
  readonly sends?: false;
  readonly standard?: string;
  /** A second limit that must be kept too; the earlier one wins. */
  readonly outer_limit?: { readonly deadline: string; readonly clock_start: string };
  readonly note?: string;
}

/**
 * When a regime is expected: all keys must hold, those about an entity for the same entity. What each key means stands in
 * regimes.yaml, where the conditions are written.
 */
export interface RegimeCondition {
  readonly country?: readonly string[];
  readonly role?: readonly string[];
  readonly nace?: readonly string[];
  readonly staff?: number;
  readonly listed?: true;
  readonly personal?: true;
  readonly special?: true;
  readonly subjects?: readonly string[];
  readonly data?: readonly string[];
  readonly fact?: string;
}

/** A law or contract type that creates duties to report. */
export interface Regime {
  readonly id: string;
  readonly law: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly status: 'in-force' | 'not-yet' | 'bill';
  readonly binds: string;
  /** One of these makes the regime expected. */
  readonly expected_when: readonly RegimeCondition[];
  readonly trigger: string;
  readonly recipients: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly stages: readonly RegimeStage[];
  readonly pitfalls?: readonly string[];
}

/** A word of the glossary. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly abbreviation?: string;
  readonly definition: string;
  /** The edition whose words hold the term; without it, both. */
  readonly edition?: Edition;
}

/** An incident category of Annex C. */
export interface CatalogueCategory {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
  readonly subcategories?: readonly { readonly id: string; readonly name: string }[];
}

/** Everything under templates/standard. */
export interface Standard {
  readonly clauses: readonly Clause[];
  /** Numbers of the clauses that the library claims to fulfil: an uncovered `must` under them is an error. */
  readonly claimed: readonly string[];
  readonly forms: readonly CatalogueForm[];
  readonly completionNotes: readonly { readonly id: string; readonly text: string }[];
  readonly regimes: readonly Regime[];
  /** Clock start events (`awareness`) in words. */
  readonly clockStarts: Readonly<Record<string, string>>;
  /** Other names and members of countries and areas, by name: `EEA` holds `EU`, which holds `France`. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
  readonly categories: readonly CatalogueCategory[];
  readonly terms: readonly Term[];
  /** What the editions call the same thing. */
  readonly words: readonly EditionWord[];
  /** Where a role belongs in each edition, by `kind`. */
  readonly roleKinds: Readonly<Record<string, Readonly<Record<Edition, string>>>>;
  readonly crosswalk: Crosswalk;
}
