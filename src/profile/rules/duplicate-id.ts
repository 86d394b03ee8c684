// Profile rule: an id names one entry of its list, and can be a file name on every system.

import { childPointer } from '../../model/pointer.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { resolveNode } from '../profileSchema.js';
import { walkSchema } from '../walkSchema.js';

/** Names that Windows keeps for devices; a file or folder of that name cannot be written there. */
const DEVICE_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

export default {
  id: 'duplicate-id',
  summary: 'Each id stands once in its list and is no name that Windows reserves.',
  why: 'Everything refers to persons, roles, decisions and classes by id. If two entries share one, a reference can lead to the wrong person. Ids become file names and anchors, so the device names of Windows (con, nul, aux) are refused too.',
  unsuppressible: 'reading',
  bad: {
    'people.yaml': `people:
  cards:
    - { id: a-kent, name: Alma Kent }
    - { id: a-kent, name: Arthur Kent }
`,
  },
  good: {
    'people.yaml': `people:
  cards:
    - { id: a-kent, name: Alma Kent }
    - { id: a-kent-2, name: Arthur Kent }
`,
  },
  run(context) {
    for (const { pointer, value, schema } of walkSchema(context.schema, context.profile)) {
      if (!Array.isArray(value) || !schema.items) continue;
      if (!Object.hasOwn(resolveNode(context.schema, schema.items).properties ?? {}, 'id')) continue;
      const first = new Map<string, string>();
      for (const [index, item] of value.entries()) {
        const id: unknown = item?.id;
        if (typeof id !== 'string') continue;
        const at = childPointer(childPointer(pointer, index), 'id');
        const before = first.get(id);
        if (before !== undefined) {
          context.report(at, {
            reason: `${authorPath(at)} is "${id}", which already names ${authorPath(before)} (${placeText(context, before)})`,
            actual: id,
            expected: [`an id that no other entry of ${authorPath(pointer)} has`],
            note: 'Rename one of the two, and the references that mean it.',
          });
        } else first.set(id, at);
        if (DEVICE_NAMES.test(id)) {
          context.report(at, {
            reason: `${authorPath(at)} is "${id}", a name that Windows reserves for a device`,
            actual: id,
            expected: [`${id}-1`],
            note: 'Choose another id: files are named after ids.',
          });
        }
      }
    }
  },
} satisfies ProfileRule;
