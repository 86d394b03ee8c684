// Turns a Markdown table into an HTML table: planned columns, scoped heads, no empty cell, form entries recognized.
import type { Element, ElementContent } from 'hast';
import type { Table, TableCell } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { element } from './element.js';
import { cellText, hasBlank, planTable, type TablePage } from './planTable.js';
import { isFieldTable, renderFields } from './renderFields.js';

const NBSP = '\u00A0';
const EN_DASH = '–';

/** A table of up to this many rows is kept on one page. */
const UNDIVIDED = 3;

/** Handles a table node. */
export function renderTable(state: State, table: Table, page: TablePage): Element {
  const [head, ...rows] = table.children;
  const planned = planTable(table, page);
  if (isFieldTable(table, planned)) return renderFields(state, table, page);
  const { texts, blanks, rowHeads, columns: plan, tall } = planned;
  const isForm = blanks.includes(true);

  const cell = (node: TableCell | undefined, index: number, name: 'th' | 'td', scope?: 'col' | 'row'): Element => {
    const content = node ? (state.all(node) as ElementContent[]) : [];
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
        rows.map((row, at) =>
          element(
            'tr',
            tall[at] ? { className: ['tall'] } : {},
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
