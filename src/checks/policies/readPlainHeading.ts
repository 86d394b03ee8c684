// A line `## Words` -> the heading, where it can be told without a Markdown parser.
import type { PlainHeading } from './plainItems.js';
import { shownWords } from './shownWords.js';

const OPENING = /^#{1,6}(?=[ \t])/;
const CLOSING = /(?:^|[ \t])#+$/;
/** What may be a link, HTML, an escape or a character reference. */
const PARSED = /[[\]<>\\\0]|&[#\w]{1,40};/;

/**
 * Reads a line without marks before the `#`.
 *
 * @param offset of the line in the source
 * @returns undefined when the line is none, is empty, or must be parsed
 */
export function readPlainHeading(line: string, offset: number): PlainHeading | undefined {
  const depth = OPENING.exec(line)?.[0].length;
  if (depth === undefined || PARSED.test(line)) return undefined;
  const text = shownWords(trimBlanks(trimBlanks(line.slice(depth)).replace(CLOSING, '')));
  // Other blanks than these are words for the parser.
  if (!text || text !== text.trim()) return undefined;
  return { kind: 'heading', depth, text, start: offset, end: offset + line.length };
}

function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
