// Markdown text -> mdast, with a memory: what has the same shape holds the same text once values are tokens, so it is parsed once.
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createTableParser } from './createTableParser.js';
import { splitTables, TABLE_MARK } from './splitTables.js';

/** Parses CommonMark with GFM tables. Trees are shared between calls: treat them as read-only. */
export type MarkdownParser = (text: string) => Root;

/** Makes a parser with its own memory of texts and of table cells. */
export function createParser(): MarkdownParser {
  const processor = unified()
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .use(remarkParse)
    .freeze();
  const trees = new Map<string, Root>();
  const parseTables = createTableParser((text) => processor.parse(text));

  function parseWhole(text: string): Root {
    let tree = trees.get(text);
    if (!tree) {
      tree = processor.parse(text);
      trees.set(text, tree);
    }
    return tree;
  }

  return (text) => {
    const split = splitTables(text);
    const tables = split && parseTables(split.tables);
    if (!split || !tables) return parseWhole(text);
    const children = parseWhole(split.text).children.map((node) => {
      const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
      const mark = only?.type === 'text' ? TABLE_MARK.exec(only.value) : null;
      return (mark && tables[Number(mark[1])]) ?? node;
    });
    return { type: 'root', children };
  };
}
