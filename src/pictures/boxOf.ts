// A box that is as high as its words need.
import { type Box, type BoxStyle, heightOf, PADDING, TEXT_SIZE, type TextLine } from '../model/drawing.js';
import { wrapText } from './textSize.js';

/** Words of a box: a plain string is one paragraph in normal type. */
export type Words = string | { readonly value: string; readonly bold?: boolean; readonly size?: number };

/** Where a box is and how it looks. */
export interface BoxPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** At least this high. */
  readonly height?: number;
  readonly style?: BoxStyle;
  readonly align?: 'middle' | 'start';
}

/** The lines of some paragraphs, wrapped to a width in points. */
export function linesOf(words: readonly Words[], width: number): readonly TextLine[] {
  return words.flatMap((paragraph) => {
    const { value, bold = false, size = TEXT_SIZE } = typeof paragraph === 'string' ? { value: paragraph } : paragraph;
    return wrapText(value, width, size, bold).map((line) => ({ value: line, bold, size }));
  });
}

/** Makes a box around words. */
export function boxOf(words: readonly Words[], place: BoxPlace): Box {
  const lines = linesOf(words, place.width - 2 * PADDING);
  return {
    kind: 'box',
    x: place.x,
    y: place.y,
    width: place.width,
    height: Math.max(place.height ?? 0, Math.ceil(heightOf(lines) + 2 * PADDING)),
    style: place.style ?? 'plain',
    align: place.align ?? 'middle',
    lines,
  };
}
