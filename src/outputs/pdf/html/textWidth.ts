// Measures text by the advance widths of the bundled font, near enough to plan columns (no kerning, regular weight).
import type { Advances } from './readFont.js';

/** Width of a character that the font lacks, in em. */
const UNKNOWN = 0.6;

/** A function that measures one line of text in em. */
export function textWidth(advances: Advances): (text: string) => number {
  return (text) => {
    let width = 0;
    for (const character of text) width += advances.get(character.codePointAt(0) ?? 0) ?? UNKNOWN;
    return width;
  };
}
