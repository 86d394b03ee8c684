// The organization's own words in a document, so that a check for leftovers does not take them for ours.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document } from '../../model/documents.js';

/** Every value that came from the profile, the control block's and the choices of forms included. */
export function printedValues({ control, sections }: Document): string[] {
  const values = Object.values(control).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  for (const { root } of sections) {
    visit(root as Nodes, (node) => {
      if (node.type === 'text' && node.data?.pointer !== undefined) values.push(node.value);
      const field = node.type === 'link' ? node.data?.field : undefined;
      if (field) values.push(...field.choices, ...field.offered);
    });
  }
  return values;
}
