// What a document says of itself, or the profile of it: the shape that the relation checks compare. Types only.
import type { Range } from '../../../diagnostics.js';

/** A fact as its author wrote it. */
export interface StatedFact {
  readonly text: string;
  /** In the file of the document. */
  readonly range?: Range;
  /** JSON pointer of the profile, for a fact that the profile states. */
  readonly pointer?: string;
}

/** A document that another one replaces: `POL-03`, `POL-03@2.0`, `POL-03 v2.0`, or the path of its file. */
export interface SupersededDocument extends StatedFact {
  /** Without the version. */
  readonly name: string;
  /** Without it, every version is replaced. */
  readonly version?: string;
}

/** One document, wherever its facts were stated. */
export interface PolicyFacts {
  /** Relative to the profile folder, or to the folder that is checked. Of a generated document its Markdown. */
  readonly path: string;
  /** The stated title, else the first heading. */
  readonly title?: StatedFact;
  readonly identifier?: StatedFact;
  readonly version?: StatedFact;
  readonly label?: StatedFact;
  readonly status?: StatedFact;
  readonly language?: StatedFact;
  /** Titles that it had before. */
  readonly formerly: readonly StatedFact[];
  readonly supersedes: readonly SupersededDocument[];
  /** Id of the generated document. */
  readonly document?: string;
  /** Id of the entry of `governance.related_policies`. */
  readonly entry?: string;
}
