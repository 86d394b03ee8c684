// Sets words that run from right to left apart, so that the signs and numbers around them stay where they belong.
import type { Element, ElementContent } from 'hast';
import { element } from './element.js';
import { RIGHT_TO_LEFT } from './scripts.js';

/** Prose is turned as a whole when nothing in it runs the other way. Cells, items and headings keep their line with the others of the page. */
const PROSE = new Set(['p', 'blockquote']);

/** Left alone: shapes, and what holds no text of its own. */
const CLOSED = new Set(['svg', 'img']);

/** A stretch from one letter that runs to the left to the last one before a letter that does not, with what is between. */
const STRETCH = new RegExp(`${RIGHT_TO_LEFT.source}(?:[^\\p{L}]*${RIGHT_TO_LEFT.source})*[\\p{M}\\p{N}]*`, 'gu');

/** Numbers in groups: telephone numbers, dates. Between words that run to the left their groups would change places. */
const GROUPS = /([+(]*\d+(?:[ ()/.+:-]+\d+)+)/;

const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

const plainText = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(plainText).join('') : '';

/** Whether a text begins with a word that runs from right to left, numbers and signs before it left aside. */
function beginsRightToLeft(text: string): boolean {
  const [letter] = LETTER.exec(text) ?? [];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

/** Whether a text has letters, and all of them run from right to left. */
function isRightToLeft(text: string): boolean {
  const letters = text.match(LETTERS) ?? [];
  return letters.length > 0 && letters.every((letter) => RIGHT_TO_LEFT.test(letter));
}

/** The nodes with `bdi` around such words, and `dir` on paragraphs of nothing else; the very same where there are none. */
export function isolateDirections(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.some((node) => RIGHT_TO_LEFT.test(plainText(node))) ? nodes.flatMap(isolate) : nodes;
}

function isolate(node: ElementContent): readonly ElementContent[] {
  if (node.type === 'text') return isolateText(node.value);
  if (node.type !== 'element' || CLOSED.has(node.tagName)) return [node];
  const text = plainText(node);
  if (!RIGHT_TO_LEFT.test(text)) return [isWhole(node) ? leftToRight(node) : node];
  const turned = PROSE.has(node.tagName) && isRightToLeft(text);
  const changed: Element = { ...node, children: node.children.flatMap(isolate) };
  return [turned ? { ...changed, properties: { ...node.properties, dir: 'rtl' } } : changed];
}

/** Telephone numbers, dates and identifiers are read from left to right wherever they stand. */
function isWhole({ tagName, properties }: Element): boolean {
  return tagName === 'span' && String(properties.className) === 'nowrap';
}

const leftToRight = (node: Element): Element => ({ ...node, properties: { ...node.properties, dir: 'ltr' } });

function isolateText(text: string): readonly ElementContent[] {
  if (!RIGHT_TO_LEFT.test(text)) return [{ type: 'text', value: text }];
  // A value that begins so is one whole, with the numbers in front of it and behind it.
  if (beginsRightToLeft(text)) return [rightToLeft(text)];
  const parts: ElementContent[] = [];
  let at = 0;
  for (const match of text.matchAll(STRETCH)) {
    if (match.index > at) parts.push({ type: 'text', value: text.slice(at, match.index) });
    parts.push(rightToLeft(match[0]));
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}

function rightToLeft(text: string): Element {
  const parts = text.split(GROUPS).filter((part) => part !== '');
  const children = parts.map((part) => (GROUPS.test(part) ? element('bdi', { dir: 'ltr' }, [part]) : part));
  return element('bdi', { dir: 'rtl' }, children);
}
