// The short way through a file and the long one read the same: over the Markdown of this repository, and over texts made to tell them apart.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdownLinks } from '../../../src/checks/policies/readMarkdownLinks.js';
import { markdownSoup } from '../../support/markdownSoup.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

test('any text', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(markdownSoup, (text) => {
      expect(readMarkdownLinks(text)).toEqual(readMarkdownLinks(text, { unabridged: true }));
    }),
    { numRuns: 1000 },
  );
});

test.each(['templates', 'org-profiles'])('the Markdown in %s', { timeout: 120_000 }, (folder) => {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const texts = files.filter((name) => name.endsWith('.md')).map((name) => path.join(ROOT, folder, name));
  expect(texts.length).toBeGreaterThan(10);
  for (const file of texts) {
    const text = readFileSync(file, 'utf8');
    expect(readMarkdownLinks(text), file).toEqual(readMarkdownLinks(text, { unabridged: true }));
  }
});

test('a definition counts for a reference that has to be parsed', () => {
  const { links, definitionsUnused } = readMarkdownLinks('[a]: b.md\n\nSee [a] <i>now</i>.\n');
  expect(links.map(({ url }) => url)).toEqual(['b.md']);
  expect(definitionsUnused).toEqual([]);
});

test('a link is not accused because the next line of its paragraph stays as it is', () => {
  const { links, faults } = readMarkdownLinks('See [a](b.md).\na --> `[a](b)` Words\n');
  expect(links.map(({ url }) => url)).toEqual(['b.md']);
  expect(faults).toEqual([]);
});
