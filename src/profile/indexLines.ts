// Offsets of a text -> line and column, for every finding of the reader.
import type { Point, Range } from '../diagnostics.js';

/** Points and ranges of one text; offsets outside are clamped to it. */
export interface LineIndex {
  readonly point: (offset: number) => Required<Point>;
  readonly range: (start: number, end: number) => Range;
}

/** Indexes the line starts; only `\n` ends a line. (The `LineCounter` of yaml 2.9.1 misses lines after some syntax errors.) */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const point = (offset: number): Required<Point> => {
    const clamped = Math.min(Math.max(0, offset), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (starts[low] ?? 0) + 1, offset: clamped };
  };
  return { point, range: (start, end) => ({ start: point(start), end: point(Math.max(start, end)) }) };
}
