// Boxes in rows of equal width and, within a row, of equal height.
import type { Box } from '../model/drawing.js';
import { type BoxPlace, boxOf, type Words } from './boxOf.js';

/** One box to be placed. */
export interface RowBox extends Pick<BoxPlace, 'style' | 'align'> {
  readonly words: readonly Words[];
}

/** Where the rows go. */
export interface RowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** At most so many boxes in a row. */
  readonly columns: number;
  readonly gap: number;
}

/** Places boxes row by row; the last row is spread like the others. `bottom` is the lower edge of the last row. */
export function boxRows(
  boxes: readonly RowBox[],
  place: RowPlace,
): { readonly boxes: readonly Box[]; readonly bottom: number } {
  const columns = Math.min(place.columns, Math.max(boxes.length, 1));
  const width = (place.width - place.gap * (columns - 1)) / columns;
  const placed: Box[] = [];
  let y = place.y;
  for (let start = 0; start < boxes.length; start += columns) {
    const row = boxes
      .slice(start, start + columns)
      .map(({ words, ...look }, index) =>
        boxOf(words, { ...look, x: place.x + index * (width + place.gap), y, width }),
      );
    const height = Math.max(...row.map((box) => box.height));
    placed.push(...row.map((box) => ({ ...box, height })));
    y += height + place.gap;
  }
  return { boxes: placed, bottom: boxes.length === 0 ? place.y : y - place.gap };
}
