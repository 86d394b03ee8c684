// Inline Markdown as our writer writes it -> its words and links; undefined where reading it takes a real parser.
import { type Inline, squeeze, type WrittenLink } from './readerBlock.js';

/**
 * A part of CommonMark in which no two readings are possible; nearly all that is written lies in it. What does not is left
 * to the parser, which is a hundred times slower.
 */
const PIECES = [
  // Signs that mean nothing inside a line.
  '[\\p{L}\\p{N} ,.;:()\'"/%+?=@§·–—…→☐-]+',
  // A link in its simplest form.
  '\\[([\\p{L}\\p{N} ,.;:()\'"/%+?@·–—…→-]+)\\]\\(([\\w./#%:@+-]+)\\)',
  // Bold or slanted words between blanks, so that the stars can only be what they look like.
  '(?<=^| )(\\*\\*?)([\\p{L}\\p{N}+](?:[\\p{L}\\p{N} ,.;:()\'"/%+?–-]*[\\p{L}\\p{N},.;:)\'"%?])?)\\3(?=$|[ ,.;:)])',
  // A sign that a backslash takes its meaning from; pipes and backslashes mean something else in tables.
  '\\\\([!-/:-@[\\]^_`{}~])',
  // The first line of a notice, which stays as it is: no label has such a name.
  '\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]$',
].join('|');

/** What could open a block at the start of a line: a list item, a rule, code, the second line of a table. */
const OPENS_BLOCK = /^(?:\d{1,9}[.)](?: |$)|[-+=:]| )/;

/** What git hosts make a link of, though CommonMark does not. */
const BARE_ADDRESS = /:\/\/|www\./i;

/**
 * Reads one line, or one cell.
 *
 * @param opensLine whether it begins a line, where some signs open a block
 */
export type FragmentReader = (source: string, opensLine: boolean) => Inline<WrittenLink> | undefined;

/** Makes a reader; it keeps nothing between calls. */
export function createFragmentReader(): FragmentReader {
  const pieces = new RegExp(PIECES, 'uy');
  return (source, opensLine) => {
    if (BARE_ADDRESS.test(source) || (opensLine && OPENS_BLOCK.test(source))) return undefined;
    const links: WrittenLink[] = [];
    let text = '';
    let marks = 0;
    for (let at = 0; at < source.length; at = pieces.lastIndex) {
      pieces.lastIndex = at;
      const match = pieces.exec(source);
      if (!match) return undefined;
      const [whole, words, url, , strong, escaped] = match;
      if (words !== undefined) links.push({ image: false, text: squeeze(words), url: url as string });
      if (strong !== undefined) marks += 1;
      text += words ?? strong ?? escaped ?? whole;
    }
    return { text, links, marks };
  };
}
