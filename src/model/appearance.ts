// How the PDFs of an organization look, as far as it says so itself: what the profile wishes, and the picture behind it. Types only.
import type { Appearance as AppearanceFacts } from './profile.generated.js';

/** A logo that was read and found harmless. */
export interface Logo {
  /** The picture as a `data:` URI: PNG, JPEG, or SVG of which nothing is left but shapes. */
  readonly uri: string;
  /** Width by height. */
  readonly ratio: number;
  /** What it shows, in words. */
  readonly alt: string;
}

/** A package of fonts for further scripts. */
export interface FontPackage {
  /** `@fontsource/noto-sans-jp` */
  readonly name: string;
  /** Where it is installed; absolute. */
  readonly folder: string;
}

/** What documents are set with; what is not there is as in print.css. */
export interface Appearance {
  readonly paper: AppearanceFacts['paper'];
  /** `#rrggbb`, readable on white. */
  readonly accent?: string | undefined;
  readonly logo?: Logo | undefined;
  readonly fonts?: readonly FontPackage[] | undefined;
}
