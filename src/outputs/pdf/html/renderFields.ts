// Turns the table of a form part into fields to fill in: label above, room to write below, short fields side by side.
import type { Element, ElementContent } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { FormField } from '../../../model/documents.js';
import { element } from './element.js';
import { cellText, hasBlank, type TablePage, type TablePlan } from './planTable.js';

/** A row of fields is six units wide. */
const UNITS = 6;

/** The least units that a hand-written entry of each type needs. */
const ROOM: Readonly<Record<FormField['type'], number>> = {
  checkbox: 2,
  choice: 2,
  date: 2,
  datetime: 2,
  duration: 2,
  longtext: 6,
  money: 3,
  'multi-choice': 2,
  person: 3,
  signature: 3,
  text: 3,
};

/** Em of a choice's tick box with the gaps around it, in the size of the labels. */
const TICK = 3;

/** A block of up to this many rows, without room for long text, is kept on one page. */
const UNDIVIDED = 4;

/** Lines of label over an entry before the field is made wider. */
const LABEL_LINES = 3;

interface PlannedField {
  readonly row: TableRow;
  readonly field: FormField;
  readonly units: number;
}

function fieldOf(cell: TableCell | undefined): FormField | undefined {
  let field: FormField | undefined;
  if (cell) {
    visit(cell, 'link', (link) => {
      field ??= link.data?.field;
    });
  }
  return field;
}

/** Whether a table is a list of fields: label cells, then one column with one blank in each row. */
export function isFieldTable(table: Table, { blanks }: TablePlan): boolean {
  const last = blanks.length - 1;
  return (
    last > 0 &&
    blanks.every((blank, index) => blank === (index === last)) &&
    table.children.slice(1).every((row) => hasBlank(row.children[last]))
  );
}

function unitsOf(row: TableRow, field: FormField, page: TablePage): number {
  const label = page.width(row.children.slice(0, -1).map(cellText).join(' '));
  const choices = field.choices.map((choice) => page.width(choice) + TICK);
  const lists = field.type === 'choice' || field.type === 'multi-choice';
  const room = lists ? choices.reduce((sum, choice) => sum + choice, 0) : 0;
  // Choices may take two lines in a narrow field; a long list takes the whole width rather than a tall column.
  for (const units of [2, 3]) {
    const width = (page.available * units) / UNITS - 2;
    if (units >= ROOM[field.type] && label <= LABEL_LINES * width && room <= 2 * width) return units;
  }
  return lists || ROOM[field.type] > 3 ? UNITS : 3;
}

/** The number of the field that a lettered one belongs to: `10.1` for `10.1a`. */
const groupOf = ({ number }: FormField): string => number.replace(/[a-z]$/, '');

/** Fields in their order, as many to a row as there is room for; a group of lettered fields begins and ends its own rows. */
function packRows(fields: readonly PlannedField[]): PlannedField[][] {
  const rows: PlannedField[][] = [];
  let room = 0;
  let last: FormField | undefined;
  for (const planned of fields) {
    const { field, units } = planned;
    const leaves = last !== undefined && groupOf(last) !== last.number && groupOf(last) !== groupOf(field);
    if (units > room || leaves) {
      rows.push([]);
      room = UNITS;
    }
    rows.at(-1)?.push(planned);
    room -= units;
    last = field;
  }
  return rows;
}

/** Handles a table for which `isFieldTable` holds. */
export function renderFields(state: State, table: Table, page: TablePage): Element {
  const content = (cell: TableCell): ElementContent[] => state.all(cell) as ElementContent[];
  const fields = table.children.slice(1).flatMap((row) => {
    const field = fieldOf(row.children.at(-1));
    return field ? [{ row, field, units: unitsOf(row, field, page) }] : [];
  });
  const render = ({ row, field, units }: PlannedField): Element => {
    const labels = row.children.slice(0, -1);
    const [number, ...rest] = labels.length > 1 ? labels : [undefined, ...labels];
    const entry = row.children.at(-1);
    return element(
      'div',
      { className: ['field', `field-${field.type}`, ...(field.required ? ['required'] : [])], style: `flex:${units}` },
      [
        element('p', { className: ['field-label'] }, [
          ...(number !== undefined ? [element('span', { className: ['field-number'] }, content(number)), ' '] : []),
          ...rest.flatMap((cell) => (cell ? [...content(cell), ' ' as const] : [])),
        ]),
        element('p', { className: ['field-entry'] }, entry ? content(entry) : []),
      ],
    );
  };
  const rows = packRows(fields);
  const short = rows.length <= UNDIVIDED && fields.every(({ field }) => field.type !== 'longtext');
  return element(
    'div',
    { className: ['fields', ...(short ? ['undivided'] : [])] },
    rows.map((row) => element('div', { className: ['fields-row'] }, row.map(render))),
  );
}
