// Offsets of a text -> points and ranges, for everything that findings about Markdown point at.
import type { Point, Range } from '../../diagnostics.js';

/** Turns offsets (UTF-16 code units, from 0) into places. */
export interface Positions {
  point(offset: number): Point;
  range(start: number, end: number): Range;
}

/** Indexes the lines of a text once; LF, CR LF and CR end a line. */
export function createPositions(text: string): Positions {
  const starts = [0];
  let next = text.indexOf('\n');
  // Most files have no CR, and a search for one character is much faster than one for three kinds of line end.
  if (text.includes('\r')) for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  else for (; next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
  const point = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
  };
  return { point, range: (start, end) => ({ start: point(start), end: point(end) }) };
}
