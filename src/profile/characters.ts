// Refuses the characters that could hide or fake text in a document, a terminal or a review.

/**
 * C0 and C1 controls (but tab and the line ends LF and CRLF), line and paragraph separators, bidi overrides, embeddings and isolates, the byte
 * order mark inside a text, the two private characters that stand for facts while documents are rendered, non-characters, and
 * halves of surrogate pairs.
 */
const REFUSED =
  /\r(?!\n)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uE000\uE001\uFEFF\uFFFE\uFFFF]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** One refused character of a text. */
export interface RefusedCharacter {
  /** Offset in UTF-16 code units. */
  readonly offset: number;
  /** `U+202E` */
  readonly codePoint: string;
  /** What kind of character it is, in words. */
  readonly what: string;
}

/** The refused characters of a text, in order, at most `limit`. */
export function findRefusedCharacters(text: string, limit: number): RefusedCharacter[] {
  const found: RefusedCharacter[] = [];
  for (const match of text.matchAll(REFUSED)) {
    const code = match[0].codePointAt(0) ?? 0;
    found.push({
      offset: match.index,
      codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      what: describe(code),
    });
    if (found.length >= limit) break;
  }
  return found;
}

function describe(code: number): string {
  if (code === 0xfeff) return 'a byte order mark inside the text';
  if (code === 0xe000 || code === 0xe001) return 'a private character that irdocs needs for itself';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
    return 'a bidirectional control, which can make text read otherwise than it is';
  }
  if (code === 0x2028 || code === 0x2029) return 'an invisible line separator';
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a character';
  if (code === 0x0d) return 'a carriage return without a line feed';
  return 'a control character';
}
