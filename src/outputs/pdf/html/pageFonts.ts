// Picks the font faces that a page needs, so that a page in Latin letters does not carry the Greek and Cyrillic files.
import type { ElementContent } from 'hast';
import type { Theme } from './theme.js';

/** The first code point that has no place in the list of those seen; what lies beyond goes to a set. */
const LISTED = 0x250;

/** The `@font-face` rules for the characters that occur in `nodes`, in the theme's order. */
export function pageFonts(nodes: readonly ElementContent[], theme: Theme): string {
  const listed = new Uint8Array(LISTED);
  const beyond = new Set<number>();
  const read = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < LISTED) listed[unit] = 1;
      else beyond.add(text.codePointAt(at) ?? 0);
    }
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') read(node.value.normalize('NFC'));
    else if (node.type === 'element') node.children.forEach(walk);
  };
  nodes.forEach(walk);
  const used = [...[...listed.keys()].filter((code) => listed[code] === 1), ...beyond];
  const common = theme.faces.filter((face) => face.always);
  const rest = used.filter((code) => common.some((face) => !face.codes.has(code)));
  return theme.faces
    .filter((face) => face.always || rest.some((code) => face.codes.has(code)))
    .map((face) => face.css)
    .join('\n');
}
