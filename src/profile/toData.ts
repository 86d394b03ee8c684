// The located tree -> plain data, as ajv, the rules and the model read it.
import type { LocatedNode } from './located.js';

/**
 * Plain objects, lists and scalars; each use of an anchor becomes data of its own. Values that were already reported become
 * undefined. `__proto__` becomes an ordinary own key.
 */
export function toData(node: LocatedNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toData);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toData(value)]));
    case 'fault':
      return undefined;
  }
}
