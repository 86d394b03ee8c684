// Groups one below the other, each a ground with a title at its left and boxes in rows; arrows lead from one to the next.
import { type Box, type Connector, type DrawingShape, PADDING } from '../model/drawing.js';
import { boxOf, linesOf, type Words } from './boxOf.js';
import { boxRows, type RowBox } from './boxRows.js';

/** One group. */
export interface Band {
  readonly title: readonly Words[];
  readonly boxes: readonly RowBox[];
  readonly columns: number;
  /** Words on the arrow that leads from this group to the next. */
  readonly leads?: string;
  /** The arrow points back up instead. */
  readonly upwards?: boolean;
}

const TITLE_WIDTH = 86;
const GAP = 6;
const BETWEEN = 20;

/** Places the groups; gives the shapes and the height that they take. */
export function bands(
  groups: readonly Band[],
  width: number,
): { readonly shapes: DrawingShape[]; readonly height: number } {
  const shapes: DrawingShape[] = [];
  let y = 0;
  groups.forEach((group, index) => {
    const rows = boxRows(group.boxes, {
      x: TITLE_WIDTH + PADDING,
      y: y + GAP,
      width: width - TITLE_WIDTH - PADDING - GAP,
      columns: group.columns,
      gap: GAP,
    });
    const title = boxOf(group.title, { x: 0, y, width: TITLE_WIDTH, style: 'quiet', align: 'start' });
    const height = Math.max(rows.bottom + GAP - y, title.height);
    shapes.push(ground(y, width, height), { ...title, height }, ...rows.boxes);
    const bottom = y + height;
    if (index < groups.length - 1) shapes.push(...lead(group, bottom, width));
    y = bottom + (index < groups.length - 1 ? BETWEEN : 0);
  });
  return { shapes, height: y };
}

function ground(y: number, width: number, height: number): Box {
  return { kind: 'box', x: 0, y, width, height, style: 'band', align: 'middle', lines: [] };
}

function lead(group: Band, bottom: number, width: number): DrawingShape[] {
  const x = TITLE_WIDTH / 2;
  const ends: [[number, number], [number, number]] = [
    [x, bottom],
    [x, bottom + BETWEEN],
  ];
  const arrow: Connector = { kind: 'connector', points: group.upwards ? ends.reverse() : ends, arrow: true };
  if (group.leads === undefined) return [arrow];
  const lines = linesOf([{ value: group.leads, size: 8 }], width - x - 10);
  return [arrow, { kind: 'label', x: x + 8, y: bottom + BETWEEN / 2, align: 'start', lines }];
}
