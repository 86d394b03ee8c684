// The tables of a structure tree -> rows of another width than their table, and cells whose heads are not there.
import type { PDFDict } from '@cantoo/pdf-lib';
import { asDict, asText, itemsAt, numberAt, resolve, textAt } from '../finish/pdfObjects.js';
import type { StructureElement } from '../finish/readStructure.js';

/** What is wrong with a table, or with a cell of it. */
export interface TableFault {
  readonly element: StructureElement;
  readonly what: string;
}

/** The attribute dictionaries of an element. */
export function attributesOf({ dict }: StructureElement): readonly PDFDict[] {
  return itemsAt(dict, 'A').flatMap((entry) => asDict(dict.context, entry) ?? []);
}

/** Looks at every table. */
export function tableFaults(elements: readonly StructureElement[]): readonly TableFault[] {
  const heads = new Set(
    elements.flatMap((element) => (element.type === 'TH' ? (textAt(element.dict, 'ID') ?? []) : [])),
  );
  return elements.flatMap((element): readonly TableFault[] => {
    if (element.type === 'Table') return unevenRows(element);
    const lost = headsOf(element).filter((id) => !heads.has(id));
    return lost.length === 0 ? [] : [{ element, what: 'A cell names a head that is not there.' }];
  });
}

/** The ids of the heads that a cell names. */
function headsOf(cell: StructureElement): readonly string[] {
  return attributesOf(cell).flatMap((attributes) =>
    itemsAt(attributes, 'Headers').map((item) => asText(resolve(attributes.context, item)) ?? ''),
  );
}

/** Where a cell spans rows, the rows below it are narrower; such tables are left alone. */
function unevenRows(table: StructureElement): readonly TableFault[] {
  const rows = rowsOf(table);
  if (rows.some((row) => row.some((cell) => spanOf(cell, 'RowSpan') > 1))) return [];
  const widths = rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, 'ColSpan'), 0));
  const [width] = widths;
  const uneven = widths.find((other) => other !== width);
  return uneven === undefined ? [] : [{ element: table, what: `A row has ${uneven} columns, the first has ${width}.` }];
}

function rowsOf(element: StructureElement): readonly (readonly StructureElement[])[] {
  const kids = element.kids.filter((kid) => kid.kind === 'element');
  if (element.type === 'TR') return [kids];
  return kids.flatMap((kid) => (kid.type === 'Table' || kid.type === 'Caption' ? [] : rowsOf(kid)));
}

function spanOf(cell: StructureElement, key: 'RowSpan' | 'ColSpan'): number {
  return attributesOf(cell).reduce((span, attributes) => numberAt(attributes, key) ?? span, 1);
}
