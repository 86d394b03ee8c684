// One written Markdown file -> what a reader gets of it: CommonMark with tables, read piece by piece, and with the parser only where it must be.
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { blocksOfTree } from './blocksOfTree.js';
import { createFragmentReader } from './createFragmentReader.js';
import type { Inline, ReaderBlock, WrittenBlock, WrittenLink } from './readerBlock.js';
import { blockText } from './readerBlock.js';
import { readInlineTree } from './readInlineTree.js';
import { splitChunks } from './splitChunks.js';

type Block = ReaderBlock<WrittenLink>;

/** A written file, read. */
export interface WrittenDocument {
  /** The lines between the two `---` at the top; undefined without them. */
  readonly head: string | undefined;
  readonly blocks: readonly WrittenBlock[];
}

/** Reads files; texts that stand in several are parsed once. */
export type WrittenReader = (text: string) => WrittenDocument;

const HEAD = /^---\n([\s\S]*?)\n---\n/;
const DELIMITER = /^\|(?: -+ \|)+$/;
/** A pipe that is no border, or a backslash that would make the next one none. */
const ESCAPED_BORDER = /\\[|\\]/;
const ITEM = /^(- |\d{1,9}\. )(.*)$/;

/** Makes a reader with its own memory of what it parsed. */
export function createWrittenReader(): WrittenReader {
  const readFragment = createFragmentReader();
  const parsed = new Map<string, readonly Block[]>();
  const cells = new Map<string, Inline<WrittenLink>>();

  const parse = (source: string): readonly Block[] => {
    const known = parsed.get(source);
    if (known) return known;
    const root = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
    const blocks = blocksOfTree((root as Root).children, (children) => readInlineTree(children, source));
    parsed.set(source, blocks);
    return blocks;
  };

  const cell = (source: string): Inline<WrittenLink> => {
    const quick = readFragment(source, false) ?? cells.get(source);
    if (quick) return quick;
    const [, read] = parse(`| x |\n| - |\n| ${source} |`);
    const inline = { text: '', links: [], marks: 0, ...read };
    cells.set(source, inline);
    return inline;
  };

  function chunk(lines: readonly string[]): readonly Block[] {
    return heading(lines) ?? table(lines) ?? quote(lines) ?? list(lines) ?? paragraph(lines) ?? parse(lines.join('\n'));
  }

  function heading([line = '', ...more]: readonly string[]): readonly Block[] | undefined {
    const match = more.length === 0 ? /^(#{1,6}) (.*)$/.exec(line) : null;
    const inline = match && readFragment(match[2] as string, false);
    return inline ? [block(`h${match[1]?.length}`, inline)] : undefined;
  }

  function table(lines: readonly string[]): readonly Block[] | undefined {
    const [head = '', delimiter = ''] = lines;
    const isTable = lines.every((line) => line.startsWith('| ') && line.endsWith(' |')) && DELIMITER.test(delimiter);
    // A head of another width than the line below it makes no table.
    const isWide = isTable && !ESCAPED_BORDER.test(head) && cellsOf(head).length === cellsOf(delimiter).length;
    if (!isWide) return undefined;
    return lines.flatMap((line, index) => (index === 1 ? [] : row(line, index === 0 ? 'table' : 'row')));
  }

  function row(line: string, first: string): readonly Block[] {
    if (ESCAPED_BORDER.test(line)) return parse(`| x |\n| - |\n${line}`).slice(1);
    return cellsOf(line).map((source, column) =>
      block(column === 0 ? first : 'cell', cell(source.replace(/^[ \t]+|[ \t]+$/g, ''))),
    );
  }

  function quote(lines: readonly string[]): readonly Block[] | undefined {
    // How far a tab goes depends on the mark before it.
    if (!lines.every((line) => line === '>' || /^> [^\t]*$/.test(line))) return undefined;
    const inner = lines.map((line) => line.slice(2));
    return splitChunks(inner).flatMap((part) => chunk(part.lines).map((one) => ({ ...one, kind: `> ${one.kind}` })));
  }

  function list(lines: readonly string[]): readonly Block[] | undefined {
    const first = ITEM.exec(lines[0] ?? '')?.[1];
    if (first === undefined) return undefined;
    const blocks: Block[] = [];
    for (const line of lines) {
      const [, sign, source = ''] = ITEM.exec(line) ?? [];
      const inline = sign !== undefined && (sign === '- ') === (first === '- ') && readFragment(source, true);
      if (!inline) return undefined;
      const mark = sign === '- ' ? sign : `${Number.parseInt(first, 10) + blocks.length}. `;
      blocks.push(block(`${mark}p`, inline));
    }
    return blocks;
  }

  function paragraph(lines: readonly string[]): readonly Block[] | undefined {
    const inlines = lines.map((line) => readFragment(line, true));
    if (!inlines.every((inline) => inline !== undefined)) return undefined;
    return [
      block('p', {
        text: inlines.map((inline) => inline.text).join(' '),
        links: inlines.flatMap((inline) => inline.links),
        marks: inlines.reduce((sum, inline) => sum + inline.marks, 0),
      }),
    ];
  }

  return (text) => {
    const match = HEAD.exec(text);
    const lines = text.slice(match?.[0].length ?? 0).split('\n');
    const skipped = (match?.[0].split('\n').length ?? 1) - 1;
    return {
      head: match?.[1],
      blocks: splitChunks(lines).flatMap((part) =>
        chunk(part.lines).map((one) => ({ ...one, line: skipped + part.start + 1 })),
      ),
    };
  };
}

function block(kind: string, { text, links, marks }: Inline<WrittenLink>): Block {
  return { kind, text: blockText(kind, text), links, marks };
}

function cellsOf(line: string): readonly string[] {
  return line.slice(2, -2).split('|');
}
