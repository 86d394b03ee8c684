// A value of the author as messages repeat it: one line, shortened.
import { shorten } from './authorPath.js';
import type { LocatedNode } from './located.js';

/** The words of a single value, or what kind of value it is. */
export function echo(node: LocatedNode): string {
  if (node.kind === 'scalar') return shorten(node.source);
  return node.kind === 'list' ? `a list of ${node.items.length}` : 'a set of keys';
}
