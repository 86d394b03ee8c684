// How wide words are in a picture, and where their lines break. The viewer's font is not known: the measure is that of a wide sans serif.

/** Widths in em by kind of letter: the sans serifs that viewers have differ by less than the margin that these figures leave. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’|!iljI()[\]ft/-]/u, 0.34],
  [/[mwMW@%—]/u, 0.9],
  [/[\p{Lu}]/u, 0.7],
  [/[\p{Ll}\p{Nd}]/u, 0.55],
];
const OTHER = 0.95;
const BOLD = 1.06;

/** Width of a text in points. */
export function textSize(text: string, size: number, bold = false): number {
  let em = 0;
  for (const letter of text) em += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  return em * size * (bold ? BOLD : 1);
}

/** Breaks a text into lines of at most `width` points; a word that is longer is cut with a hyphen. */
export function wrapText(text: string, width: number, size: number, bold = false): readonly string[] {
  const fits = (words: string): boolean => textSize(words, size, bold) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...cutWord(word, fits));
  }
  return lines;
}

function cutWord(word: string, fits: (part: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let rest = [...word];
  while (rest.length > 1 && !fits(rest.join(''))) {
    let length = rest.length - 1;
    while (length > 1 && !fits(`${rest.slice(0, length).join('')}-`)) length -= 1;
    pieces.push(`${rest.slice(0, length).join('')}-`);
    rest = rest.slice(length);
  }
  return [...pieces, rest.join('')];
}
