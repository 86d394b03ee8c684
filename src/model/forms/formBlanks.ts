// Which blanks of a form document can be filled in on a screen, and what each is called.
import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document, FormField } from '../documents.js';

/** A blank that a form prints. */
export interface FormBlank {
  readonly field: FormField;
  /** From 1; of a field that is asked more than once. */
  readonly row?: number;
}

/** The blanks of a document by the link that stands for each, in reading order. */
export type FillableBlanks = ReadonlyMap<Link, FormBlank>;

/**
 * Finds the blanks of a document.
 *
 * A form is filled in where it is at home: in the document of its own id. A blank that another document prints of it is for the pen,
 * so that no entry of a case stands in two files. Rows are counted where the part repeats, and where a field is printed more than once.
 */
export function formBlanks({ id, sections }: Document): FillableBlanks {
  const links: (readonly [Link, FormField])[] = [];
  for (const { root } of sections) {
    visit(root as Nodes, 'link', (link) => {
      const field = link.data?.field;
      if (field?.form === id) links.push([link, field]);
    });
  }
  const total = new Map<string, number>();
  for (const [, field] of links) total.set(field.id, (total.get(field.id) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    links.map(([link, field]) => {
      const row = (seen.get(field.id) ?? 0) + 1;
      seen.set(field.id, row);
      return [link, field.repeats || (total.get(field.id) ?? 0) > 1 ? { field, row } : { field }];
    }),
  );
}
