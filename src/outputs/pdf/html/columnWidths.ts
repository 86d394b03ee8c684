// Decides how wide the columns of a table are, from the text that stands in them. It decides how tables look.
import { balanceColumns } from './balanceColumns.js';
import { unbrokenText } from './unbroken.js';

/** The text of one column: its heading, and one cell per row. */
export interface Column {
  readonly head: string;
  readonly cells: readonly string[];
  /** The cells are set in semibold. */
  readonly bold?: boolean | undefined;
  /** Exact width in em, for columns whose content is not text: blanks to write in. */
  readonly fixed?: number | undefined;
}

/** A table's column plan. */
export interface ColumnWidths {
  /** Percent of the table's width, one per column, sum 100. */
  readonly percent: readonly number[];
  /** Columns of short values (identifiers, dates, durations, numbers) that are never broken. */
  readonly nowrap: readonly boolean[];
  /** `true` when the table only fits in the smaller of the two table sizes. */
  readonly dense: boolean;
  /** `true` when three fifths of the width are enough: a small table stretched over the page is hard to read along its rows. */
  readonly narrow: boolean;
  /** `true` when no column is narrower than its words need. */
  readonly fits: boolean;
  /** Lines in the average row, the head among them: how tall and thin the cells are. */
  readonly rowLines: number;
}

interface Measured {
  readonly least: number;
  readonly whole: number;
  readonly area: number;
  /** Of the head and of each cell, were it on one line. */
  readonly lines: readonly number[];
  readonly kind: 'text' | 'short' | 'fixed';
}

/** Left and right padding of a cell with a little air for kerning and rounding, in em of the table's text. */
const PADDING = 1.35;

/** A column whose widest cell is at most this many em wide is kept on one line: `2026-01-15 14:30 CET` is, a short clause is not. */
const SHORT = 10;

/** A single word longer than this (a URL, an e-mail address) may be broken. */
const LONGEST_WORD = 15;

/** How much wider semibold text is. */
const BOLD = 1.06;

const DENSE_SCALE = 9 / 8;

/** A column head takes no more lines than this, if the text below is not a single long word. */
const HEAD_LINES = 2.6;

/** A table of so many columns tries the smaller size when its average row has more than so many lines; it must save a tenth of them. */
const MANY = 6;
const TALL = 3;
const WORTH = 0.9;

const NARROW = 0.6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const widest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** Widths of the texts of a column, measured once: the smaller sizes only change what a word may ask for. */
interface Texts {
  readonly column: Column;
  readonly heading: number;
  readonly headWord: number;
  readonly lines: readonly number[];
  readonly word: number;
}

const wordsOf = (text: string): string[] => text.split(/(?<=-)(?=\p{L})|[^\S\u00A0]+/u);

function measureTexts(column: Column, width: (text: string) => number): Texts {
  const bold = column.bold ? BOLD : 1;
  const cells = column.fixed === undefined ? column.cells.map(unbrokenText) : [];
  const longest = (text: string): number => wordsOf(text).reduce((most, word) => Math.max(most, width(word)), 0);
  return {
    column,
    heading: width(column.head) * BOLD,
    headWord: longest(column.head) * BOLD,
    lines: cells.map((cell) => width(cell) * bold),
    word: widest(cells.map(longest)) * bold,
  };
}

function measureColumn({ column, heading, headWord, lines, word }: Texts, longestWord: number): Measured {
  if (column.fixed !== undefined) {
    return { least: column.fixed, whole: column.fixed, area: 1, lines: [0], kind: 'fixed' };
  }
  const head = Math.min(longestWord, Math.max(headWord, heading / HEAD_LINES));
  const line = widest(lines);
  const short = line > 0 && line <= Math.min(SHORT, longestWord);
  const least = Math.max(head, short ? line : Math.min(longestWord, word)) + PADDING;
  return {
    least,
    whole: Math.max(least, line + PADDING, Math.min(heading, SHORT) + PADDING),
    area: sum(lines) + 1,
    lines: [heading, ...lines],
    kind: short ? 'short' : 'text',
  };
}

