// The words of a paragraph, list item or table row -> the links in them, where they can be told without a Markdown parser.
import type { PlainItem } from './plainItems.js';
import { shownWords } from './shownWords.js';

/** An ampersand that is no character reference. */
const AND = '&(?![#\\w]{1,40};)';
/** What stands between brackets; captures it. */
const LABEL = `((?:[^[\\]<\\\\&|\\0]|${AND})*)`;
/** A target without blanks, parentheses and escapes; captures it. */
const TARGET = `((?:[^()\\s<>\`\\\\&|[\\]\\0-\\x1f\\x7f]|${AND})*)`;
/** A title behind a target, or none. */
const TITLE = '(?:[ \\t]+"[^"<>`\\\\|[\\]\\0\\n]*")?';
/**
 * One piece. Each is what the inline rules of CommonMark read at that place, whatever stands before and after, as long as all
 * is made of such pieces: none holds a mark that could pair with one outside. No piece but words may hold `|`, because in a
 * table that ends the cell.
 */
const PIECE = new RegExp(
  [
    // Words, with characters that a backslash makes words.
    '[^[\\]<`\\\\!\\0]+|!(?!\\[)|\\\\[^|\\0\\n]',
    // A code span.
    '(?<!`)`[^`|]+`(?!`)',
    // A line break.
    '<[bB][rR][ \\t]*/?>',
    // <https://target>
    `<(?=https?:)${TARGET}>`,
    // [words](target "title"), and an image.
    `(!?)\\[${LABEL}\\]\\(${TARGET}${TITLE}\\)`,
    // [words] and [words][label], with nothing around that could make them another kind of link; and images.
    `(?<![)\\]])(!?)\\[${LABEL}\\](?:\\[${LABEL}\\])?(?![[(:]|[ \\t]+[(:])`,
  ].join('|'),
  'y',
);
/** What else `<` may begin. */
const TAG = /<(?!br[ \t]*\/?>|https?:)/i;

/**
 * Reads words that may go over several lines.
 *
 * @param offset of the words in the source
 * @returns undefined when they must be parsed
 */
export function readPlainWords(words: string, offset: number): readonly PlainItem[] | undefined {
  const items: PlainItem[] = [];
  const piece = new RegExp(PIECE);
  for (let at = 0; at < words.length; at = piece.lastIndex) {
    const match = piece.exec(words);
    if (!match) return undefined;
    const place = { start: offset + at, end: offset + piece.lastIndex };
    const [, address, image, linked, url, picture, named, label] = match;
    if (address !== undefined) items.push({ kind: 'link', url: address, text: address, ...place });
    const written = linked ?? named;
    if (written === undefined) continue;
    const text = shownLabel(written);
    if (text === undefined) return undefined;
    // A link that shows nothing is a fault, and faults are looked for in what was parsed.
    if (text.trim() === '' && (url ?? label) !== undefined) return undefined;
    if (url !== undefined) items.push({ kind: image ? 'image' : 'link', url, text, ...place });
    else if (label && label.trim() === '') return undefined;
    // `$f[a][b]$` is a formula, which only the search through parsed words tells from a link.
    else if (label !== undefined && words.includes('$')) return undefined;
    else if (label !== undefined || picture || text.trim() !== '')
      items.push({ kind: 'reference', text, label: label || written, full: label !== undefined, ...place });
  }
  return items;
}

/** Whether words surely hold HTML, so that they need not be read. */
export function holdsTag(words: string): boolean {
  return words.includes('<') && TAG.test(words);
}

function shownLabel(written: string): string | undefined {
  if (!written.includes('\n')) return shownWords(written);
  // Blanks at the end of a line can break it.
  return /\s[\r\n]|\r/.test(written) ? undefined : shownWords(written.replace(/\n[ \t]+/g, '\n'));
}
