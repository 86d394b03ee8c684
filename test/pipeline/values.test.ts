import fc from 'fast-check';
import type { Nodes, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/outputs/pdf/html/renderHtml.js';
import { findRefusedCharacters } from '../../src/profile/characters.js';
import { named, type ReadElement, readHtml, textOf } from '../outputs/pdf/html/readHtml.js';
import { theme } from '../outputs/pdf/html/theme.js';
import { EVERYWHERE, FACT, OTHER, PIECES, withValues } from './places.js';
import { outlineOf, parseAsHost, renderValues, textsOf } from './renderValues.js';

const plain = renderValues(EVERYWHERE, { fact: FACT, other: OTHER });
const plainRoot = plain.document.sections[0]?.root as Nodes;
const plainHost = parseAsHost(plain.markdown);
const plainMain = mainOf(plain.document);

/** What the reader of profiles lets through as a Text: one line that is not blank, without the characters that it refuses. */
const text = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }) },
  )
  // No reference like &#x10fffe; can name a noncharacter.
  .filter((value) => !/\p{Noncharacter_Code_Point}/u.test(value))
  .filter((value) => /^(?=.*\S).*$/.test(value) && findRefusedCharacters(value, 1).length === 0);

const valuesOf = (fact: string, other: string): [string, string][] => [
  [FACT, fact],
  [OTHER, other],
];

function mainOf(document: Parameters<typeof renderHtml>[0]): ReadElement {
  return named(readHtml(renderHtml(document, theme)), 'main')[0] as ReadElement;
}

/** What the page itself puts around and between words: where they may break, and which way they run. */
const OF_WORDS = /^(?:wbr|bdi|\w+@dir)$/;

/** Names of all elements and attributes, but for those that follow from a text's own length and direction. */
function vocabularyOf(element: ReadElement): Set<string> {
  const attributes = Object.keys(element.attributes).filter((name) => name !== 'class' && name !== 'style');
  const names = new Set([element.name, ...attributes.map((name) => `${element.name}@${name}`)]);
  for (const child of element.children) {
    if (typeof child !== 'string') for (const name of vocabularyOf(child)) if (!OF_WORDS.test(name)) names.add(name);
  }
  return names;
}

describe('any text of the profile, wherever a template prints it', () => {
  it('stands in the tree as that text with its pointer, and the tree has the form that a plain word gives it', () => {
    fc.assert(
      fc.property(text, text, (fact, other) => {
        const { document, findings, templateFile } = renderValues(EVERYWHERE, { fact, other });
        const root = document.sections[0]?.root as Nodes;
        expect(outlineOf(root)).toBe(outlineOf(plainRoot));
        expect(textsOf(root)).toEqual(withValues(textsOf(plainRoot), valuesOf(fact, other)));
        expect([...findings, ...templateFile.messages]).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is read back from the Markdown as that text, in the same form', () => {
    fc.assert(
      fc.property(text, text, (fact, other) => {
        const host = parseAsHost(renderValues(EVERYWHERE, { fact, other }).markdown);
        expect(textsOf(host)).toEqual(withValues(textsOf(plainHost), valuesOf(fact, other)));
        expect(outlineOf(host)).toBe(outlineOf(plainHost));
      }),
      { numRuns: 150 },
    );
  });

  it('gives git hosts no ~strike~, no $math$ and no bare address to link, all of which they read before escapes', () => {
    fc.assert(
      fc.property(text, text, (fact, other) => {
        const { markdown } = renderValues(EVERYWHERE, { fact, other });
        visit(parseAsHost(markdown), 'text', (node: Text, _, parent) => {
          const written = markdown.slice(node.position?.start.offset, node.position?.end.offset);
          expect(written).not.toMatch(/(?<!\\)(?:\\\\)*[~$]/);
          if (parent?.type !== 'link') expect(written).not.toMatch(/https?:\/\/|www\./i);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is the text of the page that is printed, without a new element or attribute', () => {
    fc.assert(
      fc.property(text, text, (fact, other) => {
        const main = mainOf(renderValues(EVERYWHERE, { fact, other }).document);
        expect([textOf(main)]).toEqual(withValues([textOf(plainMain)], valuesOf(fact, other)));
        expect(vocabularyOf(main)).toEqual(vocabularyOf(plainMain));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the pointer of its line in every text that it makes', () => {
    const { document } = renderValues(EVERYWHERE, { fact: 'the fact', other: 'the other' });
    const printed: string[] = [];
    visit(document.sections[0]?.root as Nodes, (node) => {
      // A reference takes the title of what it leads to; that text is made, not printed.
      if (node.type === 'link' && node.url.startsWith('doc:')) return SKIP;
      if ((node.type === 'text' || node.type === 'inlineCode') && /the (fact|other)/.test(node.value)) {
        printed.push(`${node.value} ${node.data?.pointer}`);
      }
      return undefined;
    });
    expect(new Set(printed)).toEqual(new Set(['the fact /fact', 'the other /other', 'a the fact b /fact']));
  });
});

describe('any text of the profile in the address of a link', () => {
  const source = '## Links\n\nSee [there]({{fact}}) or [](role:{{fact}}) or [](doc:{{fact}}#{{other}}).\n';

  it('becomes the address to the letter, and a finding at its own line when it leads nowhere', () => {
    fc.assert(
      fc.property(
        text.filter((value) => !value.includes('#')),
        text,
        (fact, other) => {
          const { document, findings } = renderValues(source, { fact, other });
          const urls: string[] = [];
          visit(document.sections[0]?.root as Nodes, 'link', (node) => void urls.push(node.url));
          expect(urls).toEqual([fact, `role:${fact}`, `doc:${fact}#${other}`]);
          expect(findings.filter(({ ruleId }) => ruleId === 'reference-unresolved').length).toBeGreaterThanOrEqual(2);
          for (const finding of findings) expect(finding.pointer).toBe('/fact');
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    '../x.md',
    ' https://x.example',
    'https://x.example/a b',
    '\u00a0https://x.example',
  ])('refuses %s', (fact) => {
    const { findings } = renderValues('## Links\n\nSee [there]({{fact}}).\n', { fact });
    expect(findings).toMatchObject([{ ruleId: 'link-scheme', pointer: '/fact' }]);
  });

  it.each(['https://x.example/?a=b#c', 'mailto:a@b.example', 'tel:+49 89 999'])('lets %s through', (fact) => {
    expect(renderValues('## Links\n\nSee [there]({{fact}}).\n', { fact }).findings).toEqual([]);
  });
});
