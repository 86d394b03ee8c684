// `> [!WARNING]` -> a blockquote that knows it is a notice, as git hosts read it.
import type { Blockquote, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { NodeData } from '../../model/documents.js';

const MARK = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/;

/** Marks notices on a tree that is no longer shared (it changes the nodes). */
export function markCallouts(root: Root): void {
  visit(root as Nodes, 'blockquote', (node: Blockquote) => {
    const paragraph = node.children[0];
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    // Only the template's own words make a notice: a value that reads `[!NOTE]` is that text.
    const match = text?.type === 'text' && text.data?.pointer === undefined ? MARK.exec(text.value) : null;
    if (!match || paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
    text.value = text.value.slice(match[0].length);
    if (text.value === '') paragraph.children.shift();
    if (paragraph.children.length === 0) node.children.shift();
    node.data = { ...node.data, callout: match[1]?.toLowerCase() as NonNullable<NodeData['callout']> };
  });
}
