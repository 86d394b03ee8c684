// `(includes xs value)`: whether a list holds a value.
import { entryOf, neverEqual } from '../comparison.js';
import { unwrap } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'includes',
  summary: 'True when the list holds the value',
  arity: [2, 2],
  shape: ([items, value]) =>
    items?.shape.kind === 'list'
      ? (neverEqual('includes', entryOf(items), value) ?? { kind: 'flag' })
      : '`includes` takes a list and a value',
  run: (items, value) => Array.isArray(items) && items.some((item) => unwrap(item) === unwrap(value)),
} satisfies Helper;
