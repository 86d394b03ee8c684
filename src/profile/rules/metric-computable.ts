// Profile rule (cc-20): each measure is computed from fields that the incident register has.

import { rankByNearness } from '../../model/rankByNearness.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'metric-computable',
  summary: 'Every field that a measure uses is a field of the incident register.',
  why: 'A measure whose times nobody writes down is reported once, by hand, and then no more. If the register has the field, the figure can be computed every month; if not, the register or the measure must change.',
  unsuppressible: 'gap',
  catalogue: ['cc-20'],
  covers: ['11.3.2-computable'],
  bad: {
    'profile.yaml': `support:
  incident_register:
    fields: ["Times: detected, reported, acknowledged", Category and class]
metrics:
  list:
    - { id: time-to-contain, fields: [detected, contained] }
`,
  },
  good: {
    'profile.yaml': `support:
  incident_register:
    fields: ["Times: detected, reported, acknowledged", Category and class]
    columns:
      - { id: contained_at, name: Contained, type: datetime }
metrics:
  list:
    - { id: time-to-contain, fields: [detected, contained] }
    - { id: time-to-answer, fields: [reported, acknowledged, contained_at] }
`,
  },
  run({ profile: { support, metrics }, report }) {
    const register = support?.incident_register;
    if (!register?.fields && !register?.columns) return;
    const written = (register.fields ?? []).flatMap(partsOf);
    const columns = (register.columns ?? []).flatMap(({ id, name }) => [id, name].flatMap((word) => word ?? []));
    const known = new Set([...columns, ...written]);
    const plainly = new Set([...known].map(plain));
    for (const { item, at } of withPointers(metrics?.list, '/metrics/list')) {
      for (const { item: field, at: place } of withPointers(item.fields, `${at}/fields`)) {
        if (plainly.has(plain(field))) continue;
        const { near, ranked } = rankByNearness(field, known);
        report(place, {
          reason: `${authorPath(place)} ("${item.id}") needs "${field}", but support.incident_register has no such field${near === undefined ? '' : `: did you mean "${near}"?`}`,
          actual: field,
          expected: ranked.slice(0, 20),
          note: 'Add the field to the register, or compute the measure from fields that it has.',
        });
      }
    }
  },
} satisfies ProfileRule;

/** A field as the profile writes it, and each part of `Times: occurred, detected`. */
function partsOf(field: string): readonly string[] {
  const [head, tail] = field.split(/:\s+/, 2);
  const parts = tail === undefined ? [] : tail.split(/,\s*|\s+and\s+/);
  return [field, ...(tail === undefined || head === undefined ? [] : [head]), ...parts].filter((part) => part !== '');
}

function plain(field: string): string {
  return field.trim().toLowerCase();
}
