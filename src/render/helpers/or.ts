// `(or a b)`: one given.

import type { Helper } from '../helper.js';
import { isGiven } from '../isGiven.js';

export default {
  name: 'or',
  summary: 'True when one of the values is given',
  arity: [2, 4],
  shape: () => ({ kind: 'flag' }),
  run: (...values) => values.some(isGiven),
} satisfies Helper;
