// Markdown text -> mdast with the offsets of the whole file; front matter and footnote marks are made inert first.
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** CommonMark would read `[^1]: word` as a link definition, and the indented rest of a note as code. */
const FOOTNOTE = /^((?: {0,3}>)* {0,3})\[\^[^\s[\]]{1,200}\]:/gm;
const MARK = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
/** Quotes and lists inside each other; the parser's time grows with the third power of their number. */
const DEEPEST = 100;
/** Without such a line nothing is nested so deeply: it takes half as many columns as levels for the lists, or for the quotes. */
const LONG_MARKS = /^[-+*>.)\d \t]{50}/m;

/** The text that is parsed, of equal length: front matter blank, each footnote a list item. */
export function inertText(text: string, bodyStart: number): string {
  // A byte order mark would shift every offset by one.
  const head = text.slice(0, Math.max(bodyStart, text.startsWith('\uFEFF') ? 1 : 0));
  // A lone CR ends a line too, and nobody else needs to know.
  const rest = text.slice(head.length).replace(/\r(?!\n)/g, '\n');
  if (!rest.includes('[^')) return blank(head) + rest;
  const body = rest.replace(FOOTNOTE, (mark: string, indent: string) => {
    return `${indent}- ${'.'.repeat(mark.length - indent.length - 2)}`;
  });
  return blank(head) + body;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Offsets of the first line that nests too deeply to be read; counts marks, so that a code block may count too. */
export function findTooDeep(text: string): readonly [start: number, end: number] | undefined {
  if (!LONG_MARKS.test(text)) return undefined;
  const lists: number[] = [];
  const pattern = new RegExp(MARK);
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    let quotes = 0;
    pattern.lastIndex = 0;
    for (let mark = pattern.exec(line[0]); mark; mark = pattern.exec(line[0])) {
      const column = pattern.lastIndex;
      if (mark[1]) quotes += 1;
      else {
        while ((lists.at(-1) ?? -1) >= column) lists.pop();
        lists.push(column);
      }
      if (lists.length + quotes >= DEEPEST) return [line.index, line.index + line[0].length];
    }
  }
  return undefined;
}

/** Parses CommonMark with GFM tables. */
export function parseBody(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}
