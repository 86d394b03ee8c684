// Finds the characters of a document that no bundled font can show, before they become empty boxes in print.
import type { Document } from '../../../model/documents.js';
import { passages } from './passages.js';
import type { Theme } from './theme.js';

/** A character that cannot be printed and the first place where it stands, in words. */
export interface MissingGlyph {
  readonly character: string;
  /** `the title`, `the control block (owner)`, `section "purpose"`. */
  readonly where: string;
  /** JSON pointer to the fact of the profile, where it is one. */
  readonly pointer?: string | undefined;
}

/** Characters that need no glyph: line ends and tabs, and those that are invisible by definition (joiners, soft hyphens, marks of direction). */
const INVISIBLE = /[\t\n\r\p{Default_Ignorable_Code_Point}]/u;

/**
 * The characters of a document that the theme's fonts lack, each once per place.
 *
 * Text is looked at in composed form (NFC), as the browser shapes it.
 */
export function missingGlyphs(document: Document, theme: Theme): MissingGlyph[] {
  const missing = new Map<string, MissingGlyph>();
  for (const { text, where, code, pointer } of passages(document)) {
    const coverage = code ? theme.coverage.mono : theme.coverage.sans;
    for (const character of text.normalize('NFC')) {
      if (coverage.has(character.codePointAt(0) ?? 0) || INVISIBLE.test(character)) continue;
      const key = `${character} ${pointer ?? where}`;
      if (!missing.has(key)) missing.set(key, { character, where, ...(pointer === undefined ? {} : { pointer }) });
    }
  }
  return [...missing.values()];
}
