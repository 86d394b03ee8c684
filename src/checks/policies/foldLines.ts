// Cut lines -> what stands for them: equal neighbours once, because a second line or item with the same marks changes no block.
import { type CutLine, WORD } from './cutLines.js';
import type { PlainItem } from './plainItems.js';

/** What stands in the abridged text for one line or several. */
export interface Stand {
  readonly text: string;
  /** Where `WORD` is in it. */
  readonly word: number;
  /** Where the first of the lines begins and the last one ends in the source. */
  readonly start: number;
  end: number;
  readonly items: PlainItem[];
  /** It may stand for more lines of the kind. */
  readonly open: boolean;
}

/** @param flat `true` when all lines are words in paragraphs and lists that end before the next run: then all are one */
export function foldLines(cut: readonly CutLine[], flat: boolean): readonly Stand[] {
  const stands: Stand[] = [];
  for (const { line, marks, text, whole, items } of cut) {
    const last = stands.at(-1);
    if (last?.open && !whole && (flat || text === last.text)) {
      last.end = line.end;
      for (const item of items) last.items.push(item);
      continue;
    }
    stands.push({
      text: flat ? WORD : text,
      word: flat ? 0 : marks.length,
      start: line.start,
      end: line.end,
      items: [...items],
      // `>` may end HTML, so that the next line is read otherwise.
      open: !whole && !text.includes('>'),
    });
  }
  return stands;
}
