// What the print design consists of once its files are read: style sheet, font faces, and what the fonts can show.
import type { Logo } from '../../../model/appearance.js';
import type { FormFont } from '../font/buildFormFont.js';
import type { TypeArea } from './papers.js';
import type { Advances } from './readFont.js';

/** Family names under which the style sheet asks for the bundled fonts; own names, so that no installed font can answer. */
export const FAMILY = {
  sans: 'irdocs sans',
  further: 'irdocs further',
  mono: 'irdocs mono',
  tocDigits: 'irdocs toc digits',
} as const;

/** One `@font-face` rule with its file as a `data:` URI. */
export interface FontFace {
  /** The whole rule. */
  readonly css: string;
  /** Characters that the face serves; a document that has none of them does not carry the face. */
  readonly codes: ReadonlySet<number>;
  /** Carried by every document. */
  readonly always: boolean;
}

/** A print design, read once and used for every document. */
export interface Theme {
  /** `print.css` as it is written, with variables. */
  readonly source: string;
  /** The same with their values. */
  readonly css: string;
  /** The room that its paper gives. */
  readonly area: TypeArea;
  /** Stands on first pages. */
  readonly logo?: Logo;
  readonly faces: readonly FontFace[];
  /** Advance widths in em of the regular sans face, all subsets together. */
  readonly advances: Advances;
  /** The font in which fields of forms are filled in; made when it is first asked for. */
  readonly formFont: () => FormFont;
  /** Code points that can be printed: in every style of the sans family, and in code (mono first, then sans). */
  readonly coverage: { readonly sans: ReadonlySet<number>; readonly mono: ReadonlySet<number> };
  /** How the names of its fonts begin in a PDF. */
  readonly fontNames: readonly string[];
}
