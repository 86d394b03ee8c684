// Makes text from outside harmless for a terminal, a log or an XML file: what cannot be seen becomes a visible escape.

/**
 * Controls (tab and line feed included), format characters (bidirectional ones, zero-width ones, tags), private ones, line
 * and paragraph separators, halves of characters.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Replaces each of them by `\u{...}`. The result is one line. */
export function escapeControls(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same for each line of a text; the line feeds stay. */
export function escapeLines(text: string): string {
  return text.split(/\r?\n/).map(escapeControls).join('\n');
}
