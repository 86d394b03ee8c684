// The inline texts of a file -> the links in them that Markdown does not see, with their places.
import { identifierOf } from './identifierOf.js';
import type { TextFault } from './markdownLinks.js';
import type { Positions } from './positions.js';
import { NOT_TEXT, scanText } from './scanText.js';

/** One paragraph, heading or table cell: its offsets, and those of the plain words in it. */
export interface InlineText {
  readonly start: number;
  readonly end: number;
  readonly words: [start: number, end: number][];
}

/** What the search needs of the file. */
export interface TextWorld {
  /** The file as it is. */
  readonly text: string;
  /** The file as it was parsed, of equal length. */
  readonly source: string;
  readonly positions: Positions;
  /** Whether a normalized label has a definition. */
  readonly isDefined: (identifier: string) => boolean;
}

/** Looks through the plain words only: code, HTML and links that are well are masked. What it finds is in the order of the file. */
export function findTextFaults(inline: readonly InlineText[], world: TextWorld): readonly TextFault[] {
  const { text, source, positions } = world;
  const faults = [...inline]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, words }) => {
      const parts: string[] = [];
      let at = start;
      for (const [from, to] of words) {
        parts.push(NOT_TEXT.repeat(from - at), source.slice(from, to));
        at = to;
      }
      const masked = parts.join('') + NOT_TEXT.repeat(Math.max(0, end - at));
      return scanText(masked, (label) => world.isDefined(identifierOf(label))).map((fault): TextFault => {
        const [from, to] = [start + fault.start, start + fault.end];
        return { kind: fault.kind, label: fault.label, text: text.slice(from, to), range: positions.range(from, to) };
      });
    });
  // One mistake, one message: a reference is well when it is its definition that is broken.
  const broken = new Set(
    faults.flatMap(({ kind, label }) => (kind === 'broken-definition' ? [identifierOf(label)] : [])),
  );
  return faults.filter(({ kind, label }) => kind !== 'undefined' || !broken.has(identifierOf(label)));
}
