// Picture: what must have happened by when, class by class, on one line of time (clause 6.4).
import { type DrawingShape, heightOf, PADDING } from '../../model/drawing.js';
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { boxOf, linesOf } from '../boxOf.js';
import type { Picture } from '../picture.js';

const WIDTH = 480;
const NAME = 86;
const GAP = 4;
const HEAD_SIZE = 7.5;

/** The targets in the order of the work, each with its letter and its words. */
const TARGETS = [
  ['acknowledge', 'A', 'acknowledged'],
  ['classify', 'C', 'classified'],
  ['lead_engaged', 'L', 'lead engaged'],
  ['management_told', 'M', 'management told'],
  ['first_update', 'U', 'first update sent'],
] as const;

export default {
  id: 'escalation-by-class',
  summary: 'The target times of each class side by side',
  draw({ derived }) {
    const rows = derived.classes.map((entry) => ({
      name: entry.name,
      due: TARGETS.flatMap(([key, letter, words]) => {
        const time = entry[key];
        return time === undefined ? [] : [{ letter, words, time, minutes: durationMinutes(time) ?? 0 }];
      }),
    }));
    const times = new Map(rows.flatMap((row) => row.due.map((due) => [due.minutes, due.time])));
    const columns = [...times].sort(([a], [b]) => a - b);
    if (columns.length === 0) return undefined;
    const width = (WIDTH - NAME - GAP * (columns.length + 1)) / columns.length;
    const at = (column: number): number => NAME + GAP + column * (width + GAP);
    const heads = columns.map(([, time]) =>
      linesOf([{ value: formatDuration(time), bold: true, size: HEAD_SIZE }], width),
    );
    const headHeight = Math.max(...heads.map(heightOf)) + PADDING;
    const shapes: DrawingShape[] = heads.map((lines, column) => ({
      kind: 'label',
      x: at(column) + width / 2,
      y: headHeight / 2,
      align: 'middle',
      lines,
    }));
    let y = headHeight;
    for (const row of rows) {
      const name = boxOf([{ value: row.name, bold: true }], {
        x: 0,
        y,
        width: NAME,
        height: 26,
        style: 'quiet',
        align: 'start',
      });
      const middle = y + name.height / 2;
      const cells = columns.flatMap(([minutes], column) => {
        const letters = row.due.filter((due) => due.minutes === minutes).map((due) => due.letter);
        if (letters.length === 0) return [];
        return [boxOf([{ value: letters.join(' '), bold: true }], { x: at(column), y, width })];
      });
      shapes.push(
        { kind: 'box', x: 0, y, width: WIDTH, height: name.height, style: 'band', align: 'middle', lines: [] },
        name,
        {
          kind: 'connector',
          points: [
            [NAME, middle],
            [WIDTH - 2, middle],
          ],
          arrow: true,
        },
        ...cells.map((cell) => ({ ...cell, y: middle - cell.height / 2 })),
      );
      y += name.height + GAP;
    }
    const legend = linesOf([TARGETS.map(([, letter, words]) => `${letter}: ${words}`).join(' · ')], WIDTH);
    const legendHeight = heightOf(legend) + PADDING;
    shapes.push({ kind: 'label', x: 0, y: y + legendHeight / 2, align: 'start', lines: legend });
    return {
      id: 'escalation-by-class',
      title: 'What must have happened by when, by class',
      description: rows
        .map(
          (row) =>
            `${row.name}: ${row.due.map((due) => `${due.words} within ${formatDuration(due.time)}`).join(', ')}.`,
        )
        .join(' '),
      width: WIDTH,
      height: y + legendHeight,
      shapes,
    };
  },
} satisfies Picture;
