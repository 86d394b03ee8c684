// Moves width between the columns of a table until its rows are as low as they get: a row is as high as its highest cell.

/** A column as the balance sees it, all in em. */
export interface BalancedColumn {
  /** It is never made narrower. */
  readonly least: number;
  /** Width of each cell's text on one line, the head first; more than the widest is of no use. */
  readonly lines: readonly number[];
}

/** Shares of the table's width that are moved at a time. */
const STEPS = [0.06, 0.03, 0.015] as const;

const MOVES = 16;

/** Lines end at words, so they are not quite full. */
const RAGGED = 1.06;

const linesIn = (text: number, width: number, padding: number): number =>
  Math.max(1, Math.ceil((text * RAGGED) / (width - padding)));

/** Lines of each row when the columns are as wide as `widths`, and how many of them each column alone is to blame for. */
function rowHeights(columns: readonly BalancedColumn[], widths: readonly number[], padding: number) {
  const rows = columns[0]?.lines.length ?? 0;
  const blame = columns.map(() => 0);
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    let first = 1;
    let second = 1;
    let highest = -1;
    for (const [index, column] of columns.entries()) {
      const text = column.lines[row] ?? 0;
      const lines = text + padding <= (widths[index] ?? 0) ? 1 : linesIn(text, widths[index] ?? 1, padding);
      if (lines > first) {
        second = first;
        first = lines;
        highest = index;
      } else if (lines > second) second = lines;
    }
    total += first;
    if (highest >= 0) blame[highest] = (blame[highest] ?? 0) + first - second;
  }
  return { total, blame };
}

/**
 * Better widths with the same sum, and the lines of all rows together.
 *
 * @param widths a fair start.
 * @param padding part of each width that holds no text.
 */
export function balanceColumns(
  columns: readonly BalancedColumn[],
  widths: readonly number[],
  padding: number,
): { readonly widths: readonly number[]; readonly lines: number } {
  const most = columns.map(({ lines }) => padding + lines.reduce((widest, line) => Math.max(widest, line), 0));
  const sum = widths.reduce((total, width) => total + width, 0);
  let best = [...widths];
  let state = rowHeights(columns, best, padding);
  for (const share of STEPS) {
    for (let move = 0; move < MOVES; move += 1) {
      const blame = state.blame;
      const order = columns.map((_, index) => index).sort((a, b) => (blame[b] ?? 0) - (blame[a] ?? 0));
      const taker = order[0] ?? 0;
      if ((blame[taker] ?? 0) === 0) break;
      let moved = false;
      for (const giver of order.slice(1).reverse()) {
        const room = (best[giver] ?? 0) - (columns[giver]?.least ?? 0);
        const amount = Math.min(sum * share, room, (most[taker] ?? 0) - (best[taker] ?? 0));
        if (amount <= 0.05) continue;
        const next = best.map((width, index) =>
          index === taker ? width + amount : index === giver ? width - amount : width,
        );
        const result = rowHeights(columns, next, padding);
        if (result.total >= state.total) continue;
        best = next;
        state = result;
        moved = true;
        break;
      }
      if (!moved) break;
    }
  }
  return { widths: best, lines: state.total };
}
