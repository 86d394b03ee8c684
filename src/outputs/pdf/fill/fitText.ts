// A text -> the lines in which it fits into the box of a field, in the largest type that does.
import type { FormFont } from '../font/buildFormFont.js';

/** The box of a field in points, and whether text may stand in it in several lines. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly several: boolean;
}

/** Lines that fit. */
export interface FittedText {
  /** Points. */
  readonly size: number;
  /** Distance of the lines in points. */
  readonly leading: number;
  readonly lines: readonly string[];
}

/** Points. The first is what readers set typed text in; below the last nobody can read it on paper. */
const SIZES = [9, 8, 7, 6] as const;
/** Points that stay free beside the text, as readers leave them. */
export const MARGIN = 2;

/** Widths of a text in points. Every character must be in the font. */
function widthOf(text: string, size: number, { widths }: FormFont): number {
  let sum = 0;
  for (const character of text) sum += widths.get(character.codePointAt(0) ?? 0) ?? 0;
  return (sum * size) / 1000;
}

/** The first character of a text that the font does not have; line breaks and tabs need no glyph. */
export function missingCharacter(text: string, { widths }: FormFont): string | undefined {
  for (const character of text.replace(/[\n\t]/gu, '')) {
    const code = character.codePointAt(0) ?? 0;
    // The codes of the font are two bytes long.
    if (code > 0xffff || !widths.has(code)) return character;
  }
  return undefined;
}

/**
 * Sets a text.
 *
 * @returns the lines; or, when they do not fit even in the smallest type, how many characters of this text would.
 */
export function fitText(text: string, box: TextBox, font: FormFont): FittedText | { readonly fits: number } {
  const plain = text.replaceAll('\t', '    ');
  let fits = 0;
  for (const size of SIZES) {
    const leading = (size * (font.ascent - font.descent)) / 1000;
    const room = box.several ? Math.max(1, Math.floor((box.height - MARGIN) / leading)) : 1;
    const lines = wrap(plain, (words) => widthOf(words, size, font) <= box.width - 2 * MARGIN, box.several);
    if (lines.length <= room && (box.several || widthOf(lines[0] ?? '', size, font) <= box.width - 2 * MARGIN))
      return { size, leading, lines };
    fits = box.several ? charactersIn(lines.slice(0, room)) : charactersWithin(plain, size, box, font);
  }
  return { fits };
}

function charactersIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + [...line].length + 1, 0);
}

function charactersWithin(text: string, size: number, box: TextBox, font: FormFont): number {
  let count = 0;
  let sum = 0;
  for (const character of text) {
    sum += widthOf(character, size, font);
    if (sum > box.width - 2 * MARGIN) break;
    count += 1;
  }
  return count;
}

/** Breaks at blanks, in words only where one is longer than a line. */
function wrap(text: string, holds: (words: string) => boolean, several: boolean): readonly string[] {
  if (!several) return [text];
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/(?<= )/u)) {
      if (holds((line + word).trimEnd())) {
        line += word;
        continue;
      }
      if (line !== '') lines.push(line.trimEnd());
      line = '';
      for (const character of word) {
        if (line !== '' && !holds(line + character)) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    return [...lines, line.trimEnd()];
  });
}