/** Which columns take what is left when every cell has the room it wants: those that may wrap, else all, but never a fixed one. */
function takersOf(columns: readonly Measured[]): readonly Measured[] {
  const text = columns.filter(({ kind }) => kind === 'text');
  if (text.length > 0) return text;
  const short = columns.filter(({ kind }) => kind === 'short');
  if (short.length === columns.length) return columns;
  return short.length > 0 ? [short.reduce((most, column) => (column.whole > most.whole ? column : most))] : columns;
}

/**
 * Shares the room that is left after each column's least width: in proportion to the square root of the column's text, which makes
 * the sum of the columns' heights least, and never more than a column can use.
 */
function share(columns: readonly Measured[], available: number): number[] {
  const spare = available - sum(columns.map(({ whole }) => whole));
  if (spare >= 0) {
    const takers = takersOf(columns);
    const base = sum(takers.map(({ whole }) => whole));
    return columns.map((column) => column.whole + (takers.includes(column) ? (spare * column.whole) / base : 0));
  }
  const fixed = new Map<Measured, number>();
  for (;;) {
    const free = columns.filter((column) => !fixed.has(column));
    const room = available - sum([...fixed.values()]);
    const weight = sum(free.map((column) => Math.sqrt(column.area)));
    const fair = (column: Measured): number => (room * Math.sqrt(column.area)) / weight;
    const clamped = free.map((column) => Math.min(column.whole, Math.max(column.least, fair(column))));
    const excess = sum(clamped) - room;
    // Least widths that do not fit are settled first, then greatest widths: each round settles at least one column.
    const settled = free.filter((column, index) =>
      excess > 0 ? (clamped[index] ?? 0) > fair(column) : (clamped[index] ?? 0) < fair(column),
    );
    if (settled.length === 0) return columns.map((column) => fixed.get(column) ?? fair(column));
    for (const column of settled) fixed.set(column, clamped[free.indexOf(column)] ?? column.least);
  }
}

/**
 * Plans the columns of a table.
 *
 * @param available width of the table in em of its normal text size.
 * @param width measures a line of text in em.
 * @param small the table is set in the smaller size, whether it needs it or not.
 */
export function columnWidths(
  columns: readonly Column[],
  available: number,
  width: (text: string) => number,
  small = false,
): ColumnWidths {
  const texts = columns.map((column) => measureTexts(column, width));
  const attempt = (longestWord: number, dense: boolean): Attempt => {
    const measured = texts.map((column) => measureColumn(column, longestWord));
    const room = dense ? available * DENSE_SCALE : available;
    return { measured, room, dense, fits: sum(measured.map(({ least }) => least)) <= room };
  };
  const normal = attempt(LONGEST_WORD, false);
  const smaller = attempt(LONGEST_WORD, true);
  const crowded = attempt(LONGEST_WORD / 2, true);
  const fitting =
    [...(small ? [] : [normal]), smaller, crowded].find(({ fits }) => fits) ?? attempt(LONGEST_WORD / 3, true);
  const plan = layOut(fitting);
  const tall = fitting === normal && columns.length >= MANY && plan.rowLines > TALL;
  const other = tall ? layOut(smaller) : plan;
  const { widths, ...chosen } = other.rowLines < plan.rowLines * WORTH ? other : plan;
  const total = sum(widths);
  const percent = widths.slice(0, -1).map((value) => Math.round((10_000 * value) / total) / 100);
  return {
    ...chosen,
    percent: [...percent, Math.round((100 - sum(percent)) * 100) / 100],
    fits: smaller.fits,
  };
}

interface Attempt {
  readonly measured: readonly Measured[];
  /** Width of the table in em of the size that is tried. */
  readonly room: number;
  readonly dense: boolean;
  readonly fits: boolean;
}

function layOut({ measured, room, dense }: Attempt) {
  const narrow = sum(measured.map(({ whole }) => whole)) * 1.1 <= room * NARROW;
  const width = narrow ? room * NARROW : room;
  const least = measured.map((column) => column.least);
  const { widths, lines } = balanceColumns(measured, sum(least) <= width ? share(measured, width) : least, PADDING);
  return {
    widths,
    dense,
    narrow,
    nowrap: measured.map(({ kind }) => kind === 'short'),
    rowLines: lines / Math.max(1, ...measured.map((column) => column.lines.length)),
  };
}
