// What a search for contradictions is given and what it finds; one search a file in this folder. Types only.
import type { Profile } from '../../../model/profile.generated.js';
import type { Statement } from '../readStatements.js';

/** A part of a statement that the profile says otherwise. */
export interface Contradiction {
  /** The words, and where they stand in the statement. */
  readonly words: string;
  readonly index: number;
  /** One sentence: what the policy says, and what the profile says. */
  readonly reason: string;
  readonly expected: readonly string[];
  readonly note: string;
  /** A number cannot be read in two ways; words can, and only warn. */
  readonly severity: 'error' | 'warning';
}

/** Looks at one statement. */
export type FindContradiction = (statement: Statement) => Contradiction | undefined;

/** Prepares a search for a profile. */
export type CreateSearch = (profile: Profile) => FindContradiction;
