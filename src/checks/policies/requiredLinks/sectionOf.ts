// A section of a policy or document, named by its heading or id -> the stretch of the text that it is.
import type { MarkdownHeading } from '../markdownLinks.js';
import { sameHeading } from '../sameHeading.js';
import type { LinkEnd } from './linkEnd.js';

/** A stretch of a text, in offsets; `heading` is absent for the whole text. */
export interface TextSection {
  readonly heading?: MarkdownHeading;
  readonly start: number;
  readonly end: number;
}

/** The sections of a name, the whole text for no name. Several may have one heading. */
export function sectionsOf({ read, text, sections }: LinkEnd, name: string | undefined): readonly TextSection[] {
  if (name === undefined) return [{ start: 0, end: text.length }];
  const wanted = sections.get(name) ?? name;
  return read.headings.flatMap((heading, index) => {
    if (!sameHeading(heading.text, wanted)) return [];
    const next = read.headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
    return [{ heading, start: heading.range.start.offset ?? 0, end: next?.range.start.offset ?? text.length }];
  });
}
