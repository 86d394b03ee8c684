// Writes DRAFT across a page, as lines below all words: no font, no text that is read out or copied, nothing that shines through.
import type { PDFDict } from '@cantoo/pdf-lib';
import { mediaBox } from '../verify/rectangles.js';

/** How a document that is a draft is marked: once a page, or once on each of the cards that are cut from it. */
export interface DraftMark {
  readonly columns: number;
  readonly rows: number;
}

/** So pale that every text stays readable on it. */
export const DRAFT_GREY = '#e8ebed';

/** The same as an operator of a content stream. */
const COLOUR = `${[1, 3, 5].map((at) => round(Number.parseInt(DRAFT_GREY.slice(at, at + 2), 16) / 255)).join(' ')} RG`;

/** Part of the diagonal that the word takes. */
const SHARE = 0.62;

/** The five letters as paths, 0.62 wide and 1 high each. */
const LETTERS = [
  '0 0 m 0 1 l .22 1 l .48 1 .62 .8 .62 .5 c .62 .2 .48 0 .22 0 c h S',
  '0 0 m 0 1 l .32 1 l .7 1 .7 .46 .32 .46 c 0 .46 l S .3 .46 m .6 0 l S',
  '0 0 m .31 1 l .62 0 l S .12 .34 m .5 .34 l S',
  '0 0 m 0 1 l .56 1 l S 0 .52 m .46 .52 l S',
  '.31 0 m .31 1 l S 0 1 m .62 1 l S',
];
const ADVANCE = 0.92;
const WIDTH = ADVANCE * (LETTERS.length - 1) + 0.62;

/** Content to stand before that of the page. */
export function draftMark(page: PDFDict, { columns, rows }: DraftMark): Buffer {
  const [left, bottom, right, top] = mediaBox(page);
  const [width, height] = [(right - left) / columns, (top - bottom) / rows];
  const places = Array.from({ length: columns * rows }, (_, at) => [
    left + width * ((at % columns) + 0.5),
    bottom + height * (Math.floor(at / columns) + 0.5),
  ]);
  const words = places.map(([x = 0, y = 0]) => word(x, y, width, height)).join('');
  return Buffer.from(
    `/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\nq\n${COLOUR}\n.15 w 1 J 1 j\n${words}Q\nEMC\n`,
    'latin1',
  );
}

/** The word along the diagonal of a rectangle with its middle at x, y. */
function word(x: number, y: number, width: number, height: number): string {
  const diagonal = Math.hypot(width, height);
  const [cos, sin] = [width / diagonal, height / diagonal];
  const scale = (SHARE * diagonal) / WIDTH;
  // From the middle back by half the word along the diagonal, and down by half a letter across it.
  const [along, across] = [(WIDTH / 2) * scale, 0.5 * scale];
  const origin = [x - along * cos + across * sin, y - along * sin - across * cos];
  const turn = [scale * cos, scale * sin, -scale * sin, scale * cos, ...origin].map(round).join(' ');
  return `q ${turn} cm\n${LETTERS.map((letter) => `${letter}\n1 0 0 1 ${ADVANCE} 0 cm\n`).join('')}Q\n`;
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
