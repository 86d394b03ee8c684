// Profile rule: every reference by id leads to an entry of the profile or of the catalogue.

import { childPointer } from '../../model/pointer.js';
import { rankByNearness } from '../../model/rankByNearness.js';
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { definedIds } from '../definedIds.js';
import { placeText } from '../placeText.js';
import { walkSchema } from '../walkSchema.js';

interface Definitions {
  /** Pointer of the list that defines them; empty for those of the catalogue. */
  readonly pointer: string;
  /** Where ids of the kind are defined, in words. */
  readonly where: string;
  readonly ids: ReadonlySet<string>;
}

export default {
  id: 'reference-unknown',
  judgesValues: true,
  summary: 'Each reference names an entry that exists.',
  why: 'A document that prints "call the IRT lead" is worthless if the profile knows no such role. Every field that names a person, role, class or other entry must hold an id that is defined.',
  unsuppressible: 'reading',
  bad: {
    'profile.yaml': `people:
  cards:
    - { id: a-kent, name: Alma Kent }
roles:
  holders:
    - { role: irt-lead, primary: a-kemt }
`,
  },
  good: {
    'profile.yaml': `people:
  cards:
    - { id: a-kent, name: Alma Kent }
roles:
  list:
    - { id: irt-lead, title: IRT lead }
  holders:
    - { role: irt-lead, primary: a-kent }
`,
  },
  run(context) {
    const defined = collectDefinitions(context);
    for (const { pointer, value, schema } of walkSchema(context.schema, context.profile)) {
      const kind = schema['x-ref'];
      // Without the list of a kind nothing can be said: its absence has a finding of its own.
      const target = kind === undefined ? undefined : defined.get(kind);
      if (!target || typeof value !== 'string' || target.ids.has(value)) continue;
      const lost = childPointer(target.pointer, value);
      if (context.takenAway(lost)) {
        context.report(lost, {
          reason: `${authorPath(target.pointer)}.${value} is not inherited, but ${authorPath(pointer)} (${placeText(context, pointer)}) names it`,
          actual: value,
          note: `Override that place in this profile so that it names another entry, or inherit "${value}" after all.`,
        });
        continue;
      }
      const { near, ranked } = rankByNearness(value, target.ids);
      const hint = near === undefined ? '' : `: did you mean "${near}"?`;
      context.report(pointer, {
        reason: `${authorPath(pointer)} is "${value}", but no ${kind?.replaceAll('-', ' ')} has that id${hint}`,
        actual: value,
        expected: ranked.slice(0, 40),
        note: `Ids of this kind are defined in ${target.where}. Add an entry there, or name one that exists.`,
      });
    }
  },
} satisfies ProfileRule;

function collectDefinitions(context: ProfileContext): ReadonlyMap<string, Definitions> {
  const { catalogue } = context;
  const defined = new Map<string, Definitions>([
    ['catalogue-regime', { pointer: '', where: 'templates/standard/regimes.yaml', ids: catalogue.regimes }],
    ['catalogue-item', { pointer: '', where: 'templates/standard/clauses.yaml', ids: catalogue.items }],
    ['catalogue-category', { pointer: '', where: 'templates/standard/classification.yaml', ids: catalogue.categories }],
  ]);
  for (const { kind, pointer, names } of definedIds(context.schema, context.profile)) {
    const place = placeText(context, names.size > 0 ? childPointer(pointer, 0) : pointer);
    defined.set(kind, { pointer, where: `${authorPath(pointer)} (${place})`, ids: new Set(names.keys()) });
  }
  return defined;
}
