// `(not a)`: absent, false or empty.

import type { Helper } from '../helper.js';
import { isGiven } from '../isGiven.js';

export default {
  name: 'not',
  summary: 'True when the value is absent, false or empty',
  arity: [1, 1],
  shape: () => ({ kind: 'flag' }),
  run: (a) => !isGiven(a),
} satisfies Helper;
