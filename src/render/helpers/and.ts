// `(and a b)`: both given.

import type { Helper } from '../helper.js';
import { isGiven } from '../isGiven.js';

export default {
  name: 'and',
  summary: 'True when all values are given',
  arity: [2, 4],
  shape: () => ({ kind: 'flag' }),
  run: (...values) => values.every(isGiven),
} satisfies Helper;
