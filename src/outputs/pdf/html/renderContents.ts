// Makes the contents, with a place for each page number: the pass over the printed PDF knows the pages and writes them in.
import type { Element } from 'hast';
import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Section } from '../../../model/documents.js';
import { element } from './element.js';
import type { TypeArea } from './papers.js';

/** Deepest heading that the contents list. */
const DEPTH = 3;

/** Up to this many entries, the contents stand at the foot of the cover or share a page with the first section. */
const SHORT = 8;

/** Height in points of an entry for a section, and of one below it. */
const HEIGHT = { section: 17.5, below: 14.5 } as const;

function entry(heading: Heading): Element {
  const text = [heading.data?.number, plainText(heading, { includeImageAlt: false })].filter(Boolean).join(' ');
  return element('a', { href: `#${encodeURIComponent(heading.data?.id ?? '')}` }, [
    element('span', { className: ['toc-text'] }, [text]),
    element('span', { className: ['toc-leader'], ariaHidden: 'true' }),
    element('span', { className: ['toc-page'] }, ['000']),
  ]);
}

function headingsOf(section: Section): Heading[] {
  return section.root.children.filter(
    (node): node is Heading => node.type === 'heading' && node.depth <= DEPTH && node.data?.id !== undefined,
  );
}

function sectionEntry(section: Section): Element[] {
  const [first, ...rest] = headingsOf(section);
  if (!first) return [];
  const nested = rest.map((heading) => element('li', {}, [entry(heading)]));
  return [element('li', {}, [entry(first), ...(nested.length > 0 ? [element('ol', {}, nested)] : [])])];
}

/** The contents of a document. `000` holds the place of each page number; the digits at the end put all ten into their font. */
export function renderContents(sections: readonly Section[], area: TypeArea): Element {
  const entries = sections.flatMap(sectionEntry);
  const count = sections.flatMap(headingsOf).length;
  const height = entries.length * HEIGHT.section + (count - entries.length) * HEIGHT.below;
  const { contents, sharedContents } = area;
  const size = count <= SHORT ? 'short' : height > contents ? 'columns' : height > sharedContents ? 'full' : 'shared';
  return element('nav', { className: ['contents', size], ariaLabel: 'Contents' }, [
    element('h2', {}, ['Contents']),
    element('ol', {}, entries),
    element('span', { className: ['toc-digits'], ariaHidden: 'true' }, ['0123456789']),
  ]);
}
