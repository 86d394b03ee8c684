// What a fault or a look-alike is: a change of a collection, and what must be said of it.
import type { Corpus } from './corpus.js';
import type { Random } from './random.js';

/** Where a finding must stand. */
export interface Place {
  readonly file: string;
  /** From 1; 0 where the mistake is of the whole file, so that any line will do. */
  readonly line: number;
  /** Where the finding may stand instead, because the mistake lies between two places. */
  readonly or?: readonly Place[];
}

/** Texts by path, as they are after the change; null for a file that is gone. */
export type Changes = ReadonlyMap<string, string | null>;

/** A change of a collection. */
export interface Injection {
  readonly changes: Changes;
  /** Where findings must stand, one at each place; none for a look-alike. */
  readonly expected: readonly Place[];
  /** Files whose front matter makes it a mistake. */
  readonly reads?: readonly string[];
  /** What was done, for people. */
  readonly what: string;
}

/** Puts something into a collection; undefined where the dice fell on a place that does not suit. */
export type Inject = (corpus: Corpus, random: Random) => Injection | undefined;

/** How a collection is checked: as a plain folder, or as the policies of an organization with a profile. */
export type Mode = 'folder' | 'profile';

/** One kind of mistake, or of what looks like one. */
export interface Kind {
  readonly id: string;
  /** What it is, for the table. */
  readonly summary: string;
  /** The collections that it is put into, by name; more often named, more often taken. */
  readonly corpora: readonly string[];
  readonly mode: Mode;
  readonly inject: Inject;
}

/** A kind of mistake. */
export interface FaultKind extends Kind {
  /** The ids of findings that tell what the mistake is. */
  readonly ruleIds: readonly string[];
}

/** Most kinds are put into every collection, the larger ones more often. */
export const EVERYWHERE = ['skerrow', 'skerrow', 'lindholm', 'skerrow', 'kettle'] as const;

/** A kind over the plain folders. */
export function inFolders(
  kind: Omit<FaultKind, 'mode' | 'corpora'> & { readonly corpora?: readonly string[] },
): FaultKind {
  return { corpora: EVERYWHERE, mode: 'folder', ...kind };
}
