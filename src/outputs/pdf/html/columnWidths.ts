// Decides how wide the columns of a table are, from the text that stands in them. It decides how tables look.

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
}

interface Measured {
  readonly least: number;
  readonly whole: number;
  readonly area: number;
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

const NARROW = 0.6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const widest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

function measureColumn(column: Column, width: (text: string) => number, longestWord: number): Measured {
  if (column.fixed !== undefined) return { least: column.fixed, whole: column.fixed, area: 1, kind: 'fixed' };
  const cell = (text: string): number => width(text) * (column.bold ? BOLD : 1);
  const words = (text: string): string[] => text.split(/(?<=-)(?=\p{L})|\s+/u);
  const head = Math.min(longestWord, widest(words(column.head).map(width)) * BOLD);
  const lines = column.cells.map(cell);
  const line = widest(lines);
  const short = line > 0 && line <= Math.min(SHORT, longestWord);
  const word = short ? line : Math.min(longestWord, widest(column.cells.flatMap(words).map(cell)));
  const least = Math.max(head, word) + PADDING;
  return {
    least,
    whole: Math.max(least, line + PADDING, Math.min(width(column.head) * BOLD, SHORT) + PADDING),
    area: sum(lines) + 1,
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
 */
export function columnWidths(
  columns: readonly Column[],
  available: number,
  width: (text: string) => number,
): ColumnWidths {
  const measure = (longestWord: number): Measured[] =>
    columns.map((column) => measureColumn(column, width, longestWord));
  const fits = (measured: readonly Measured[], room: number): boolean =>
    sum(measured.map(({ least }) => least)) <= room;
  const attempts = [
    { measured: measure(LONGEST_WORD), room: available, dense: false },
    { measured: measure(LONGEST_WORD), room: available * DENSE_SCALE, dense: true },
    { measured: measure(LONGEST_WORD / 2), room: available * DENSE_SCALE, dense: true },
  ];
  const plan = attempts.find(({ measured, room }) => fits(measured, room)) ?? {
    measured: measure(LONGEST_WORD / 3),
    room: available * DENSE_SCALE,
    dense: true,
  };
  const narrow = sum(plan.measured.map(({ whole }) => whole)) * 1.1 <= plan.room * NARROW;
  const room = narrow ? plan.room * NARROW : plan.room;
  const widths = fits(plan.measured, room) ? share(plan.measured, room) : plan.measured.map(({ least }) => least);
  const total = sum(widths);
  const percent = widths.slice(0, -1).map((value) => Math.round((10_000 * value) / total) / 100);
  return {
    percent: [...percent, Math.round((100 - sum(percent)) * 100) / 100],
    nowrap: plan.measured.map(({ kind }) => kind === 'short'),
    dense: plan.dense,
    narrow,
  };
}
