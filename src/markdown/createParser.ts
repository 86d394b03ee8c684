// Markdown text -> mdast, with a memory: two sections of the same shape hold the same text, so their tree is parsed once.
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Parses CommonMark with GFM tables. Trees are shared between calls: treat them as read-only. */
export type MarkdownParser = (text: string) => Root;

/** Makes a parser with its own memory. */
export function createParser(): MarkdownParser {
  const processor = unified()
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .use(remarkParse)
    .freeze();
  const trees = new Map<string, Root>();
  return (text) => {
    let tree = trees.get(text);
    if (!tree) {
      tree = processor.parse(text);
      trees.set(text, tree);
    }
    return tree;
  };
}
