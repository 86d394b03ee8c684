// `{{refs "role" ids}}`: links to each id, as a, b and c.

import type { Helper } from '../helper.js';
import { type Inert, printFact } from '../helper.js';
import { joinWithAnd } from '../joinWithAnd.js';

export default {
  name: 'refs',
  summary: 'Links of one kind for a list of ids',
  arity: [2, 2],
  shape: ([kind, ids]) =>
    kind?.literal !== undefined && ids?.shape.kind === 'list' && ids.shape.item().kind === 'text'
      ? { kind: 'text' }
      : '`refs` takes a kind in quotes and a list of ids',
  run: (kind, ids): Inert => ({
    toHTML: () => joinWithAnd((ids as readonly unknown[]).map((id) => `[](${kind}:${printFact(id)})`)),
  }),
} satisfies Helper;
