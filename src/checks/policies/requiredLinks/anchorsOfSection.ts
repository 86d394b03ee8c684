// The headings of a section -> the anchors by which a link can lead into it.
import type { SlugDialect } from '../../check.js';
import { makeAnchors } from '../makeAnchors.js';
import type { LinkEnd } from './linkEnd.js';
import type { TextSection } from './sectionOf.js';

/** The anchors of the section and of what is below it; the first one is the best to write. */
export function anchorsOfSection(
  { read }: LinkEnd,
  { start, end }: TextSection,
  slugs: SlugDialect,
): readonly string[] {
  const own = read.headings.filter(
    ({ range }) => (range.start.offset ?? 0) >= start && (range.start.offset ?? 0) < end,
  );
  const made = own.flatMap(({ text }) => makeAnchors([{ text, html: false }], slugs));
  // A heading that stands twice in the file has a number.
  return made.flatMap((anchor) =>
    read.anchors.has(anchor) ? [anchor, ...[1, 2, 3].map((number) => `${anchor}-${number}`)] : [],
  );
}
