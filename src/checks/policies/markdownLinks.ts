// What one Markdown file says of links: the shape that `readMarkdownLinks` returns and the checks read. Types only.
import type { Range } from '../../diagnostics.js';

/** A link, an image, an HTML `href` or `src`, a definition that is used, or a link in the front matter. */
export interface MarkdownLink {
  readonly kind: 'link' | 'image' | 'html' | 'definition' | 'front-matter';
  /** The target as written, with Markdown and HTML escapes resolved; percent-encoding is kept. */
  readonly url: string;
  /** The whole link in the file. */
  readonly range: Range;
  /** What a reader sees of it: the words to click on, or the alternative text of an image. Empty for front matter. */
  readonly text: string;
  /** Of a definition: where the text refers to it, and with which words. */
  readonly uses?: readonly LinkUse[];
}

/** A reference `[text][label]` to a definition. */
export interface LinkUse {
  readonly range: Range;
  readonly text: string;
}

/** A heading; `text` is what a reader sees. */
export interface MarkdownHeading {
  readonly text: string;
  readonly depth: number;
  readonly range: Range;
}

/** A definition `[label]: url`. */
export interface MarkdownDefinition {
  readonly label: string;
  readonly url: string;
  readonly range: Range;
}

/** A second or later definition of a label; the first one counts. */
export interface DuplicateDefinition extends MarkdownDefinition {
  readonly first: MarkdownDefinition;
}

/** Something that was meant as a link and that Markdown reads as plain text. */
export interface TextFault {
  /**
   * `undefined`: `[text][label]` without a definition. `malformed`: `[text](a b.md)`. `reversed`: `(text)[url]`.
   * `broken-definition`: `[label]:` that defines nothing. `no-text`: a link without words to click on.
   */
  readonly kind: 'undefined' | 'malformed' | 'reversed' | 'broken-definition' | 'no-text';
  /** As it stands in the file. */
  readonly text: string;
  /** The label of a reference or definition, else the target. */
  readonly label: string;
  readonly range: Range;
}

/** A plain value of the front matter. */
export interface FrontMatterValue {
  readonly text: string;
  readonly range: Range;
}

/** The front matter of a file. */
export interface FrontMatter {
  /** Top-level keys in lower case, with their plain values: one, or one for each item of a list. */
  readonly values: ReadonlyMap<string, readonly FrontMatterValue[]>;
  /** Why it cannot be read as YAML. */
  readonly fault?: { readonly reason: string; readonly range: Range };
}

/** Everything that link checks need of one file. */
export interface MarkdownLinks {
  readonly links: readonly MarkdownLink[];
  /** What `#anchor` may name, without `#`. */
  readonly anchors: ReadonlySet<string>;
  readonly headings: readonly MarkdownHeading[];
  readonly faults: readonly TextFault[];
  readonly definitions: ReadonlyMap<string, MarkdownDefinition>;
  readonly definitionsUnused: readonly MarkdownDefinition[];
  readonly definitionsDuplicate: readonly DuplicateDefinition[];
  readonly frontMatter?: FrontMatter;
  /** The line that nests so deeply that the file was not read. */
  readonly tooDeep?: Range;
  /** The first lines with so many marks that they, and lines of the kind behind them, were not read. */
  readonly tooComplex?: Range;
}
