// Cut lines -> the same with the links that begin in them.
import type { CutLine } from './cutLines.js';
import type { PlainItem } from './plainItems.js';
import { readPlainWords } from './readPlainWords.js';

/** Marks behind which no code can stand. */
const NO_CODE = /^ {0,3}(?:(?:>|[-+*]|\d{1,9}[.)]) {1,4})*$/;

/**
 * Reads the words of the lines.
 *
 * @param rows whether each line may be a row of a table, so that no link goes over its end
 * @returns undefined when they must be parsed
 */
export function addLinks(source: string, cut: readonly CutLine[], rows: boolean): readonly CutLine[] | undefined {
  const read: CutLine[] = [];
  for (let at = 0; at < cut.length; ) {
    const first = cut[at] as CutLine;
    let end = at + 1;
    if (!first.whole && !rows) while (end < cut.length && goesOn(first, cut[end] as CutLine)) end += 1;
    const { words, end: lineEnd } = first.line;
    // The search for faults takes brackets in what was parsed for a sign that all of the paragraph was.
    if (first.whole && source.slice(words, lineEnd).includes('[')) return undefined;
    const items =
      first.items.length > 0 ? first.items : readPlainWords(source.slice(words, cut[end - 1]?.line.end), words);
    if (!items || (first.whole && items.length > 0)) return undefined;
    let next = 0;
    for (; at < end; at += 1) {
      const one = cut[at] as CutLine;
      const from = next;
      while (next < items.length && (items[next] as PlainItem).start < one.line.end) next += 1;
      read.push(next === from ? one : { ...one, items: items.slice(from, next) });
    }
  }
  return read;
}

/** Whether a line surely belongs to the block of an earlier one: both are words of one paragraph, or neither is. */
function goesOn(first: CutLine, { marks, whole, items }: CutLine): boolean {
  if (first.items.length > 0 || whole || items.length > 0 || marks.trim() !== '') return false;
  if (marks === first.marks) return true;
  return NO_CODE.test(first.marks) && !marks.includes('\t') && marks.length >= first.marks.search(/[^ ]|$/);
}
