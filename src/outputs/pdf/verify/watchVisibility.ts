// Looks on while a page is painted, and tells which of its words nobody can see: off the page, cut off, covered, or in the colour of what is behind.
import type { LookChange } from '../finish/readLook.js';
import type { TextObject } from '../finish/walkContent.js';
import { type Box, boxOf, holds, meet, multiply, type Point, transform } from './geometry.js';

/** Words that are there and cannot be seen. */
export interface HiddenText {
  /** Number of the text on the page, in painting order. */
  readonly index: number;
  readonly why: string;
}

/** Takes what happens on a page, in order. */
export interface VisibilityWatch {
  look(change: LookChange): void;
  text(text: TextObject): void;
  /** Of all texts so far. */
  hidden(): readonly HiddenText[];
  /** Whether something is painted that differs from white paper. */
  leavesMarks(): boolean;
}

/** A point may lie this far outside, in points: letters reach over the edges of their boxes. */
const TOLERANCE = 2;
/** Thinner rectangles are lines. */
const LINE = 3;
/** Smaller type cannot be read, in points. */
const SMALLEST = 3;
/** Least difference of brightness between words and what is behind them. */
const CONTRAST = 0.2;
/** What is brighter than this looks like paper. */
const PAPER = 0.98;
/** Text modes that paint nothing: 3, and 7, which only clips. */
const UNPAINTED = new Set([3, 7]);

interface Look {
  readonly matrix: readonly number[];
  readonly clip: Box;
  readonly brightness: number;
  readonly opacity: number;
  readonly mode: number;
}

interface Seen {
  readonly index: number;
  readonly points: readonly Point[];
}

/**
 * @param page the MediaBox
 * @param opacities the `ca` of each named graphics state, with its slash
 */
export function watchVisibility(page: Box, opacities: ReadonlyMap<string, number>): VisibilityWatch {
  let now: Look = { matrix: [1, 0, 0, 1, 0, 0], clip: page, brightness: 0, opacity: 1, mode: 0 };
  const saved: Look[] = [];
  let path: Box[] = [];
  let isShape = false;
  let clips = false;
  const fills: { readonly box: Box; readonly brightness: number }[] = [];
  const seen: Seen[] = [];
  const hidden: HiddenText[] = [];
  let texts = 0;
  let marks = false;

  function look(change: LookChange): void {
    switch (change.kind) {
      case 'save':
        saved.push(now);
        return;
      case 'restore':
        now = saved.pop() ?? now;
        return;
      case 'transform':
        now = { ...now, matrix: multiply(change.numbers, now.matrix) };
        return;
      case 'fillColor':
        now = { ...now, brightness: brightnessOf(change.numbers) };
        return;
      case 'state':
        now = { ...now, opacity: opacities.get(change.name) ?? now.opacity };
        return;
      case 'textMode':
        now = { ...now, mode: change.mode };
        return;
      case 'rectangle':
        path.push(boxOf(change.numbers, now.matrix));
        return;
      case 'outline':
        isShape = true;
        return;
      case 'clip':
        clips = true;
        return;
      case 'fill':
        if (!isShape && now.opacity > 1 - CONTRAST) for (const box of path) fill(meet(box, now.clip));
        return;
      case 'endPath':
        // What clips by another shape than one rectangle leaves an unknown part visible.
        if (clips && !isShape && path.length === 1) now = { ...now, clip: meet(path[0] as Box, now.clip) };
        path = [];
        isShape = false;
        clips = false;
    }
  }

  function fill(box: Box): void {
    marks ||= now.brightness < PAPER;
    if (box[2] - box[0] < LINE || box[3] - box[1] < LINE) return;
    fills.push({ box, brightness: now.brightness });
    for (let at = seen.length - 1; at >= 0; at -= 1) {
      const { index, points } = seen[at] as Seen;
      if (!points.every((point) => holds(box, point, 0))) continue;
      hidden.push({ index, why: 'is covered by what is painted after it' });
      seen.splice(at, 1);
    }
  }

  function text({ x, y, lastX, size, codes }: TextObject): void {
    const index = texts;
    texts += 1;
    if (codes.length === 0) return;
    const height = Math.abs(size * (now.matrix[3] ?? 1));
    const points = [x, lastX].map((at) => transform(at, y, now.matrix));
    const why = reason(points, height);
    if (why === undefined) seen.push({ index, points: points.map(([left, base]) => [left, base + height / 4]) });
    else hidden.push({ index, why });
  }

  function reason(points: readonly Point[], height: number): string | undefined {
    if (UNPAINTED.has(now.mode) || now.opacity < CONTRAST) return 'is transparent';
    if (height < SMALLEST) return `is ${height.toFixed(1)} points high`;
    if (points.some((point) => !holds(page, point, TOLERANCE))) return 'stands off the page';
    if (points.some((point) => !holds(now.clip, point, TOLERANCE))) return 'is cut off';
    const [first] = points;
    const behind = first && fills.findLast(({ box }) => holds(box, first, TOLERANCE));
    const brightness = behind?.brightness ?? 1;
    return Math.abs(brightness - now.brightness) < CONTRAST ? 'has the colour of what is behind it' : undefined;
  }

  return { look, text, hidden: () => hidden, leavesMarks: () => marks };
}

/** From 0, black, to 1; of grey, red-green-blue, or the four printing inks. */
function brightnessOf(numbers: readonly number[]): number {
  const [a = 0, b = 0, c = 0, black = 0] = numbers;
  if (numbers.length === 1) return a;
  if (numbers.length === 3) return 0.3 * a + 0.59 * b + 0.11 * c;
  return (1 - (a + b + c) / 3) * (1 - black);
}
