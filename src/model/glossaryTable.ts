// Where the printed glossary keeps its short forms: read by what trims it and by what checks it (clause 3.2).
import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** The document that explains the terms. */
export const GLOSSARY = 'glossary';

/** The column of the short forms; -1 in a table that has none. */
export function shortColumn(table: Table): number {
  return table.children[0]?.children.findIndex((cell) => textOf(cell).trim() === 'Short') ?? -1;
}
