// One font file of a fontsource package -> a face that a page can carry, with the characters and widths that it has.
import { readFile } from 'node:fs/promises';
import { type Advances, readFont } from './readFont.js';
import type { FontFace } from './theme.js';
import { unicodeRange } from './unicodeRange.js';

/** A face with what is known of its file. */
export interface LoadedFace extends FontFace {
  readonly family: string;
  /** Weight and slant: `400-normal`. */
  readonly style: string;
  readonly advances: Advances;
  /** The WOFF file. */
  readonly file: Uint8Array;
}

/**
 * Reads a face.
 *
 * @param file absolute path without its extension; both `.woff` and `.woff2` must be there.
 * @param family under which the style sheet asks for it.
 */
export async function loadFace(file: string, style: string, family: string, always = false): Promise<LoadedFace> {
  const [woff, woff2] = await Promise.all([readFile(`${file}.woff`), readFile(`${file}.woff2`)]);
  const advances = readFont(woff);
  const [weight, slant] = style.split('-');
  const css =
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${slant};` +
    `src:url(data:font/woff2;base64,${woff2.toString('base64')}) format("woff2");unicode-range:${unicodeRange(advances.keys())}}`;
  return { family, style, advances, file: woff, css, codes: new Set(advances.keys()), always };
}
