import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/markdown/createParser.js';
import { splitTables } from '../../src/markdown/splitTables.js';

const plain = unified()
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .use(remarkParse)
  .freeze();

function withoutPlaces(node: Nodes): unknown {
  const { position: _position, ...rest } = node as Nodes & { position?: unknown };
  return 'children' in rest ? { ...rest, children: (rest.children as Nodes[]).map(withoutPlaces) } : rest;
}

function sameAsPlain(text: string): void {
  expect(withoutPlaces(createParser()(text) as Root)).toEqual(withoutPlaces(plain.parse(text)));
}

const cell = fc.constantFrom(
  'a',
  '\uE0000\uE001',
  'x \uE0007\uE001 y',
  '[](role:\uE0003\uE001)',
  '`c`',
  '**b**',
  '\\|',
  '',
  'a  b',
  '<b>',
  '~',
  '| z',
);
const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(' | ')} |`);
const line = fc.oneof(
  { weight: 5, arbitrary: row },
  fc.constantFrom(
    '| - | - |',
    '|---|:-:|',
    '|---|',
    '',
    '',
    '',
    'text',
    '- item',
    '> quote',
    '```',
    '# head',
    '[a]: b',
    '<div>',
    '    | code |',
    ' | a |',
    '|',
  ),
);

describe('parsing tables row by row', () => {
  it('gives the tree that the plain parser gives, for any arrangement of lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => sameAsPlain(lines.join('\n'))),
      { numRuns: 1500 },
    );
  });

  it('is used for a table between paragraphs', () => {
    const text = 'Before.\n\n| A | B |\n|---|---|\n| \uE0000\uE001 | x |\n| \uE0001\uE001 | x |\n\nAfter.';
    expect(splitTables(text)?.tables).toEqual([
      ['| A | B |', '|---|---|', '| \uE0000\uE001 | x |', '| \uE0001\uE001 | x |'],
    ]);
    sameAsPlain(text);
  });

  it.each([
    ['a fence', '```\n\n| A |\n|---|\n| b |\n\n```'],
    ['a definition that rows refer to', '[x]: https://example.com\n\n| [x] |\n|---|\n| [x] |'],
    ['a line that goes on below the table', '| A |\n|---|\n| b |\nmore'],
    ['rows of other lengths', '| A | B |\n|---|---|\n| b |\n| b | c | d |'],
    ['a head of another length than its delimiter', '| A | B |\n|---|\n| b |'],
  ])('reads %s as the plain parser does', (_, text) => sameAsPlain(text));
});
