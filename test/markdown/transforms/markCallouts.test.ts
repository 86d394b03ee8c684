import type { Blockquote, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../../src/markdown/createParser.js';
import { markCallouts } from '../../../src/markdown/transforms/markCallouts.js';

function marked(markdown: string): Blockquote {
  const root = structuredClone(createParser()(markdown));
  markCallouts(root);
  return root.children[0] as Blockquote;
}

describe('markCallouts', () => {
  it.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])('marks > [!%s] and takes the line away', (word) => {
    const notice = marked(`> [!${word}]\n> Call first.`);
    expect(notice.data?.callout).toBe(word.toLowerCase());
    expect(JSON.stringify(notice.children)).toContain('"Call first."');
    expect(JSON.stringify(notice.children)).not.toContain('[!');
  });

  it('takes a line of its own away whole', () => {
    const notice = marked('> [!NOTE]\n>\n> - a');
    expect(notice.children.map((child) => child.type)).toEqual(['list']);
  });

  it.each(['> a [!NOTE]', '> [!DANGER]\n> x', '> [!note]\n> x', '> **[!NOTE]** x', '> - [!NOTE]'])(
    'leaves other quotations as they are: %s',
    (markdown) => {
      const quotation = marked(markdown);
      expect(quotation.data).toBeUndefined();
      expect(quotation).toEqual(createParser()(markdown).children[0]);
    },
  );

  it('takes no word of the profile for a notice', () => {
    const value = '[!WARNING] evacuate';
    const root: Root = {
      type: 'root',
      children: [
        {
          type: 'blockquote',
          children: [{ type: 'paragraph', children: [{ type: 'text', value, data: { pointer: '/x' } }] }],
        },
      ],
    };
    const before = structuredClone(root);
    markCallouts(root);
    expect(root).toEqual(before);
  });
});
