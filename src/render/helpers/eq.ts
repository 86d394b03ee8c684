// `(eq a b)`: equal values.

import { neverEqual } from '../comparison.js';
import { unwrap } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'eq',
  summary: 'True when both values are equal',
  arity: [2, 2],
  shape: ([a, b]) => neverEqual('eq', a, b) ?? { kind: 'flag' },
  run: (a, b) => unwrap(a) === unwrap(b),
} satisfies Helper;
