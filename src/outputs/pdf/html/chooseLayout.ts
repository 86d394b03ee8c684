// Decides which sections get wide pages: those that ask for them and whose tables need them. A turned page interrupts reading.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Section } from '../../../model/documents.js';
import { planTable, type TablePage } from './planTable.js';

/** Lines in the average row beyond which upright columns are too thin to read. */
const TALLEST_ROW = 4.2;

/**
 * The layout in which a section is printed.
 *
 * @param upright the upright page with tables in the smaller size, which then all tables of the section get.
 */
export function chooseLayout({ layout, root }: Section, upright: TablePage): Section['layout'] {
  if (layout === 'portrait') return 'portrait';
  let wide = false;
  visit(root as Nodes, 'table', (table) => {
    const { columns } = planTable(table, upright);
    if (!columns.fits || columns.rowLines > TALLEST_ROW) wide = true;
  });
  return wide ? 'landscape' : 'portrait';
}
