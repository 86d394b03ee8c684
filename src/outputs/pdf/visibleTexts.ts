// A document -> the texts that a reader must find in its PDF, block by block, so that nothing is lost on the way through the browser.
import type { Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { compactControl } from '../../model/compactControl.js';
import type { Document } from '../../model/documents.js';

/** Blocks in reading order; a field to fill in parts its block in two. Numbers of headings are left out: cards show none. */
export function visibleTexts(document: Document): string[] {
  const texts = [document.title, ...controlTexts(document)];
  for (const { root } of document.sections) {
    visit(root as Nodes, (node, index, parent) => {
      if (node.type === 'tableRow' && index === 0 && parent?.type === 'table' && !showsHead(parent, document))
        return SKIP;
      if (node.type === 'code') texts.push(node.value);
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      // A wallet card has no room for headings.
      if (node.type === 'heading' && document.format === 'wallet') return undefined;
      texts.push(...wordsOf((node as Paragraph).children).split(FIELD));
      return undefined;
    });
  }
  return texts.filter((text) => /\S/.test(text));
}

/** Wallet cards have no room for the heads of tables; those of fields to fill in become labels without them. */
function showsHead({ children: [, ...rows] }: Table, { format }: Document): boolean {
  const isFields = rows.every(({ children }) => wordsOf(children.at(-1)?.children ?? []).includes(FIELD));
  return format !== 'wallet' && !isFields;
}

/** Stands for a field; no font has it. */
const FIELD = '\u0000';

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'link' && node.data?.field) return FIELD;
      return 'children' in node ? wordsOf(node.children) : ' ';
    })
    .join('');
}

function controlTexts(document: Document): readonly string[] {
  const { format, control, summary } = document;
  if (format !== 'book') return compactControl(document).map(([, value]) => value);
  const { changes, distribution, ...facts } = control;
  return [
    summary,
    ...Object.values(facts),
    ...changes.flatMap((entry) => Object.values(entry)),
    ...distribution,
  ].filter((value): value is string => typeof value === 'string');
}
