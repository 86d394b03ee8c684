import type { BlockContent, Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../../src/markdown/createParser.js';
import {
  type FactValue,
  type SubstitutionFault,
  substituteFacts,
} from '../../../src/markdown/transforms/substituteFacts.js';

const parse = createParser();
const FACTS: readonly FactValue[] = [
  { value: 'Mira', pointer: '/people/0', prose: false },
  { value: '**Markdown**', pointer: '/statement', prose: true },
];
const BLOCK: BlockContent = { type: 'paragraph', children: [{ type: 'text', value: 'parsed on its own' }] };

/** `\uE0000\uE001` may be written `<0>`. */
function substitute(markdown: string): { readonly root: Nodes; readonly faults: readonly SubstitutionFault[] } {
  const faults: SubstitutionFault[] = [];
  const root = substituteFacts(parse(markdown.replace(/«(\d+)»/g, '\uE000$1\uE001')), {
    facts: FACTS,
    parseProse: () => [BLOCK],
    onFault: (fault) => faults.push(fault),
  });
  return { root, faults };
}

describe('substituteFacts', () => {
  it('puts values into texts, code, addresses, titles and info strings, and leaves no token anywhere', () => {
    const { root } = substitute('a «0» b `c «0»` [d](role:«0» "e «0»")\n\n```sh «0»\nf «0»\n```\n');
    const json = JSON.stringify(root);
    expect(json).not.toMatch(/[\uE000\uE001]/);
    expect(json.match(/Mira/g)).toHaveLength(6);
  });

  it('keeps the pointer on each node that shows a value', () => {
    const { root } = substitute('«0» `«0»` [](role:«0») c\n\n    «0»');
    const [paragraph, code] = (root as { children: Nodes[] }).children as { children: Nodes[] }[];
    const pointers = paragraph?.children.map((node) => (node.data as { pointer?: string } | undefined)?.pointer);
    expect(pointers).toEqual(['/people/0', undefined, '/people/0', undefined, '/people/0', undefined]);
    expect(code).toMatchObject({ type: 'code', value: 'Mira', data: { pointer: '/people/0' } });
  });

  it('does not change the tree that it is given, which others share', () => {
    const tree = parse('# «0»\n\n> «0» [x](y)'.replace(/«0»/g, '\uE0000\uE001'));
    const before = structuredClone(tree);
    substituteFacts(tree, { facts: FACTS, parseProse: () => [], onFault: () => {} });
    expect(tree).toEqual(before);
  });

  it('splices Markdown of the profile in where it stands alone, also in lists and notices', () => {
    for (const place of ['«1»', '- «1»', '> «1»', '1. a\n\n   «1»']) {
      const { root, faults } = substitute(place);
      expect(faults, place).toEqual([]);
      expect(JSON.stringify(root), place).toContain('parsed on its own');
    }
  });

  it.each(['«1» and more', 'before «1»', '# «1»', '| a |\n|---|\n| «1» |', '**«1»**', '- x «1»'])(
    'refuses Markdown of the profile in the middle of a line: %s',
    (place) => {
      expect(substitute(place).faults).toMatchObject([{ ruleId: 'template-prose-place' }]);
    },
  );

  it.each(['<b>x</b>', 'a <br> b', '<script>alert(1)</script>', '<div>\n«0»\n</div>', '<?php x ?>', '<![CDATA[x]]>'])(
    'refuses raw HTML and leaves it out: %s',
    (html) => {
      const { root, faults } = substitute(html);
      expect(new Set(faults.map((fault) => fault.ruleId))).toEqual(new Set(['template-html']));
      expect(JSON.stringify(root)).not.toContain('html');
    },
  );

  it('drops comments without a word', () => {
    const { root, faults } = substitute('a\n\n<!-- a note to authors -->\n\nb <!-- and --> c');
    expect(faults).toEqual([]);
    expect(JSON.stringify(root)).not.toContain('note');
  });

  it.each([
    '![a](https://tracker.example/x.png)',
    '![a][b]\n\n[b]: https://tracker.example/x.png',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '[b]\n\n[b]: file:///etc/passwd',
  ])('refuses images and addresses that stand elsewhere, which the check of links would not see: %s', (markdown) => {
    const { root, faults } = substitute(markdown);
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults.map((fault) => fault.ruleId))).toEqual(new Set(['template-refused']));
    expect(JSON.stringify(root)).not.toMatch(/tracker|alert|passwd/);
  });
});
