// `{{refs "role" ids}}`: links to each id, as a, b and c.
import { REFERENCE_KINDS } from '../../model/referenceKinds.js';
import type { Helper } from '../helper.js';
import { type Inert, printFact } from '../helper.js';
import { joinWithAnd } from '../joinWithAnd.js';

export default {
  name: 'refs',
  summary: 'Links of one kind for a list of ids',
  arity: [2, 2],
  shape: ([kind, ids]) => {
    if (kind?.literal === undefined || ids?.shape.kind !== 'list' || ids.shape.item().kind !== 'text')
      return '`refs` takes a kind in quotes and a list of ids';
    if (REFERENCE_KINDS.has(kind.literal)) return { kind: 'text' };
    return `there are no references of the kind \`${kind.literal}\`, only ${[...REFERENCE_KINDS].join(', ')}`;
  },
  run: (kind, ids): Inert => ({
    toHTML: () => joinWithAnd((ids as readonly unknown[]).map((id) => `[](${kind}:${printFact(id)})`)),
  }),
} satisfies Helper;
