// Where a finding is, for formats that want numbers: the range if there is one.
import type { VFileMessage } from 'vfile-message';
import type { Point } from '../diagnostics.js';

type LineAndColumn = Pick<Point, 'line' | 'column'>;

/** Start and, when the finding covers a range, its exclusive end; columns count UTF-16 code units from 1. */
export interface PlaceInFile {
  readonly start: LineAndColumn;
  readonly end?: LineAndColumn;
}

/** The place of a finding; undefined when it is about the whole file. */
export function placeOf({ place }: VFileMessage): PlaceInFile | undefined {
  if (!place) return undefined;
  return 'start' in place ? { start: place.start, end: place.end } : { start: place };
}

/** Reason and remedy as one text of two or more lines, for formats with one field for both. */
export function textOf({ reason, note }: VFileMessage): string {
  return note ? `${reason}\nRemedy: ${note}` : reason;
}
