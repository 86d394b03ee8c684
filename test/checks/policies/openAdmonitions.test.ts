// What Python-Markdown indents below a notice or a tab is text with links, and code stays code.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAdmonitions } from '../../../src/checks/policies/openAdmonitions.js';
import { readMarkdownLinks } from '../../../src/checks/policies/readMarkdownLinks.js';

const targets = (text: string): readonly string[] =>
  readMarkdownLinks(text, { slugs: 'python-markdown' }).links.map(({ url }) => url);

describe('a link', () => {
  it.each([
    ['below an empty line', '!!! note "T"\n\n    See [x](a.md).\n'],
    ['in the second paragraph', '!!! note\n    First.\n\n    See [x](a.md).\n'],
    ['in a folded notice', '??? danger\n\n    See [x](a.md).\n'],
    ['in an open folded notice', '???+ note "T"\n\n    See [x](a.md).\n'],
    ['in a tab', '=== "Linux"\n\n    See [x](a.md).\n\n=== "Windows"\n\n    Nothing.\n'],
    ['in a list of a notice', '!!! note\n\n    - one\n    - [x](a.md)\n'],
    ['in a notice of a notice', '!!! note\n\n    !!! tip\n\n        See [x](a.md).\n'],
    ['in a notice of a list', '- one\n\n    !!! tip\n\n        See [x](a.md).\n'],
    ['with Windows line ends', '!!! note\r\n\r\n    See [x](a.md).\r\n'],
    ['behind the notice', '!!! note\n\n    Text.\n\nSee [x](a.md).\n'],
    [
      'behind code of the notice',
      '!!! note\n\n    ```\n    [y](b.md)\n\n    [z](c.md)\n    ```\n\n    See [x](a.md).\n',
    ],
  ])('%s is read', (_, text) => {
    expect(targets(text)).toEqual(['a.md']);
  });

  it('has its own line and column', () => {
    const [link] = readMarkdownLinks('!!! note\n\n    See [x](a.md).\n', { slugs: 'python-markdown' }).links;
    expect(link?.range.start).toMatchObject({ line: 3, column: 9 });
  });

  it.each([
    ['in code of a notice', '!!! note\n\n        [x](a.md)\n'],
    ['in a fence that shows a notice', '```\n!!! note\n\n    [x](a.md)\n```\n'],
    ['in code without a notice', 'Text.\n\n    [x](a.md)\n'],
    ['in code that begins like a notice', 'Text.\n\n    !!! note\n\n        [x](a.md)\n'],
  ])('%s is none', (_, text) => {
    expect(targets(text)).toEqual([]);
  });
});

it('other dialects know no notices', () => {
  expect(readMarkdownLinks('!!! note\n\n    See [x](a.md).\n').links).toEqual([]);
});

it('a heading in a notice is an anchor', () => {
  const { anchors } = readMarkdownLinks('!!! note\n\n    ## Inner\n', { slugs: 'python-markdown' });
  expect([...anchors]).toContain('inner');
});

it('any text keeps its length and its lines', () => {
  const piece = fc.constantFrom(
    '!!! note',
    '??? x',
    '=== "T"',
    '    ',
    '\n',
    '\r\n',
    '```',
    '- ',
    'word',
    '[x](a.md)',
    '\t',
    '>',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const opened = openAdmonitions(text);
      expect(opened.length).toBe(text.length);
      expect(opened.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''));
    }),
  );
});
