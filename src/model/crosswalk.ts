// The shape of templates/standard/crosswalk.yaml: from clauses to other frameworks, laws and the 2023 edition. Types only.

/** Where one clause leads. Numbers only; `edition_2023.title` is there where number and title were seen in a public source. */
export interface CrosswalkClause {
  readonly number: string;
  /** Annex A controls of ISO/IEC 27001:2022. */
  readonly controls: readonly string[];
  /** Clauses of ISO/IEC 27001:2022. */
  readonly isms: readonly string[];
  readonly csf: readonly string[];
  readonly sp_800_61r3: readonly string[];
  readonly nis2: readonly string[];
  readonly dora: readonly string[];
  readonly edition_2023: { readonly number: string; readonly title?: string; readonly source?: string };
}

/** What auditors ask to see for a control, and where this set shows it: `document` or `document#section`. */
export interface CrosswalkEvidence {
  readonly control: string;
  readonly what: string;
  readonly shown_by: readonly string[];
}

/** The crosswalk as catalogued. */
export interface Crosswalk {
  /** The day of the research. */
  readonly as_of: string;
  /** In words, by the key that `source` names. */
  readonly sources: Readonly<Record<string, string>>;
  readonly edition_facts: readonly { readonly fact: string; readonly source: string }[];
  readonly edition_unknown: readonly string[];
  readonly clauses: readonly CrosswalkClause[];
  readonly control_titles: Readonly<Record<string, string>>;
  readonly evidence: readonly CrosswalkEvidence[];
  readonly phases: readonly { readonly phase: string; readonly csf: readonly string[]; readonly sp_800_61r2: string }[];
  readonly others: readonly { readonly name: string; readonly use: string; readonly clauses: readonly string[] }[];
}
