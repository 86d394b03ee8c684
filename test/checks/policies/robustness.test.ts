// Whatever stands in a policy, reading it ends, throws nothing and points into the file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdownLinks } from '../../../src/checks/policies/readMarkdownLinks.js';
import policyLink from '../../../src/checks/rules/policy-link.js';
import requiredPolicyLink from '../../../src/checks/rules/required-policy-link.js';
import { contextOf } from '../../support/checkContext.js';

const PIECES = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '`',
    '*',
    '_',
    '\\',
    '|',
    '#',
    ':',
    '-',
    '"',
    '&',
    '%',
    '\t',
    ' ',
    '\n',
    '\r\n',
  ],
  ...[
    '\n---\n',
    '---\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '```',
    '<!--',
    '-->',
    '<a href="',
    '<h2>',
    '</h2>',
    '<script>',
  ],
  ...[
    '[x](y.md)',
    '[x][y]',
    '[y]: z.md',
    '[^1]',
    '[^1]: ',
    '(a)[b.md]',
    '|---|',
    '\u0000',
    '\uFEFF',
    '\uD800',
    '%zz',
    'key: ',
  ],
  ...['javascript:', '&colon;', '../', '#top', 'é', '😀', '\u2028'],
];
const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), {
  maxLength: 60,
});

test('any text: nothing is thrown, and each place holds in the file', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const files = { 'policies/a.md': one.join(''), 'policies/b.md': other.join('') };
      const { context, findings } = contextOf(files);
      policyLink.run(context);
      requiredPolicyLink.run(context);
      for (const { at, place } of findings) {
        const range = place as { start: Spot; end: Spot } | undefined;
        const lines = files[at as keyof typeof files].split(/\r\n|\n|\r/);
        for (const spot of range ? [range.start, range.end] : []) {
          expect(spot.line).toBeLessThanOrEqual(lines.length);
          expect(spot.column).toBeLessThanOrEqual((lines[spot.line - 1] ?? '').length + 2);
        }
      }
    }),
    { numRuns: 300 },
  );
});

interface Spot {
  readonly line: number;
  readonly column: number;
}

test('any words in a link come out as one link at its place', () => {
  const words = fc.stringMatching(/^[a-zäöü ]{1,20}$/).filter((word) => word.trim() !== '');
  const target = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8}){0,3}\.md(?:#[a-z-]{1,9})?$/);
  fc.assert(
    fc.property(
      words,
      target,
      fc.constantFrom('', '- ', '> ', '## ', 'Text '),
      fc.constantFrom('', '---\nid: x\n---\n'),
      (label, url, before, head) => {
        const link = `[${label}](${url})`;
        const { links, faults } = readMarkdownLinks(`${head}${before}${link} end`);
        expect(faults).toEqual([]);
        expect(links.map((entry) => [entry.url, entry.range.start.offset, entry.range.end.offset])).toEqual([
          [url, head.length + before.length, head.length + before.length + link.length],
        ]);
      },
    ),
    { numRuns: 200 },
  );
});

const MANY = 10_000;
const many = (make: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, index) => make(index)).join('');

describe('ten thousand of a kind in one file', () => {
  test.each([
    ['links in one paragraph', many(() => '[a](gone.md) '), 'link-file-missing'],
    ['links in a list', many((index) => `- [a](#gone-${index})\n`), 'link-anchor-missing'],
    ['links to headings', many((index) => `## Heading ${index}\n\n[a](#heading-${index}x)\n\n`), 'link-anchor-missing'],
    [
      'rows of a table',
      `| a | b |\n|---|---|\n${many((index) => `| x | [a](gone-${index}.md) |\n`)}`,
      'link-file-missing',
    ],
    ['undefined references', many((index) => `[a][b${index}]\n\n`), 'link-reference-undefined'],
    ['unused definitions', many((index) => `[b${index}]: x.md\n`), 'link-definition-unused'],
    ['duplicate definitions', `[b]\n\n[b]: policy.md\n${many(() => '[b]: x.md\n')}`, 'link-definition-duplicate'],
    ['HTML links', many((index) => `<a href="gone-${index}.md">x</a>\n`), 'link-file-missing'],
    ['reversed links', many(() => '(a)[b.md] '), 'link-reversed'],
  ])('%s', { timeout: 30_000 }, (_, markdown, ruleId) => {
    const { context, findings } = contextOf({ 'policies/policy.md': markdown });
    policyLink.run(context);
    expect(findings.filter((finding) => finding.ruleId === ruleId)).toHaveLength(MANY);
  });

  test.each([
    ['quotes', '> '],
    ['lists', '- '],
    ['ordered lists', '1. '],
    ['quotes without blanks', '>'],
  ])('%s inside each other are refused', (_, mark) => {
    const { context, findings } = contextOf({ 'policies/policy.md': `# A\n\n${mark.repeat(MANY)}[x](gone.md)\n` });
    policyLink.run(context);
    expect(findings.map(({ ruleId, place }) => [ruleId, (place as { start: Spot }).start.line])).toEqual([
      ['markdown-too-deep', 3],
    ]);
  });

  test('lists nested by indentation are refused', () => {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- [x](gone.md)\n`);
    expect(readMarkdownLinks(lines.join('')).tooDeep?.start.line).toBe(100);
    expect(readMarkdownLinks(lines.slice(0, 50).join('')).links).toHaveLength(50);
    expect(readMarkdownLinks('- a\n  - [x](gone.md)\n'.repeat(500)).links).toHaveLength(500);
  });

  test.each([
    ['brackets', '['],
    ['pairs of brackets', '[a]'],
    ['emphasis', '*a **b '],
    ['comments that never end', '<!-- '],
    ['tags that never end', '<a href='],
    ['scripts that never end', '\n\n<script>'],
  ])('%s end in a result', { timeout: 30_000 }, (_, piece) => {
    expect(readMarkdownLinks(piece.repeat(MANY / 2)).links).toEqual([]);
  });
});

test('text too tangled to read is told, and the rest of the file is read', () => {
  const { tooComplex, links } = readMarkdownLinks(`${'['.repeat(60_000)}\n\nSee [backup](backup.md).\n`);
  expect(tooComplex?.start.line).toBe(1);
  expect(links.map(({ url }) => url)).toEqual(['backup.md']);
});
