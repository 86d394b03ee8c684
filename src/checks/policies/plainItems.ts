// What can be read of lines of Markdown without parsing them: the types that the cutting of lines and the walk over the tree share. Types only.

/** Offsets in the source. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A link or an image: `[words](target)`. */
export interface PlainLink extends Placed {
  readonly kind: 'link' | 'image';
  readonly url: string;
  /** What a reader sees: the words, or the alternative text. */
  readonly text: string;
}

/** Words in brackets, `[words]` or `[words][label]`: a link if a definition has that label. */
export interface PlainReference extends Placed {
  readonly kind: 'reference';
  readonly text: string;
  /** As written. */
  readonly label: string;
  /** Its author surely meant a link: there is a second pair of brackets. */
  readonly full: boolean;
}

/** A heading. */
export interface PlainHeading extends Placed {
  readonly kind: 'heading';
  readonly depth: number;
  readonly text: string;
}

export type PlainItem = PlainLink | PlainReference | PlainHeading;
