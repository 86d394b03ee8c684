// `(ne a b)`: different values.

import { neverEqual } from '../comparison.js';
import { unwrap } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'ne',
  summary: 'True when the values differ',
  arity: [2, 2],
  shape: ([a, b]) => neverEqual('ne', a, b) ?? { kind: 'flag' },
  run: (a, b) => unwrap(a) !== unwrap(b),
} satisfies Helper;
