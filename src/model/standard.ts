// The shapes of the catalogue in templates/standard: clauses, forms, reporting regimes, categories, terms. Types only.
import type { FormField } from './documents.js';

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
  readonly help?: string;
}

/** A section of a report form. */
export interface CatalogueFormSection {
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly origin: 'standard' | 'extension';
  readonly repeat?: boolean;
  readonly note?: string;
  readonly fields: readonly CatalogueField[];
}

/** One of the three Annex B report forms. */
export interface CatalogueForm {
  readonly id: string;
  readonly title: string;
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
  readonly standard?: string;
  readonly note?: string;
}

/** A law or contract type that creates duties to report. */
export interface Regime {
  readonly id: string;
  readonly law: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly status: 'in-force' | 'not-yet' | 'bill';
  readonly binds: string;
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
}

/** An incident category of Annex C. */
export interface CatalogueCategory {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
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
  readonly categories: readonly CatalogueCategory[];
  readonly terms: readonly Term[];
}
