// What a reader gets of a document, block by block: the shape in which the written Markdown and the tree that it was written from are compared. Types only.

/** A heading, a paragraph, a cell or a code block, as it is shown. */
export interface ReaderBlock<Link> {
  /**
   * Where it stands and what it is: the marks of the quotes and list items around it, then the kind. `p`, `h2`, `code`,
   * `rule`, `html`, `definition`; of a table `table` for its first cell, `row` for the first of another row, `cell` for the
   * rest. `> 2. p` is the paragraph that begins the second item of a list in a quote.
   */
  readonly kind: string;
  /** The visible words, `squeeze`d; those of a heading only at the ends, because anchors are made of every blank. */
  readonly text: string;
  /** Links and pictures in reading order. */
  readonly links: readonly Link[];
  /** How many stretches of it are bold or slanted. */
  readonly marks: number;
}

/** A link or a picture of the written Markdown. */
export interface WrittenLink {
  readonly image: boolean;
  /** The words to click on, or the alternative text. */
  readonly text: string;
  readonly url: string;
}

/** A block of the written Markdown. */
export interface WrittenBlock extends ReaderBlock<WrittenLink> {
  /** Line of the file, from 1, on which the chunk with the block begins. */
  readonly line: number;
}

/** Some inline content as it is read: a block without its kind, with its white space. */
export type Inline<Link> = Omit<ReaderBlock<Link>, 'kind'>;

/** White space that a browser does not show as it stands. */
const UNSHOWN = /[\t\r\n]| {2}|^ | $/;

/** White space as a browser shows it. */
export function squeeze(text: string): string {
  return UNSHOWN.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : text;
}

/** The words of a block as they are compared. */
export function blockText(kind: string, text: string): string {
  return /h[1-6]$/.test(kind) ? text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : squeeze(text);
}
