// Picks the font faces that a page needs, so that a page in Latin letters does not carry the Greek and Cyrillic files.
import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { Theme } from './theme.js';

/** The `@font-face` rules for the characters that occur in `tree`, in the theme's order. */
export function pageFonts(tree: Nodes, theme: Theme): string {
  const used = new Set<number>();
  visit(tree, 'text', (text) => {
    for (const character of text.value.normalize('NFC')) used.add(character.codePointAt(0) ?? 0);
  });
  const common = theme.faces.filter((face) => face.always);
  const rest = [...used].filter((code) => common.some((face) => !face.codes.has(code)));
  return theme.faces
    .filter((face) => face.always || rest.some((code) => face.codes.has(code)))
    .map((face) => face.css)
    .join('\n');
}
