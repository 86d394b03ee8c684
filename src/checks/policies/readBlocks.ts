// One Markdown file -> its paragraphs, headings and table cells as a reader sees them, each with its place: what checks of wording look at.
import type { Nodes, Table } from 'mdast';
import type { VFile } from 'vfile';
import { inertText, parseBody } from './parseBody.js';
import { linksOf } from './policyWorld.js';
import { createPositions } from './positions.js';
import { readFrontMatter } from './readFrontMatter.js';
import { NOT_TEXT } from './scanText.js';
import { visibleText } from './visibleText.js';

/** Stands for a mark of Markdown or the target of a link: what is before and behind it belongs together. */
export const MARK = '\u0000';

/** One inline text. */
export interface PolicyBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  /** As long as in the file: marks and targets are `MARK`, code, HTML and images `NOT_TEXT`. */
  readonly text: string;
  /** The heading that it stands under; none for a footnote. */
  readonly heading: string;
  /** Of a cell. */
  readonly row?: TableRow;
}

/** The row that a cell stands in. */
export interface TableRow {
  /** The cells of the first row of the table. */
  readonly header: readonly string[];
  /** The row as it stands in the file. */
  readonly source: string;
  /** Offset of it in the file. */
  readonly start: number;
  /** Which column the cell is in. */
  readonly column: number;
}

declare module 'vfile' {
  interface DataMap {
    /** What `blocksOf` read. */
    blocks: readonly PolicyBlock[];
  }
}

/** The blocks of a file in their order; they stay with the file, so that several checks read it once. */
export function blocksOf(file: VFile): readonly PolicyBlock[] {
  // What the scan did not read for its depth or its marks is not read here either.
  const { tooDeep, tooComplex } = linksOf(file);
  file.data.blocks ??= tooDeep || tooComplex ? [] : readBlocks(String(file.value));
  return file.data.blocks;
}

/** The block that an offset lies in; undefined in code, comments, front matter and between blocks. */
export function blockAt(file: VFile, offset: number): PolicyBlock | undefined {
  const blocks = blocksOf(file);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as PolicyBlock).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low];
  return found && found.start <= offset ? found : undefined;
}

/** A note belongs to its mark, wherever it is written; `inertText` has made it an item of a list. */
const FOOTNOTE = /^\[\^[^\s[\]]{1,190}\]:/;
const KINDS = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' } as const;

function readBlocks(text: string): readonly PolicyBlock[] {
  const source = inertText(text, readFrontMatter(text, createPositions(text)).bodyStart);
  const blocks: PolicyBlock[] = [];
  let heading = '';
  let row: TableRow = { header: [], source: '', start: 0, column: 0 };
  // Its own stack: a file of ten thousand nested marks must not exhaust the one of the machine.
  const waiting: Nodes[] = [parseBody(source)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'table') row = { ...row, header: headerOf(node) };
    if (node.type === 'tableRow')
      row = { ...row, source: source.slice(...spanOf(node)), start: spanOf(node)[0], column: -1 };
    if (node.type === 'tableCell') row = { ...row, column: row.column + 1 };
    if (node.type === 'heading') heading = visibleText(node).trim();
    if (node.type in KINDS) {
      const kind = KINDS[node.type as keyof typeof KINDS];
      const [start, end] = spanOf(node);
      const under = FOOTNOTE.test(text.slice(start - 2, start + 200)) ? '' : heading;
      blocks.push({
        kind,
        start,
        end,
        text: wordsOf(node, source),
        heading: under,
        ...(kind === 'cell' ? { row } : {}),
      });
    } else if ('children' in node) {
      for (let at = node.children.length; at > 0; ) waiting.push(node.children[--at] as Nodes);
    }
  }
  return blocks;
}

/** The source of a block with its marks and its code masked. */
function wordsOf(block: Nodes, source: string): string {
  const [start, end] = spanOf(block);
  const parts: string[] = [];
  let at = start;
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) {
      for (let index = node.children.length; index > 0; ) waiting.push(node.children[--index] as Nodes);
      continue;
    }
    const [from, to] = spanOf(node);
    const words = source.slice(from, to);
    parts.push(MARK.repeat(Math.max(0, from - at)));
    parts.push(
      node.type === 'text'
        ? words
        : node.type === 'break'
          ? words.replace(/[^\n]/g, ' ')
          : NOT_TEXT.repeat(words.length),
    );
    at = to;
  }
  return parts.join('') + MARK.repeat(Math.max(0, end - at));
}

function headerOf(table: Table): readonly string[] {
  return (table.children[0]?.children ?? []).map((cell) => visibleText(cell).trim());
}

function spanOf({ position }: Nodes): readonly [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
