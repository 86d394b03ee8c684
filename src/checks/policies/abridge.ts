// Markdown text -> a much shorter one with the same blocks, so that the parser sees only what cannot be told without it.
import { type CutLine, cutLines, type Line, WORD } from './cutLines.js';
import { foldLines, type Stand } from './foldLines.js';
import { measureComplexity } from './measureComplexity.js';
import { createOffsetMap } from './offsetMap.js';
import type { PlainItem } from './plainItems.js';
import { runsOf } from './runsOf.js';

/**
 * A text in which plain lines are cut to their marks and one letter, and in which the same line again and again stands once.
 *
 * What makes it safe: of words without marks, a parser needs to know only that they are there. Whatever could mean more (HTML,
 * underlines, brackets that are no plain link, tables in lists) stays as it is, with all lines up to the next blank one,
 * because nothing inline goes across a blank line. The tests compare readings with and without it.
 */
export interface AbridgedText {
  readonly text: string;
  /** What the cut lines hold, in the order of the source. */
  readonly plain: readonly PlacedItem[];
  /** The first lines that are left out because the parser would take too long; offsets in the source. */
  readonly tooComplex?: readonly [start: number, end: number];
  /** An offset in `text` -> the offset in the source. */
  toSource(offset: number): number;
}

/** It counts where the parser reads the letter at `at` as text, and not as code or as a part of HTML. */
export interface PlacedItem {
  readonly at: number;
  readonly item: PlainItem;
}

/** Behind such marks may be code; or they may be the end of HTML. */
const NOT_CALM = /[-+*.)](?: {5}| {0,3}\t)|>/;

/** Abridges a text. Time grows with its length. */
export function abridge(source: string): AbridgedText {
  const parts: string[] = [];
  const plain: PlacedItem[] = [];
  const map = createOffsetMap(source.length);
  const meter = measureComplexity();
  let tooComplex: readonly [number, number] | undefined;
  let length = 0;
  /** What the run before became, when more can be folded into it. */
  let before: { readonly text: string; readonly word: number } | undefined;
  const runs = runsOf(source);
  const next = () => runs.next().value as readonly Line[] | undefined;

  for (let lines = next(), after = next(); lines; lines = after, after = next()) {
    const cut = cutLines(source, lines);
    // What is indented may go on with an item of a list; what is not ends all lists.
    const flat = cut !== undefined && isFlush(source, lines) && (!after || isFlush(source, after)) && isCalm(cut);
    add(cut ? foldLines(cut, flat) : [uncut(source, lines)]);
  }
  return { text: parts.join(''), plain, toSource: map.toSource, ...(tooComplex ? { tooComplex } : {}) };

  function add(stands: readonly Stand[]): void {
    const [first] = stands;
    const single = stands.length === 1 && first?.open ? first : undefined;
    if (single && single.text === before?.text) {
      map.add(length - 1, single.end);
      place(single.items, before.word);
      return;
    }
    before = undefined;
    if (single?.text !== WORD && !meter.admits(stands.map(({ text }) => text).join('\n'))) {
      tooComplex ??= [first?.start ?? 0, stands.at(-1)?.end ?? 0];
      return;
    }
    parts.push('\n');
    length += 1;
    for (const stand of stands) {
      const word = length + stand.word;
      map.add(length, stand.start);
      parts.push(stand.text, '\n');
      length += stand.text.length + 1;
      map.add(length - 1, stand.end);
      place(stand.items, word);
      if (single) before = { text: stand.text, word };
    }
  }

  function place(items: readonly PlainItem[], at: number): void {
    for (const item of items) plain.push({ at, item });
  }
}

/** Lines as they are. */
function uncut(source: string, lines: readonly Line[]): Stand {
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
  return { text: source.slice(start, end), word: 0, start, end, items: [], open: false };
}

/** Whether nothing in a run that begins at the margin can be code: all is words, in paragraphs and lists. */
function isCalm(cut: readonly CutLine[]): boolean {
  return cut.every(({ whole, text }) => !whole && (text === WORD || !NOT_CALM.test(text)));
}

/** Whether a run begins at the margin. */
function isFlush(source: string, lines: readonly Line[]): boolean {
  return !/^[ \t]/.test(source[lines[0]?.start ?? 0] ?? '');
}
