// What a picture is made of before it becomes SVG: boxes, lines and texts with places. Lengths in points, origin at the top left.

/** Size of words that have none of their own. */
export const TEXT_SIZE = 9;
/** Height of a line as a multiple of the letters. */
const LINE_HEIGHT = 1.25;
/** Space between a frame and its words. */
export const PADDING = 5;

/** One line of text inside a shape. */
export interface TextLine {
  readonly value: string;
  readonly bold?: boolean;
  /** Font size; `TEXT_SIZE` when absent. */
  readonly size?: number;
}

/**
 * How a box looks; it also survives a black-and-white printer. `strong`: thick frame, what matters first. `plain`: thin frame.
 * `quiet`: filled, without frame. `dashed`: thin dashed frame, what happens only under a condition. `band`: the ground of a group.
 */
export type BoxStyle = 'strong' | 'plain' | 'quiet' | 'dashed' | 'band';

/** A rectangle with words inside, centred or at its left edge. */
export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style: BoxStyle;
  readonly align: 'middle' | 'start';
  readonly lines: readonly TextLine[];
}

/** A line through points; an arrow has its head at the last one. */
export interface Connector {
  readonly kind: 'connector';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly arrow: boolean;
  readonly dashed?: boolean;
}

/** Words that stand free; `y` is the middle of the first line. */
export interface Label {
  readonly kind: 'label';
  readonly x: number;
  readonly y: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly lines: readonly TextLine[];
}

/** One part of a drawing. */
export type DrawingShape = Box | Connector | Label;

/** A picture ready to be written as SVG. */
export interface Drawing {
  /** Kebab-case, equal to the file name: `call-tree`. */
  readonly id: string;
  readonly title: string;
  /** Says everything that the picture shows, in sentences: its text alternative. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** In drawing order: the first lies at the back. */
  readonly shapes: readonly DrawingShape[];
}

/** Height of one line. */
export function lineHeight({ size = TEXT_SIZE }: TextLine): number {
  return size * LINE_HEIGHT;
}

/** Height of lines one below the other. */
export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + lineHeight(line), 0);
}
