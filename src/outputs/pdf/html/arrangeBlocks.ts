// Marks which blocks of a section belong together on a page, and sets short lists side by side.
import type { Element, ElementContent } from 'hast';
import { element } from './element.js';

/** Short lists that stand beside one another; more would make the columns too thin. */
const MOST_COLUMNS = 3;

/** Widest item, in em of the text, of a list that may stand in a row of two, of three. */
const WIDEST_ITEM = [0, 0, 46, 42] as const;

/** A list with more items reads better below its heading, in full width. */
const MOST_ITEMS = 6;

const plainText = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(plainText).join('') : '';

const isElement = (node: ElementContent | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && names.includes(node.tagName);

const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

const withClass = (node: Element, name: string): Element => ({
  ...node,
  properties: { ...node.properties, className: [...((node.properties.className as string[] | undefined) ?? []), name] },
});

/** A paragraph that is all bold: a heading too small for the contents. */
function isRunIn(node: ElementContent | undefined): boolean {
  if (!isElement(node, 'p')) return false;
  const inner = node.children.filter((child) => !isSpace(child));
  return inner.length === 1 && isElement(inner[0], 'strong');
}

function isShortList(node: ElementContent | undefined, columns: number, width: (text: string) => number): boolean {
  if (!isElement(node, 'ul', 'ol')) return false;
  const items = node.children.filter((child) => isElement(child, 'li'));
  return items.length <= MOST_ITEMS && items.every((item) => width(plainText(item)) <= (WIDEST_ITEM[columns] ?? 0));
}

function isPicture(node: Element): boolean {
  return node.children.some((child) => isElement(child, 'span') && String(child.properties.className) === 'picture');
}

function isCallout(node: ElementContent | undefined): node is Element {
  return isElement(node, 'aside') && node.children.length > 0;
}

/** How many nodes each group has that stands side by side from `at` on; empty when what stands there is no such row. */
function sideBySide(nodes: readonly ElementContent[], at: number, width: (text: string) => number): number[] {
  const lists = (columns: number): number => {
    let count = 0;
    while (isRunIn(nodes[at + 2 * count]) && isShortList(nodes[at + 2 * count + 1], columns, width)) count += 1;
    return count;
  };
  const pairs = lists(2);
  const callout = nodes[at + 2];
  if (pairs > 0 && isCallout(callout) && width(plainText(callout)) <= 4 * WIDEST_ITEM[2]) return [2, 1];
  // Four lists make two rows of two rather than a row of three and a left-over.
  const columns = pairs !== 4 && lists(MOST_COLUMNS) >= MOST_COLUMNS ? MOST_COLUMNS : Math.min(2, pairs);
  return columns > 1 ? Array<number>(columns).fill(2) : [];
}

const isSides = (node: ElementContent | undefined): boolean =>
  isElement(node, 'div') && String(node.properties.className).includes('sides');

/** Marks a paragraph that must not be parted from what comes next, or from what came before. */
function mark(nodes: readonly ElementContent[], index: number): ElementContent {
  const node = nodes[index] as ElementContent;
  if (!isElement(node, 'p')) return node;
  const next = nodes[index + 1];
  const before = nodes[index - 1];
  if (isRunIn(node)) return withClass(node, 'run-in');
  // A picture explains itself, and is so high that it had better not draw a table after it.
  if (isPicture(node)) return node;
  const opens = isElement(before, 'h2', 'h3', 'h4');
  const introduces = isElement(next, 'ul', 'ol') && plainText(node).trimEnd().endsWith(':');
  if (
    isElement(next, 'table') ||
    introduces ||
    (opens && (isSides(next) || isRunIn(next) || isElement(next, 'h3', 'h4')))
  )
    return withClass(node, 'lead');
  const ends = next === undefined || isElement(next, 'h2', 'h3', 'h4');
  return ends && isElement(before, 'table', 'ul', 'ol') ? withClass(node, 'closing') : node;
}

/**
 * The blocks of a section, some in rows, in the order in which they are read.
 *
 * @param width measures a line of text in em.
 */
export function arrangeBlocks(blocks: readonly ElementContent[], width: (text: string) => number): ElementContent[] {
  const nodes = blocks.filter((node) => !isSpace(node));
  const arranged: ElementContent[] = [];
  for (let at = 0; at < nodes.length; ) {
    const groups = sideBySide(nodes, at, width);
    if (groups.length === 0) arranged.push(...nodes.slice(at, at + 1));
    else {
      const starts = groups.map((_, index) => at + groups.slice(0, index).reduce((sum, size) => sum + size, 0));
      const columns = starts.map((start, index) => {
        const column = nodes.slice(start, start + (groups[index] ?? 0));
        return element(
          'div',
          { className: ['side'] },
          column.map((_, position) => mark(column, position)),
        );
      });
      arranged.push(element('div', { className: ['sides'] }, columns));
    }
    at += groups.length === 0 ? 1 : groups.reduce((sum, size) => sum + size, 0);
  }
  return arranged.map((_, index) => mark(arranged, index));
}
