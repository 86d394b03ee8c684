// Makes text from outside harmless for a terminal: control and direction characters become visible escapes.

/** Replaces control characters (tab and line feed included), direction overrides and private tokens by `\u{...}`. */
export function escapeControls(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ue000\ue001]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
