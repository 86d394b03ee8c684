// Profile rule (cc-20): a field of the incident register that a form feeds has the id and the type of the form's field.
import { distance } from 'fastest-levenshtein';
import type { CatalogueField } from '../../model/standard.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

/** So few letters apart, two ids are one field and a slip of the pen. */
const SLIP = 2;

export default {
  id: 'register-fields',
  summary:
    'Columns of the incident register have the types of the form fields of the same id, and no id that is nearly one.',
  why: 'What is written on a form must fit into the register, and what a measure reads must be in both. A date in one and a date with time in the other loses the hour on which the legal clock depends. The choices of forms need no check: they are printed from this profile.',
  unsuppressible: 'conflict',
  catalogue: ['cc-20'],
  covers: ['6.6-same-fields-as-register'],
  bad: {
    'profile.yaml': `support:
  incident_register:
    columns:
      - { id: event_discovered_at, name: Detected, type: date }
      - { id: received_on, name: Received, type: datetime }
`,
  },
  good: {
    'profile.yaml': `support:
  incident_register:
    columns:
      - { id: event_discovered_at, name: Detected, type: datetime }
      - { id: received_at, name: Received, type: datetime }
      - { id: contained_at, name: Contained, type: datetime }
`,
  },
  run({ profile: { support }, standard, report }) {
    const fields = new Map<string, CatalogueField>(
      standard.forms.flatMap((form) =>
        form.sections.flatMap((section) => section.fields.map((field) => [field.id, field])),
      ),
    );
    const columns = withPointers(support?.incident_register?.columns, '/support/incident_register/columns');
    for (const { item, at } of columns) {
      if (item.id === undefined) continue;
      const field = fields.get(item.id);
      if (field && item.type !== undefined && item.type !== field.type) {
        report(`${at}/type`, {
          reason: `${authorPath(at)} ("${item.id}") is ${item.type}, but on the form the field "${field.label}" is ${field.type}`,
          actual: item.type,
          expected: [field.type],
          note: 'Give the register the type of the form.',
        });
      }
      if (field) continue;
      const id = item.id;
      const near = [...fields.keys()].find((known) => distance(id, known) <= SLIP);
      if (near === undefined) continue;
      report(`${at}/id`, {
        reason: `${authorPath(at)}.id is "${item.id}", which is nearly "${near}", a field of the forms`,
        actual: item.id,
        expected: [near],
        note: `Write ${near} if it is the same field; if it is another one, give it an id that cannot be mistaken.`,
      });
    }
  },
} satisfies ProfileRule;
