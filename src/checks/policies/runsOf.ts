// Markdown text -> its lines, in runs without a blank line.
import type { Line } from './cutLines.js';

const MARKS = /[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*)*/y;

/** Cuts a text into runs of lines; blank lines are left out. LF and CR LF end a line. */
export function* runsOf(source: string): Generator<readonly Line[]> {
  const marks = new RegExp(MARKS);
  let lines: Line[] = [];
  for (let start = 0; start < source.length; ) {
    const feed = source.indexOf('\n', start);
    const next = feed === -1 ? source.length : feed + 1;
    const end = feed === -1 ? next : source[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
    marks.lastIndex = start;
    marks.exec(source);
    const words = Math.min(marks.lastIndex, end);
    if (words === end && source.slice(start, end).trim() === '') {
      if (lines.length > 0) yield lines;
      lines = [];
    } else lines.push({ start, words, end });
    start = next;
  }
  if (lines.length > 0) yield lines;
}
