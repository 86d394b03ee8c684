// A Markdown tree -> the blocks that a reader gets, in reading order. What the words of a block are, the caller says: written Markdown and our own trees differ there.
import type { Nodes, PhrasingContent } from 'mdast';
import { blockText, type Inline, type ReaderBlock, squeeze } from './readerBlock.js';

/** Reads the inline content of a paragraph, a heading or a cell. */
export type InlineReader<Link> = (children: readonly PhrasingContent[], parent: Nodes) => Inline<Link>;

/** A block, and the node that it was read from. */
export interface TreeBlock<Link> extends ReaderBlock<Link> {
  readonly node: Nodes;
}

/** The blocks of some nodes. Comments, which nobody sees, are none. */
export function blocksOfTree<Link>(
  nodes: readonly Nodes[],
  readInline: InlineReader<Link>,
): readonly TreeBlock<Link>[] {
  const blocks: TreeBlock<Link>[] = [];
  const add = (kind: string, text: string, node: Nodes): void =>
    void blocks.push({ kind, text: squeeze(text), links: [], marks: 0, node });
  const read = (kind: string, node: Nodes): void => {
    const inline = readInline('children' in node ? (node.children as PhrasingContent[]) : [], node);
    blocks.push({ kind, ...inline, text: blockText(kind, inline.text), node });
  };

  /** @param first the marks before the first block, @param rest before each other */
  function walk(children: readonly Nodes[], first: string, rest: string): void {
    let mark = first;
    for (const node of children) {
      visit(node, mark, rest);
      mark = rest;
    }
  }

  function visit(node: Nodes, mark: string, rest: string): void {
    switch (node.type) {
      case 'paragraph':
        return read(`${mark}p`, node);
      case 'heading':
        return read(`${mark}h${node.depth}`, node);
      case 'list':
        return node.children.forEach((item, index) => {
          const sign = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
          const outer = index === 0 ? mark : rest;
          if (item.children.length === 0) add(`${outer}${sign}p`, '', item);
          else walk(item.children, outer + sign, `${rest}  `);
        });
      case 'blockquote':
        // The mark of a notice stands on a line of its own; our own trees keep it beside the words.
        if (node.data?.callout) add(`${mark}> p`, `[!${node.data.callout.toUpperCase()}]`, node);
        return walk(node.children, `${mark}> `, `${rest}> `);
      case 'table':
        return node.children.forEach((row, index) => {
          row.children.forEach((cell, column) => {
            read(`${mark}${column > 0 ? 'cell' : index > 0 ? 'row' : 'table'}`, cell);
          });
        });
      case 'code':
        return add(`${mark}code`, node.value, node);
      case 'html':
        return /^<!--.*-->$/s.test(node.value) ? undefined : add(`${mark}html`, node.value, node);
      case 'definition':
        return add(`${mark}definition`, node.label ?? node.identifier, node);
      case 'thematicBreak':
        return add(`${mark}rule`, '', node);
      default:
        return add(`${mark}${node.type}`, '', node);
    }
  }

  walk(nodes, '', '');
  return blocks;
}
