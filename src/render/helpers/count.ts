// `{{count xs}}`: how many entries a list has.
import type { Helper } from '../helper.js';

export default {
  name: 'count',
  summary: 'The number of entries of a list',
  arity: [1, 1],
  shape: ([items]) => (items?.shape.kind === 'list' ? { kind: 'number' } : '`count` takes a list'),
  run: (items) => (Array.isArray(items) ? items.length : 0),
} satisfies Helper;
