// `{{list texts}}`: a, b and c.

import type { Helper } from '../helper.js';
import { type Inert, printFact } from '../helper.js';
import { joinWithAnd } from '../joinWithAnd.js';

export default {
  name: 'list',
  summary: 'A list of texts as a, b and c',
  arity: [1, 1],
  shape: ([items]) =>
    items?.shape.kind === 'list' && ['text', 'number'].includes(items.shape.item().kind)
      ? { kind: 'text' }
      : '`list` takes a list of texts',
  run: (items): Inert => ({ toHTML: () => joinWithAnd((items as readonly unknown[]).map(printFact)) }),
} satisfies Helper;
