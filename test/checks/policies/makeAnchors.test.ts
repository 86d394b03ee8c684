// Each host's way from headings to anchors.
import { describe, expect, test } from 'vitest';
import { makeAnchors } from '../../../src/checks/policies/makeAnchors.js';
import { readMarkdownLinks } from '../../../src/checks/policies/readMarkdownLinks.js';

const anchors = (dialect: Parameters<typeof makeAnchors>[1], ...texts: string[]): readonly string[] =>
  makeAnchors(
    texts.map((text) => ({ text, html: false })),
    dialect,
  );

describe('GitHub', () => {
  test('keeps letters and each dash, numbers what comes again', () => {
    expect(anchors('github', 'Keys & Tokens', 'Über uns', 'Keys & Tokens')).toEqual([
      'keys--tokens',
      'über-uns',
      'keys--tokens-1',
    ]);
  });
});

describe('GitLab', () => {
  test('both with several dashes and with one, because its versions differ', () => {
    expect(anchors('gitlab', 'Step - 1')).toEqual(['step-1', 'step---1']);
    expect(anchors('gitlab', '2024', 'Scope', 'Scope')).toEqual(
      expect.arrayContaining(['anchor-2024', '2024', 'scope', 'scope-1']),
    );
  });
});

describe('Python-Markdown', () => {
  test('letters without accents, single dashes, `_1` for what comes again', () => {
    expect(anchors('python-markdown', 'Über uns', 'Keys & Tokens', 'Keys & Tokens', 'Keys & Tokens')).toEqual([
      'uber-uns',
      'keys-tokens',
      'keys-tokens_1',
      'keys-tokens_2',
    ]);
  });

  test('an id of the author counts, and is taken', () => {
    expect(anchors('python-markdown', 'One {#scope}', 'Scope', 'Two {: #two .wide }')).toEqual([
      'scope',
      'two',
      'scope_1',
    ]);
  });

  test('the id is no part of the heading; elsewhere it is', () => {
    const text = '## Who calls {#calls}\n';
    expect(readMarkdownLinks(text, { slugs: 'python-markdown' }).headings[0]?.text).toBe('Who calls');
    expect([...readMarkdownLinks(text).anchors]).toEqual(['who-calls-calls']);
  });
});
