// The words of one paragraph, heading or table cell -> links that their author meant and Markdown did not see.
import type { TextFault } from './markdownLinks.js';
import { maskMath } from './maskMath.js';
import { parseTarget } from './parseTarget.js';

/** A fault with offsets in the text given to `scanText`. */
export interface FoundFault extends Omit<TextFault, 'range'> {
  readonly start: number;
  readonly end: number;
}

/** Stands in the text for whatever is not plain words: code, HTML, links that Markdown did see. */
export const NOT_TEXT = '\uFFFC';

const TARGET =
  /^(?:https?:\/\/\S|mailto:\S|\.{1,2}\/|#\p{L}|\S+\.md(?:#\S*)?\s+["'“„(]|<?\S.*\.(?:md|markdown|html?|pdf|docx?|xlsx?|png|jpe?g|svg)(?:[#?]\S*)?>?$)/iu;
/** A file with something behind it that is no title: words, an anchor after a blank, a size; or an anchor with blanks. */
const TARGET_WITH_WORDS = /^<?\S+\.(?:md|markdown|png|jpe?g|gif|svg|webp)(?:#\S*)?[ \t]+\S/iu;
const REVERSED = /\(([^()\n]{1,200})\)\[([^[\]\n]{1,500})\]/g;
const DESTINATION = /(\s?)\(([^()\n]{0,500})\)?/y;
const DEFINITION = /^[ \t>]*(\[([^[\]\n^][^[\]\n]{0,300})\][ \t]*:[ \t]*([^\n]{0,500}))$/gm;
const CHARACTER_CLASS = /^\^?(?:[\w.]-[\w.]|\\[a-z])/i;

/** Finds the faults of one inline text. `isDefined` tells whether a label has a definition. */
export function scanText(source: string, isDefined: (label: string) => boolean): readonly FoundFault[] {
  if (!source.includes('[')) return [];
  const text = maskMath(source, NOT_TEXT);
  const faults: FoundFault[] = [];
  const add = (kind: FoundFault['kind'], start: number, end: number, label: string): void => {
    faults.push({ kind, text: text.slice(start, end), label, start, end });
  };
  for (const match of text.matchAll(REVERSED)) {
    const [whole, words, target] = match as unknown as [string, string, string];
    if (isEscaped(text, match.index) || !TARGET.test(target) || words === NOT_TEXT) continue;
    add('reversed', match.index, match.index + whole.length, target);
  }
  for (const match of text.matchAll(DEFINITION)) {
    const [whole, definition, label, rest] = match as unknown as [string, string, string, string];
    const start = match.index + whole.length - definition.length;
    const target = rest.trim();
    // Words are prose: "[Note]: see the register". A target alone, a path with spaces, or a path before the words, is not.
    const alone = !/\s/.test(target) || /\.\w{2,8}(?:#\S*)?$/.test(target);
    const forgotten = target === '' && whole.trim() === text.trim();
    if ((TARGET.test(target) && alone) || /^\S+\.(?:md|markdown)(?:#\S*)?\s/i.test(target) || forgotten) {
      add('broken-definition', start, start + definition.trimEnd().length, label);
    }
  }
  const destination = new RegExp(DESTINATION);
  for (const { open, close, before } of bracketPairs(without(text, faults))) {
    if (before !== undefined) reference(before, open, close);
    destination.lastIndex = close + 1;
    const match = text[close + 1] === '(' || text[close + 1] === ' ' ? destination.exec(text) : null;
    const target = match?.[2]?.trim() ?? '';
    const isImage = text[open - 1] === '!';
    // After a space only a path or an anchor is surely a target: "[1] (https://...)" is a citation.
    const sure = match?.[1] === '' || isImage || /^(?:\.{1,2}\/|#\p{L}|[^\s:]+\.md(?:#|$))/iu.test(target);
    const meant = TARGET.test(target) || (match?.[1] === '' && TARGET_WITH_WORDS.test(target));
    if (match && sure && meant && parseTarget(target).kind !== 'computed') {
      add('malformed', isImage ? open - 1 : open, close + 1 + match[0].length, target);
    }
  }
  return faults;

  function reference(first: number, open: number, close: number): void {
    const words = text.slice(first + 1, open - 1);
    const raw = text.slice(open + 1, close);
    const label = raw === '' ? words : raw;
    if (/[\w)\][]/.test(text[first - 1] ?? '') || words.startsWith('^') || label.startsWith('^')) return;
    if (raw !== '' && (raw.trim() === '' || raw.includes(NOT_TEXT))) return;
    if (raw === '' && !/\p{L}{2}/u.test(words)) return;
    if (/^\d*$/.test(words) && /^\d+$/.test(raw)) return;
    if (CHARACTER_CLASS.test(words) && CHARACTER_CLASS.test(raw)) return;
    if (isDefined(label)) return;
    add('undefined', text[first - 1] === '!' ? first - 1 : first, close + 1, label.replace(/\s+/g, ' ').trim());
  }
}

interface BracketPair {
  readonly open: number;
  readonly close: number;
  /** Where the pair opens that ends right before this one. */
  readonly before: number | undefined;
}

/** Matching square brackets in the order in which they close; escaped ones are words. */
function bracketPairs(text: string): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const opened: number[] = [];
  const openOf = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '[') opened.push(at);
    else if (character === ']') {
      const open = opened.pop();
      if (open === undefined) continue;
      const before = openOf.get(open - 1);
      // [a][b][c] is one reference and a rest, not two references.
      if (before === undefined) openOf.set(at, open);
      pairs.push({ open, close: at, before });
    }
  }
  return pairs;
}

/** The text without what already has its message. */
function without(text: string, faults: readonly FoundFault[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...faults].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), NOT_TEXT.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
