// Turns a Markdown table into an HTML table: planned columns, scoped heads, no empty cell, form entries recognized.
import type { Element, ElementContent } from 'hast';
import type { Table, TableCell } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { breakable } from './breakable.js';
import { columnWidths } from './columnWidths.js';
import { element } from './element.js';

const NBSP = '\u00A0';
const EN_DASH = '–';

/** Row heads longer than this, in em, would make a wall of bold text. */
const LONGEST_ROW_HEAD = 26;

/** Share of a form's width that its blanks take, the same in each table of a form. */
const ENTRY_SHARE = 0.58;

/** Words of up to this many characters are never broken in a cell. */
const LONGEST_WORD = 18;

/** A table of up to this many rows is kept on one page. */
const UNDIVIDED = 4;

/** What the table needs to know about the page it stands on. */
export interface TablePage {
  /** Width of the type area in em of the table text. */
  readonly available: number;
  /** Measures a line of text in em. */
  readonly width: (text: string) => number;
  /** Empty cells are for writing in, so they stay blank. */
  readonly form: boolean;
}

function hasBlank(cell: TableCell | undefined): boolean {
  let found = false;
  if (cell) {
    visit(cell, 'link', (link) => {
      if (link.data?.field) found = true;
    });
  }
  return found;
}

const cellText = (cell: TableCell | undefined): string => (cell ? plainText(cell, { includeImageAlt: false }) : '');

/** The first column names the rows when each of its cells is filled, short and different from the others. */
function namesRows(texts: readonly string[], width: TablePage['width']): boolean {
  return (
    texts.length > 0 &&
    new Set(texts).size === texts.length &&
    texts.every((text) => text.trim() !== '' && width(text) <= LONGEST_ROW_HEAD)
  );
}

/** Handles a table node. */
export function renderTable(state: State, table: Table, page: TablePage): Element {
  const [head, ...rows] = table.children;
  const texts = (head?.children ?? []).map((_, index) => rows.map((row) => cellText(row.children[index])));
  const blanks = texts.map((_, index) => rows.some((row) => hasBlank(row.children[index])));
  const isForm = blanks.includes(true);
  const rowHeads = texts.length > 1 && !blanks[0] && namesRows(texts[0] ?? [], page.width);
  const plan = columnWidths(
    texts.map((cells, index) => ({
      head: cellText(head?.children[index]),
      cells,
      bold: rowHeads && index === 0,
      fixed: blanks[index] ? page.available * ENTRY_SHARE : undefined,
    })),
    page.available,
    page.width,
  );

  const cell = (node: TableCell | undefined, index: number, name: 'th' | 'td', scope?: 'col' | 'row'): Element => {
    const content = node ? breakable(state.all(node) as ElementContent[], LONGEST_WORD) : [];
    const empty = cellText(node).trim() === '' && !hasBlank(node);
    const className = [
      ...(plan.nowrap[index] && scope !== 'col' ? ['nowrap'] : []),
      ...(table.align?.[index] === 'right' ? ['right'] : []),
      ...(table.align?.[index] === 'center' ? ['center'] : []),
    ];
    return element(
      empty ? 'td' : name,
      { ...(scope && !empty ? { scope } : {}), ...(className.length > 0 ? { className } : {}) },
      empty ? [scope === 'col' || page.form || isForm ? NBSP : EN_DASH] : content,
    );
  };

  return element(
    'table',
    {
      className: [
        isForm ? 'form' : 'plain',
        ...(plan.dense ? ['dense'] : []),
        ...(plan.narrow ? ['narrow'] : []),
        ...(rows.length <= UNDIVIDED && !isForm ? ['undivided'] : []),
      ],
    },
    [
      element(
        'colgroup',
        {},
        plan.percent.map((percent) => element('col', { style: `width:${percent}%` })),
      ),
      element('thead', {}, [
        element(
          'tr',
          {},
          texts.map((_, index) => cell(head?.children[index], index, 'th', 'col')),
        ),
      ]),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            texts.map((_, index) =>
              index === 0 && rowHeads
                ? cell(row.children[index], index, 'th', 'row')
                : cell(row.children[index], index, 'td'),
            ),
          ),
        ),
      ),
    ],
  );
}
