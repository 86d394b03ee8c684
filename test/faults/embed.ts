// Puts a piece of text (a link, mostly) into a place of a policy where an author could have written it.
import type { Corpus } from './corpus.js';
import { type Draft, headingsOf, textOf } from './edit.js';
import type { Random } from './random.js';
import { maskCode } from './sites.js';

/** The kinds of places. */
export const CONTEXTS = [
  'sentence',
  'paragraph',
  'table',
  'list',
  'nested-list',
  'quote',
  'footnote',
  'heading',
] as const;

/** A kind of place. */
export type Context = (typeof CONTEXTS)[number];

/** Offset where something goes in, what goes in, and where in that the piece begins. */
interface Insertion {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** Where a piece may stand by default: in running text of all sorts. */
const INLINE: readonly Context[] = ['sentence', 'paragraph', 'table', 'list', 'nested-list', 'quote', 'footnote'];

/** Puts the piece into a file; undefined where the file has no such place. */
export function embedIn(
  corpus: Corpus,
  file: string,
  random: Random,
  piece: string,
  contexts: readonly Context[] = INLINE,
): Draft | undefined {
  const context = random.pick(contexts) ?? 'paragraph';
  const text = textOf(corpus, file);
  const place = PLACES[context](corpus, file, random);
  if (!place) return undefined;
  const { offset, before, after } = place;
  const note = context === 'footnote' ? ensureEnd(text) : undefined;
  if (note !== undefined) {
    // The mark goes into a sentence, the piece into the note at the end of the file.
    const marked = `${text.slice(0, offset)}[^n${offset}]${note.slice(offset)}`;
    const head = `${marked}\n[^n${offset}]: See `;
    return { file, text: `${head}${piece}.\n`, at: head.length, what: `footnote ${JSON.stringify(piece)}` };
  }
  const head = text.slice(0, offset) + before;
  return {
    file,
    text: head + piece + after + text.slice(offset),
    at: head.length,
    what: `${context} ${JSON.stringify(piece)}`,
  };
}

/** Puts the piece into some file of the collection. */
export function embed(corpus: Corpus, random: Random, piece: string, contexts?: readonly Context[]): Draft | undefined {
  const file = random.pick([...corpus.texts.keys()]);
  return file === undefined ? undefined : embedIn(corpus, file, random, piece, contexts);
}

/** Puts whole blocks (several lines) before a heading, or at the end where the file has none. */
export function embedBlock(corpus: Corpus, file: string, random: Random, block: string): Draft {
  const text = textOf(corpus, file);
  const heading = random.pick(headingsOf(corpus, file));
  const offset = heading?.start ?? text.length;
  const head = heading ? text.slice(0, offset) : `${ensureEnd(text)}\n`;
  return {
    file,
    text: `${head}${block}\n\n${text.slice(offset)}`,
    at: head.length,
    what: `block ${JSON.stringify(block)}`,
  };
}

const PLACES: Readonly<Record<Context, (corpus: Corpus, file: string, random: Random) => Insertion | undefined>> = {
  sentence: (corpus, file, random) => after(corpus, file, random, SENTENCE, () => [' See ', '.']),
  footnote: (corpus, file, random) => after(corpus, file, random, SENTENCE, () => ['', '']),
  list: (corpus, file, random) => after(corpus, file, random, ITEM, (item) => [`\n${marker(item)}`, '']),
  'nested-list': (corpus, file, random) =>
    after(corpus, file, random, ITEM, (item) => [`\n${marker(item).replace(/./g, ' ')}- also `, '']),
  table: (corpus, file, random) =>
    after(corpus, file, random, ROW, (row) => {
      const cells = row.replace(/\\\|/g, '').split('|').length - 2;
      const cell = random.int(cells);
      return [`\n|${' more |'.repeat(cell)} see `, ` |${' - |'.repeat(cells - cell - 1)}`];
    }),
  paragraph: (corpus, file, random) =>
    beforeHeading(corpus, file, random, ['More on this is in ', ', kept with the other papers.\n\n']),
  quote: (corpus, file, random) => beforeHeading(corpus, file, random, ['> Mind also ', ' when in doubt.\n\n']),
  heading: (corpus, file, random) =>
    beforeHeading(corpus, file, random, ['### Addition on ', '\n\nAs agreed in spring.\n\n']),
};

/** A line that ends its paragraph. */
const SENTENCE = /^[A-Z][^|<>\n]*\.(?=\n(?:\n|$))/gm;
/** An item of one line that is not nested and is followed by another one or by a blank line. */
const ITEM = /^(?:[-*]|\d+\.) [^\n]+(?=\n(?:\n|[-*] |\d+\. ))/gm;
const ROW = /(?<=^\|[-:| ]+\|\n(?:\|.*\|\n)*)\|.*\|(?=\n)/gm;

function after(
  corpus: Corpus,
  file: string,
  random: Random,
  pattern: RegExp,
  around: (found: string) => readonly [string, string],
): Insertion | undefined {
  const text = textOf(corpus, file);
  const found = random.pick([...maskCode(text).matchAll(pattern)]);
  if (!found) return undefined;
  const offset = found.index + found[0].length;
  const [before, behind] = around(text.slice(found.index, offset));
  return { offset, before, after: behind };
}

function beforeHeading(
  corpus: Corpus,
  file: string,
  random: Random,
  [before, behind]: readonly [string, string],
): Insertion | undefined {
  const heading = random.pick(headingsOf(corpus, file));
  return heading && { offset: heading.start, before, after: behind };
}

function marker(item: string): string {
  return /^(?:[-*]|\d+\.) /.exec(item)?.[0] ?? '- ';
}

function ensureEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
