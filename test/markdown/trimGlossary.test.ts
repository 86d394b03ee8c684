import { expect, it } from 'vitest';
import { trimGlossary } from '../../src/markdown/trimGlossary.js';
import { renderMarkdown } from '../../src/outputs/markdown/renderMarkdown.js';
import { contextOf } from '../support/checkContext.js';

const row = (id: string, short: string, house = ''): string =>
  `| [${id}](define:term/${id}) | ${short} | What it is. | ${house} |\n`;
const { set } = contextOf({
  'documents/registers/glossary/10-terms.md': `An IRT and a UTC stand here too.

| Term | Short | Meaning | Here also called |
|---|---|---|---|
${row('event', '')}${row('irt', 'IRT')}${row('tlp', 'TLP')}${row('mdr', 'MDR')}${row('cert', 'CERT', 'Notruf')}${row('utc', 'UTC')}`,
  'documents/plan/plan/10-a.md': 'Not the CERTs. See [the labels](term:tlp).\n\n| Left | IRT |\n|---|---|\n| a | b |\n',
}).context;

/** The cells of the glossary: term, short form, house word. */
function rows(): string[] {
  const text = renderMarkdown(trimGlossary(set), { profileFolder: '' }).get('glossary') ?? '';
  return [...text.matchAll(/^\| (.*?) +\| (.*?) *\| What it is\. \| (.*?) *\|$/gm)].map(
    ([, term, short, house]) => `${term?.replaceAll(/<[^>]*>|[[\]]|\(.*?\)/g, '').trim()} ${short} ${house}`,
  );
}

it('keeps what another document prints, and drops the row of an abbreviation that stands nowhere', () => {
  expect(rows()).toEqual(['event – –', 'irt IRT –', 'tlp – –', 'cert – Notruf']);
});

it('leaves the set as it was, and a set without glossary too', () => {
  const before = structuredClone(set.documents[0]?.sections[0]?.root);
  trimGlossary(set);
  expect(set.documents[0]?.sections[0]?.root).toEqual(before);
  const others = { documents: set.documents.filter(({ id }) => id !== 'glossary') };
  expect(trimGlossary(others)).toEqual(others);
});
