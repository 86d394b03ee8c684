// The quick reading of written Markdown must be the reading of a real parser, for what we write and for what nobody should write.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { blocksOfTree } from '../../../src/checks/rendered/blocksOfTree.js';
import { createFragmentReader } from '../../../src/checks/rendered/createFragmentReader.js';
import type { ReaderBlock, WrittenLink } from '../../../src/checks/rendered/readerBlock.js';
import { readInlineTree } from '../../../src/checks/rendered/readInlineTree.js';
import { createWrittenReader } from '../../../src/checks/rendered/readWritten.js';
import { PIECES } from '../../pipeline/places.js';
import { parseAsHost } from '../../pipeline/renderValues.js';

const OUT = new URL('../../../out/', import.meta.url);

/** Blocks without the nodes and lines that they come from. */
function shown(blocks: readonly ReaderBlock<WrittenLink>[]) {
  return blocks.map(({ kind, text, links, marks }) => ({ kind, text, links, marks }));
}

/** What a parser makes of the whole text at once. */
function slowly(body: string) {
  const root = parseAsHost(body) as { children: readonly Nodes[] };
  return shown(blocksOfTree(root.children, (children) => readInlineTree(children, body)));
}

function quickly(text: string, read = createWrittenReader()) {
  return shown(read(text).blocks);
}

/** Definitions and raw HTML work over the whole file, and are findings wherever they stand. */
const isRead = (body: string): boolean => !slowly(body).some(({ kind }) => /(?:definition|html)$/.test(kind));

describe('the committed Markdown', () => {
  it.each(['hallberg', 'larkfield'])('of %s is read as a parser reads it, every block and link', (organization) => {
    const folder = new URL(`${organization}/markdown/`, OUT);
    const names = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.md'));
    expect(names.length).toBeGreaterThan(40);
    const read = createWrittenReader();
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
      expect(quickly(text, read), name).toEqual(slowly(body));
      expect(read(text).head, name).toContain('title: ');
    }
  });
});

describe('any text', () => {
  const words = [
    'word',
    'Two words',
    '12',
    '1.',
    '-',
    '- ',
    '1. ',
    '> ',
    '>',
    '# ',
    '## ',
    '| ',
    ' |',
    '|',
    '| - |',
    '| - | - |',
  ];
  const signs = [
    '[a](b.md)',
    '**bold**',
    '*slant*',
    '**',
    '*',
    '\\',
    '\\*',
    '\\|',
    '    ',
    '  ',
    ' ',
    '---',
    '```',
    '<b>',
    'x_y',
  ];
  const piece = fc.constantFrom(...words, ...signs, ...PIECES);
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { maxLength: 5 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => `| ${all.join(' | ')} |`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '| a | b |', '| - | - |', '- entry', '1. first', '2. second', '> said'),
    },
  );

  it('is read as a parser reads it, line by line and over lines', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const body = lines.join('\n');
        fc.pre(isRead(body));
        expect(quickly(`\n${body}`)).toEqual(slowly(body));
      }),
      { numRuns: 800 },
    );
  });

  it('is read as a parser reads it in a table, a list, a notice and a heading', () => {
    const inline = fc.array(piece, { minLength: 1, maxLength: 6 }).map((all) => all.join('').replace(/[\n\r]/g, ''));
    fc.assert(
      fc.property(inline, inline, (one, other) => {
        const body = `| a | b |\n| - | - |\n| ${one} | ${other} |\n\n- ${one}\n- ${other}\n\n> [!NOTE]\n>\n> ${one}\n\n## ${other}\n\n${one}\n${other}\n`;
        fc.pre(isRead(body));
        expect(quickly(`\n${body}`)).toEqual(slowly(body));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the quick reading', () => {
  it('leaves nearly all of what is written to itself: a check must stay cheap', () => {
    const read = createFragmentReader();
    const text = readFileSync(new URL('hallberg/markdown/plan/incident-management-plan.md', OUT), 'utf8');
    const pieces = text.split('\n').flatMap((line) => (line.startsWith('| ') ? line.slice(2, -2).split(' | ') : []));
    const slow = pieces.filter((source) => read(source.trim(), false) === undefined);
    expect(pieces.length).toBeGreaterThan(1500);
    expect(slow.length / pieces.length).toBeLessThan(0.02);
  });
});
