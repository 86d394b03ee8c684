// The scripts of the world as far as fonts differ by them: their names, the package that shows each, and those that come with irdocs.

/** A script, or a group of characters, that a package of fonts shows. */
export interface Script {
  /** As authors call it. */
  readonly name: string;
  readonly characters: RegExp;
  /** Npm package with its fonts. */
  readonly package: string;
  /** Whether the package is one that irdocs brings along. */
  readonly bundled?: true;
}

/** Chinese characters are shown as the package draws them: where two countries differ, the first package that is named counts. */
export const SCRIPTS: readonly Script[] = [
  { name: 'Arabic', characters: /\p{Script=Arabic}/u, package: '@fontsource/ibm-plex-sans-arabic', bundled: true },
  { name: 'Hebrew', characters: /\p{Script=Hebrew}/u, package: '@fontsource/ibm-plex-sans-hebrew', bundled: true },
  {
    name: 'Japanese',
    characters: /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u,
    package: '@fontsource/noto-sans-jp',
  },
  { name: 'Korean', characters: /\p{Script=Hangul}/u, package: '@fontsource/noto-sans-kr' },
  {
    name: 'Chinese or Japanese',
    characters: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
    package: '@fontsource/noto-sans-sc',
  },
  { name: 'Devanagari', characters: /\p{Script=Devanagari}/u, package: '@fontsource/noto-sans-devanagari' },
  { name: 'Bengali', characters: /\p{Script=Bengali}/u, package: '@fontsource/noto-sans-bengali' },
  { name: 'Tamil', characters: /\p{Script=Tamil}/u, package: '@fontsource/noto-sans-tamil' },
  { name: 'Thai', characters: /\p{Script=Thai}/u, package: '@fontsource/noto-sans-thai' },
  { name: 'Armenian', characters: /\p{Script=Armenian}/u, package: '@fontsource/noto-sans-armenian' },
  { name: 'Georgian', characters: /\p{Script=Georgian}/u, package: '@fontsource/noto-sans-georgian' },
];

/** Characters of scripts that are written from right to left. */
export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The script of a character, where a package is known for it. */
export function scriptOf(character: string): Script | undefined {
  return SCRIPTS.find(({ characters }) => characters.test(character));
}
