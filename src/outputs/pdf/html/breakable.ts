// Lets long words break where a reader expects it: after the marks inside URLs, e-mail addresses and paths.
import type { ElementContent } from 'hast';
import { element } from './element.js';

const MARKS = /(?<=[/._?&=:@])(?=[^/._?&=:@])/u;

function breakText(text: string, longest: number): ElementContent[] {
  const pieces = text.split(/(\s+)/u).flatMap((word) => {
    if (word.length <= longest) return [{ text: word, breaks: false }];
    return word.split(MARKS).map((piece, index) => ({ text: piece, breaks: index > 0 }));
  });
  const nodes: ElementContent[] = [];
  let pending = '';
  for (const { text: piece, breaks } of pieces) {
    if (breaks) {
      nodes.push({ type: 'text', value: pending }, element('wbr'));
      pending = '';
    }
    pending += piece;
  }
  return [...nodes, { type: 'text', value: pending }];
}

/**
 * The nodes with break opportunities (`wbr`) in words of more than `longest` characters. The text itself is not changed.
 */
export function breakable(nodes: readonly ElementContent[], longest: number): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node.value.length > longest ? breakText(node.value, longest) : [node];
    return node.type === 'element' ? [{ ...node, children: breakable(node.children, longest) }] : [node];
  });
}
