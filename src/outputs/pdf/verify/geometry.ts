// Points and rectangles of a page, and the matrices that bring them there (PDF 1.7, 8.3).

/** In points, from the lower left corner of the page. */
export type Point = readonly [x: number, y: number];

/** Lower left and upper right corner, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The matrix that does the first and then the second. */
export function multiply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0]: readonly number[],
): readonly number[] {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The point that a matrix brings a point to. */
export function transform(x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The rectangle `x y width height` of a content stream. */
export function boxOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: readonly number[]): Box {
  const [left, bottom] = transform(x, y, matrix);
  const [right, top] = transform(x + width, y + height, matrix);
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}

/** What two boxes have in common. */
export function meet(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** Whether a point lies in a box, or not more than `more` outside. */
export function holds([left, bottom, right, top]: Box, [x, y]: Point, more: number): boolean {
  return x >= left - more && x <= right + more && y >= bottom - more && y <= top + more;
}
