// For the checks of the words: what the templates say themselves, block by block, with each printed value as one sign.
import type { Link, Nodes, Parents } from 'mdast';
import type { NodeData, Section } from '../../model/documents.js';

/** Stands for a value of the profile or of the catalogue, and for the name that a reference prints. */
export const VALUE = '\uFFFC';

/** A value that a block prints, and the JSON pointer that it came from. */
export interface PrintedValue {
  readonly value: string;
  readonly pointer: string;
}

/** A paragraph, a heading or a cell of a table. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** The words of the template; each value is `VALUE`, with a full stop where the value ends a sentence. */
  readonly own: string;
  /** The whole text as it is read. */
  readonly printed: string;
  readonly values: readonly PrintedValue[];
}

const KINDS = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' } as const;

/** The blocks of a section in reading order. What the organization wrote as Markdown has no words of the template. */
export function textBlocks(section: Pick<Section, 'root'>): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const walk = (node: Nodes): void => {
    if (node.type in KINDS) blocks.push({ kind: KINDS[node.type as keyof typeof KINDS], ...textOf(node as Parents) });
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(section.root);
  return blocks;
}

function textOf(parent: Parents): Omit<TextBlock, 'kind'> {
  const values: PrintedValue[] = [];
  let own = '';
  let printed = '';
  for (const node of parent.children) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      const pointer = (node.data as NodeData | undefined)?.pointer;
      if (pointer !== undefined) values.push({ value: node.value, pointer });
      own += pointer === undefined ? node.value : sign(node.value);
      printed += node.value;
    } else if ('children' in node) {
      const inside = textOf(node as Parents);
      values.push(...inside.values);
      own += node.type === 'link' && isReference(node) ? sign(inside.printed) : inside.own;
      printed += inside.printed;
    } else if (node.type === 'break') {
      own += ' ';
      printed += ' ';
    }
  }
  return { own, printed, values };
}

function sign(text: string): string {
  return /[.!?]["')]?\s*$/.test(text) ? `${VALUE}.` : VALUE;
}

/** A reference prints the name of what it leads to; `define` and web addresses have words of their own. */
function isReference({ url }: Link): boolean {
  return !/^(?:define|https?|mailto|tel):/.test(url);
}
