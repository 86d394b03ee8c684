// Makes the nodes of one text: what is read as one sign stays on one line, and long words break where a reader expects it.
import type { ElementContent } from 'hast';
import { element } from './element.js';
import { splitUnbroken } from './unbroken.js';

/** Long words break after the marks inside URLs, e-mail addresses and paths. */
const MARKS = /(?<=[/._?&=:@])(?=[^/._?&=:@])/u;

function breakWords(text: string, longest: number): ElementContent[] {
  const nodes: ElementContent[] = [];
  let pending = '';
  for (const word of text.split(/(\s+)/u)) {
    const pieces = word.length > longest ? word.split(MARKS) : [word];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        nodes.push({ type: 'text', value: pending }, element('wbr'));
        pending = '';
      }
      pending += piece;
    }
  }
  return [...nodes, { type: 'text', value: pending }];
}

/** Whether a text has a word of more than `longest` characters; most have none and are left as they are. */
function hasLongWord(text: string, longest: number): boolean {
  if (text.length <= longest) return false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) <= 0x20) start = at + 1;
    else if (at - start >= longest) return true;
  }
  return false;
}

/**
 * The nodes of a text, with break opportunities (`wbr`) in words of more than `longest` characters and a `nowrap` span around each
 * telephone number, date, identifier and amount of time. The text itself is not changed.
 */
export function textNodes(text: string, longest: number): ElementContent[] {
  const parts = splitUnbroken(text);
  if (parts.length === 1 && !parts[0]?.whole && !hasLongWord(text, longest)) return [{ type: 'text', value: text }];
  return parts.flatMap(({ text: part, whole }) =>
    whole ? [element('span', { className: ['nowrap'] }, [part])] : breakWords(part, longest),
  );
}
