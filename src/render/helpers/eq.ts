// `(eq a b)`: equal values.
import { unwrap } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'eq',
  summary: 'True when both values are equal',
  arity: [2, 2],
  shape: () => ({ kind: 'flag' }),
  run: (a, b) => unwrap(a) === unwrap(b),
} satisfies Helper;
