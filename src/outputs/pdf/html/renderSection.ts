// Turns one rendered section from Markdown nodes into HTML nodes.
import type { Element, ElementContent } from 'hast';
import type { Blockquote, Heading, Html, Image, Link, Table } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Document, Section } from '../../../model/documents.js';
import { rowId, targetHref } from './anchor.js';
import { breakable } from './breakable.js';
import { element } from './element.js';
import { renderBlank } from './renderBlank.js';
import { renderTable, type TablePage } from './renderTable.js';
import { textWidth } from './textWidth.js';
import type { Theme } from './theme.js';

/** Widths of the type areas in points (A4 less the margins of print.css) and the size of table text. */
const TYPE_AREA = { portrait: 470.6, landscape: 728.5 } as const;
const TABLE_TEXT = 9;

/** In running text a word of up to this many characters moves to the next line as a whole. */
const LONGEST_WORD = 44;

const OUTSIDE = /^(?:https?|mailto|tel):/iu;

const content = (state: State, node: Parameters<State['all']>[0]): ElementContent[] =>
  state.all(node) as ElementContent[];

function heading(state: State, node: Heading): Element {
  const { id, number } = node.data ?? {};
  return element(`h${node.depth}`, id === undefined ? {} : { id }, [
    ...(number === undefined ? [] : [element('span', { className: ['number'] }, [number]), ' ']),
    ...content(state, node),
  ]);
}

function link(state: State, node: Link, from: string): ElementContent[] {
  const { target, define, field } = node.data ?? {};
  if (field) return [renderBlank(field)];
  if (define !== undefined) return [element('span', { id: rowId(define) }, content(state, node))];
  if (target) return [element('a', { href: targetHref(target, from) }, content(state, node))];
  if (OUTSIDE.test(node.url)) return [element('a', { href: node.url }, content(state, node))];
  return content(state, node);
}

function blockquote(state: State, node: Blockquote): Element {
  const callout = node.data?.callout;
  if (callout === undefined) return element('blockquote', {}, content(state, node));
  const word = callout.charAt(0).toUpperCase() + callout.slice(1);
  return element('aside', { className: ['callout', `callout-${callout}`] }, [
    element('p', { className: ['callout-word'] }, [word]),
    element('div', { className: ['callout-text'] }, content(state, node)),
  ]);
}

function handlers(from: string, page: TablePage): Handlers {
  return {
    heading,
    blockquote,
    link: (state: State, node: Link) => link(state, node, from),
    table: (state: State, node: Table) => renderTable(state, node, page),
    // Neither can come from a value; if a template holds one, its source is shown rather than trusted or lost.
    html: (_: State, node: Html): ElementContent => ({ type: 'text', value: node.value }),
    image: (_: State, node: Image): ElementContent => ({ type: 'text', value: node.alt ?? '' }),
  };
}

/** The `<section>` for one section of a document; a landscape section gets pages of its own. */
export function renderSection(section: Section, document: Document, theme: Theme): Element {
  const page = {
    available: TYPE_AREA[section.layout] / TABLE_TEXT,
    width: textWidth(theme.advances),
    form: document.kind === 'forms',
  };
  const tree = toHast(section.root, { handlers: handlers(document.id, page) });
  const children = 'children' in tree ? (tree.children as ElementContent[]) : [];
  return element('section', { className: [section.layout] }, breakable(children, LONGEST_WORD));
}
