// Lines of Markdown up to the next blank one -> each cut to its marks and one letter, where that leaves all blocks as they are.
import { addLinks } from './addLinks.js';
import type { PlainItem } from './plainItems.js';
import { readPlainHeading } from './readPlainHeading.js';
import { holdsTag } from './readPlainWords.js';

/** A line; offsets in the source. */
export interface Line {
  readonly start: number;
  /** Where the marks (indentation, quotes, lists) end. */
  readonly words: number;
  /** Before the line break. */
  readonly end: number;
}

/** What stands for a line. */
export interface CutLine {
  readonly line: Line;
  readonly marks: string;
  /** The marks and `WORD` (with `>` behind where the line holds one, because that may end HTML), or the line as it is. */
  readonly text: string;
  /** It stands there uncut. */
  readonly whole: boolean;
  /** What begins in it. */
  readonly items: readonly PlainItem[];
}

/** Stands for words. */
export const WORD = 'x';
const LETTER = /^\p{L}/u;
/** Makes the words above a heading, or them and itself a table. */
const UNDERLINE = /^(?:=+[ \t]*|[-:][-: \t]*)$/;
/** The mark of an empty item, or such a line. */
const DASH = /-[ \t]*$/;
/** Begins or ends something by itself: a heading, a fence, a rule, an empty list item, HTML. */
const STAYS = /^$|^#|^```|^~~~|^[-+*_][^\p{L}\d]*$|^\d{1,9}[.)][ \t]*$|-->|\?>|\]\]>/u;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const NOTHING: readonly PlainItem[] = [];

/** @returns undefined when the lines must be parsed as they are */
export function cutLines(source: string, lines: readonly Line[]): readonly CutLine[] | undefined {
  const run = source.slice(lines[0]?.start, lines.at(-1)?.end);
  if (holdsTag(run)) return undefined;
  const closing = run.includes('>');
  const cut: CutLine[] = [];
  let even = true;
  for (const line of lines) {
    const { start, words, end } = line;
    const marks = start === words ? '' : source.slice(start, words);
    even &&= marks === (cut[0]?.marks ?? marks) && (marks === '' || marks.trim() === '');
    const plain = !closing && LETTER.test(source.slice(words, words + 2));
    const text = plain ? '' : source.slice(words, end);
    if (!plain && (text[0] === '<' || (cut.length > 0 && mayUnderline(marks, text)))) return undefined;
    const whole = !plain && STAYS.test(text);
    const short = text.includes('>') ? `${WORD}>` : WORD;
    cut.push({ line, marks, text: marks + (whole ? text : short), whole, items: NOTHING });
  }
  const rows = run.includes('|');
  // A row of a table does not go on without the marks of its list, as a paragraph does.
  if (rows && !even) return undefined;
  const all = even ? cutBlocks(source, cut, run) : cut;
  return all && (run.includes('[') || run.includes('<')) ? addLinks(source, all, rows) : all;
}

/** Whether a line makes those above it a heading, or them and itself a table. */
function mayUnderline(marks: string, text: string): boolean {
  return UNDERLINE.test(text) || (text === '' && DASH.test(marks));
}

/** Cuts rules and headings too, where all lines belong to the same list items and quotes. */
function cutBlocks(source: string, cut: readonly CutLine[], run: string): readonly CutLine[] | undefined {
  const words = ({ line }: CutLine): string => source.slice(line.words, line.end);
  const [first] = cut;
  if (!first) return cut;
  if (cut.length === 1 && first.whole && RULE.test(words(first))) return [cutTo(first, NOTHING)];
  if (!run.includes('#')) return cut;
  const headed = cut.map((one) => {
    const heading = one.whole ? readPlainHeading(words(one), one.line.words) : undefined;
    return heading ? cutTo(one, [heading]) : one;
  });
  // Another line that stays may hold marks of code, and then whether a heading ends them matters.
  const mixed = headed.some(({ whole }) => whole) && headed.some(({ items }) => items.length > 0);
  return mixed ? undefined : headed;
}

function cutTo({ line, marks }: CutLine, items: readonly PlainItem[]): CutLine {
  return { line, marks, text: marks + WORD, whole: false, items };
}
