// What the pieces that recognise slips of YAML share: a slip with its words, and the lines of a text.
import type { SyntaxMessage } from './yamlErrors.js';

/** A slip with the offsets of the words to mend. */
export interface SyntaxSlip extends SyntaxMessage {
  readonly from: number;
  readonly to: number;
}

/** One line of a text. */
export interface TextLine {
  /** Offsets of its first character and of its end, without the line end. */
  readonly begin: number;
  readonly end: number;
  /** Blanks and dashes of list entries before the first word. */
  readonly lead: string;
  /** From the first word to the end. */
  readonly words: string;
}

/** The line that holds an offset. */
export function lineAt(text: string, offset: number): TextLine {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const last = feed === -1 ? text.length : feed;
  const end = text[last - 1] === '\r' && last > begin ? last - 1 : last;
  const line = text.slice(begin, end);
  const [lead = ''] = /^\s*(?:- +|-$)*/.exec(line) ?? [];
  return { begin, end, lead, words: line.slice(lead.length) };
}

/** Whether a line says nothing: blank, or a comment. */
export function isIdle({ words, lead }: TextLine): boolean {
  return (words === '' && !lead.includes('-')) || words.startsWith('#');
}

/** The first line at or after an offset that says something. */
export function contentAt(text: string, offset: number): TextLine {
  let line = lineAt(text, offset);
  for (let at = text.indexOf('\n', line.end); isIdle(line) && at !== -1; at = text.indexOf('\n', line.end)) {
    line = lineAt(text, at + 1);
  }
  return line;
}

/** The last line before another one that says something; undefined for the first of the text. */
export function contentBefore(text: string, { begin }: TextLine): TextLine | undefined {
  for (let at = begin - 1; at >= 0; ) {
    const line = lineAt(text, at);
    if (!isIdle(line)) return line;
    at = line.begin - 1;
  }
  return undefined;
}
