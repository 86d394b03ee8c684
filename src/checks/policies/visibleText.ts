// A node of a Markdown tree -> the words of it that a reader sees.
import type { Nodes } from 'mdast';

/** Text and code, no HTML, no alternative texts. Never recurses: ten thousand nested marks must not exhaust the stack. */
export function visibleText(node: Nodes): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'text' || next.type === 'inlineCode') words.push(next.value);
    else if ('children' in next)
      for (let at = next.children.length; at > 0; ) waiting.push(next.children[--at] as Nodes);
  }
  return words.join('');
}
