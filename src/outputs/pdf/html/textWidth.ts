// Measures text by the advance widths of the bundled font, near enough to plan columns (no kerning, regular weight).
import type { Advances } from './readFont.js';

/** Width of a character that the font lacks, in em. */
const UNKNOWN = 0.6;

/** Characters that have a place in a list rather than in a map: Latin with all its extensions. */
const LISTED = 0x250;

/** A function that measures one line of text in em. */
export function textWidth(advances: Advances): (text: string) => number {
  const listed = Float64Array.from({ length: LISTED }, (_, code) => advances.get(code) ?? UNKNOWN);
  return (text) => {
    let width = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < LISTED) width += listed[unit] ?? UNKNOWN;
      else {
        const code = text.codePointAt(at) ?? 0;
        if (code > 0xffff) at += 1;
        width += advances.get(code) ?? UNKNOWN;
      }
    }
    return width;
  };
}
