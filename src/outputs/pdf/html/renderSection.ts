// Turns one rendered section from Markdown nodes into HTML nodes.
import type { Element, ElementContent } from 'hast';
import type { Blockquote, Heading, Html, Image, InlineCode, Link, Nodes, Table, Text } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Document, Section } from '../../../model/documents.js';
import type { FillableBlanks } from '../../../model/forms/formBlanks.js';
import { fieldAddress } from '../form/fieldAddress.js';
import { inputName } from '../form/planFields.js';
import { rowId, targetHref } from './anchor.js';
import { arrangeBlocks } from './arrangeBlocks.js';
import { chooseLayout } from './chooseLayout.js';
import { element } from './element.js';
import type { TypeArea } from './papers.js';
import type { TablePage } from './planTable.js';
import { renderBlank } from './renderBlank.js';
import { renderPicture } from './renderPicture.js';
import { renderTable } from './renderTable.js';
import { textNodes } from './textNodes.js';

/** Sizes of table text in points. */
const TABLE_TEXT = { normal: 9, form: 8 } as const;

/** Section of a plan that is one page by itself. */
const ONE_PAGE = 'first-page';

/** Up to this many characters a word moves to the next line as a whole, in running text and in the narrow cells of tables. */
const LONGEST_WORD = { text: 44, cell: 18 } as const;

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

/** Where a section stands: the document that it is part of, and the blanks of it that a screen may fill in. */
interface Home {
  readonly from: string;
  readonly blanks: FillableBlanks;
}

function link(state: State, node: Link, { from, blanks }: Home): ElementContent[] {
  const { target, define, field } = node.data ?? {};
  if (field) {
    const blank = blanks.get(node);
    return [renderBlank(field, blank && ((input, choice) => fieldAddress({ name: inputName(blank, input), choice })))];
  }
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

function handlers(home: Home, page: TablePage): Handlers {
  let longest: number = LONGEST_WORD.text;
  const inCells = (render: () => Element): Element => {
    longest = LONGEST_WORD.cell;
    const rendered = render();
    longest = LONGEST_WORD.text;
    return rendered;
  };
  return {
    heading,
    blockquote,
    text: (_: State, node: Text) => textNodes(node.value, longest),
    inlineCode: (_: State, node: InlineCode) => element('code', {}, textNodes(node.value, longest)),
    link: (state: State, node: Link) => link(state, node, home),
    table: (state: State, node: Table) => inCells(() => renderTable(state, node, page)),
    // It cannot come from a value; if a template holds one, its source is shown rather than trusted or lost.
    html: (_: State, node: Html): ElementContent => ({ type: 'text', value: node.value }),
    image: (_: State, node: Image) => renderPicture(node),
  };
}

/** A form's section without blanks tells how to fill it in: small print in two columns. */
function isGuide(section: Section): boolean {
  let blanks = false;
  visit(section.root as Nodes, 'link', (link) => {
    if (link.data?.field) blanks = true;
  });
  return !blanks;
}

/**
 * The `<section>` for one section of a document.
 *
 * @param blanks of the whole document.
 * @param area of the paper.
 * @param width measures a line of text in em.
 */
export function renderSection(
  section: Section,
  document: Document,
  blanks: FillableBlanks,
  area: TypeArea,
  width: (text: string) => number,
): Element {
  const form = document.kind === 'forms';
  const guide = form && isGuide(section);
  const page = (part: 'portrait' | 'landscape' | 'guide', small = false): TablePage => ({
    available: area[part] / TABLE_TEXT[form ? 'form' : 'normal'],
    width,
    form: form || document.kind === 'cards',
    small,
  });
  const layout = chooseLayout(section, page('portrait', true));
  const table = guide ? page('guide') : page(layout, layout !== section.layout);
  const tree = toHast(section.root, { handlers: handlers({ from: document.id, blanks }, table) });
  const blocks = 'children' in tree ? (tree.children as ElementContent[]) : [];
  const className = [
    layout,
    `section-${section.id}`,
    ...(section.newPage ? ['new-page'] : []),
    ...(guide ? ['guide'] : []),
    ...(section.id === ONE_PAGE ? ['one-page'] : []),
  ];
  return element('section', { className }, guide ? blocks : arrangeBlocks(blocks, width));
}
