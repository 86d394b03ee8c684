import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostics.js';
import { createParser } from '../../src/markdown/createParser.js';
import { parseProse } from '../../src/markdown/parseProse.js';

const parse = createParser();

function read(text: string): {
  readonly types: string[];
  readonly json: string;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const blocks = parseProse(text, '/statement', parse, (finding) => findings.push(finding));
  const types: string[] = [];
  for (const block of blocks) visit(block as Nodes, (node) => void types.push(node.type));
  return { types, json: JSON.stringify(blocks), findings };
}

describe('parseProse', () => {
  it('takes paragraphs, lists, emphasis, code, breaks and safe links, and marks each text with its pointer', () => {
    const { findings, json } = read(
      'One *two* **three** `four`  \nfive [six](https://x.example/) <mailto:a@b.example> [tel](tel:+49 1)\n\n- a\n- b\n\n1. c\n',
    );
    expect(findings).toEqual([]);
    expect(json.match(/"type":"text"/g)?.length).toBe(
      json.match(/"type":"text","value":"[^"]*"[^}]*\}[^}]*\}\},"data":\{"pointer":"\/statement"\}/g)?.length,
    );
  });

  it.each([
    ['a <b>bold</b> word', 'HTML'],
    ['<script>alert(1)</script>', 'HTML'],
    ['<!-- hidden -->', 'HTML'],
    ['# Title', 'a heading'],
    ['Title\n=====', 'a heading'],
    ['| a | b |\n|---|---|\n| c | d |', 'a table'],
    ['![alt](https://tracker.example/x.png)', 'an image'],
    ['> quoted', 'a quotation'],
    ['---', 'a rule'],
    ['```\ncode\n```', 'a code block'],
    ['    code', 'a code block'],
    ['[x]: https://x.example', 'a link definition'],
    ['[x]\n\n[x]: javascript:alert(1)', 'a link whose address stands elsewhere'],
    ['![x]\n\n[x]: https://tracker.example/', 'an image'],
  ])('refuses %j and leaves it out', (text, name) => {
    const { findings, types } = read(text);
    expect(findings[0]?.ruleId).toBe('prose-markup');
    expect(findings.map((finding) => finding.reason)).toContain(
      `The text holds ${name}, which is not allowed in the profile`,
    );
    expect(types).not.toContain('html');
    for (const type of ['heading', 'table', 'image', 'blockquote', 'code', 'definition'])
      expect(types).not.toContain(type);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html;base64,PGI+',
    'file:///etc/passwd',
    'vbscript:x',
    '../x.md',
    'doc:plan',
    'define:role/x',
    'field:x/y',
    '#x',
    '//evil.example/',
  ])('refuses the link %s and leaves it out', (url) => {
    const { findings, types } = read(`see [there](${url}) now`);
    expect(findings).toMatchObject([{ ruleId: 'prose-markup', reason: expect.stringContaining(url) }]);
    expect(types).not.toContain('link');
  });

  it('finds what is nested, and goes on after it', () => {
    const { findings } = read('- a <i>\n  - [x](data:x) <u>\n\n  > q\n');
    expect(findings.map((finding) => finding.reason.replace(/.*(HTML|quotation|data:x).*/, '$1'))).toEqual([
      'HTML',
      'data:x',
      'HTML',
      'quotation',
    ]);
  });

  it('never lets anything else through, whatever the text is', () => {
    const piece = fc.constantFrom(
      '<b>',
      '# ',
      '| a |',
      '\n',
      '\n\n',
      '|---|',
      '![',
      '](',
      ')',
      '[x]',
      ': ',
      'javascript:x',
      '```',
      '> ',
      '    ',
      '- ',
      '1. ',
      'word',
      '*',
      '**',
      '`',
      '\\',
      '<!--',
      '<https://a.example>',
      '[^1]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const { types } = read(pieces.join(''));
        const allowed = ['paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'list', 'listItem', 'link', 'break'];
        expect(types.filter((type) => !allowed.includes(type))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('does not spoil the tree that the parser keeps', () => {
    const text = 'a *b* <i>c</i>';
    const before = structuredClone(parse(text));
    read(text);
    expect(parse(text)).toEqual(before);
  });
});
