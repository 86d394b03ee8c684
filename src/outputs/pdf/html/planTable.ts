// Reads a Markdown table and plans its columns, before it is drawn and before its page is chosen.
import type { PhrasingContent, Table, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type ColumnWidths, columnWidths } from './columnWidths.js';

/** Row heads longer than this, in em, would make a wall of bold text. */
const LONGEST_ROW_HEAD = 26;

/** Share of a form's width that its blanks take, the same in each table of a form. */
const ENTRY_SHARE = 0.58;

/** A row of more lines than this, about a quarter of a page, may be divided between two pages. */
const TALLEST_WHOLE_ROW = 16;

/** What the table needs to know about the page it stands on. */
export interface TablePage {
  /** Width of the type area in em of the table text. */
  readonly available: number;
  /** Measures a line of text in em. */
  readonly width: (text: string) => number;
  /** Empty cells are for writing in, so they stay blank. */
  readonly form: boolean;
  /** All tables of the section are set in the smaller size. */
  readonly small: boolean;
}

/** A table read column by column. */
export interface TablePlan {
  /** Text of the cells below the head, one list per column. */
  readonly texts: readonly (readonly string[])[];
  /** Columns that hold blanks to fill in. */
  readonly blanks: readonly boolean[];
  /** The first column names the rows. */
  readonly rowHeads: boolean;
  readonly columns: ColumnWidths;
  /** Rows that would leave a page half empty if they were kept whole: they may be divided. */
  readonly tall: readonly boolean[];
}

/** Whether a cell holds a blank of a form. */
export function hasBlank(cell: TableCell | undefined): boolean {
  const holds = (node: PhrasingContent): boolean =>
    (node.type === 'link' && node.data?.field !== undefined) || ('children' in node && node.children.some(holds));
  return cell?.children.some(holds) ?? false;
}

/** The text of a cell, `''` for a cell that the row lacks. */
export const cellText = (cell: TableCell | undefined): string =>
  cell ? plainText(cell, { includeImageAlt: false }) : '';

/** The first column names the rows when each of its cells is filled, short and different from the others. */
function namesRows(texts: readonly string[], width: TablePage['width']): boolean {
  return (
    texts.length > 0 &&
    new Set(texts).size === texts.length &&
    texts.every((text) => text.trim() !== '' && width(text) <= LONGEST_ROW_HEAD)
  );
}

/** Reads and plans a table. */
export function planTable(table: Table, page: TablePage): TablePlan {
  const [head, ...rows] = table.children;
  const texts = (head?.children ?? []).map((_, index) => rows.map((row) => cellText(row.children[index])));
  const blanks = texts.map((_, index) => rows.some((row) => hasBlank(row.children[index])));
  const rowHeads = texts.length > 1 && !blanks[0] && namesRows(texts[0] ?? [], page.width);
  const columns = columnWidths(
    texts.map((cells, index) => ({
      head: cellText(head?.children[index]),
      cells,
      bold: rowHeads && index === 0,
      fixed: blanks[index] ? page.available * ENTRY_SHARE : undefined,
    })),
    page.available,
    page.width,
    page.small,
  );
  const linesIn = (text: string, column: number): number =>
    page.width(text) / (((columns.percent[column] ?? 0) / 100) * page.available);
  const tall = rows.map((_, row) =>
    texts.some((cells, column) => linesIn(cells[row] ?? '', column) > TALLEST_WHOLE_ROW),
  );
  return { texts, blanks, rowHeads, columns, tall };
}
