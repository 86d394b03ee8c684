// Profile rule (cc-39): each label that documents, forms and data carry is one of the labels that say how to handle them.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'label-known',
  summary: 'The labels of the set, of stored forms and of data categories stand in information_handling.labels.',
  why: 'A label tells the reader what to do with the paper in his hand. A label that the table does not explain tells nothing, and everybody handles it as he likes.',
  unsuppressible: 'gap',
  catalogue: ['cc-39'],
  bad: {
    'profile.yaml': `document_set:
  classification_label: TLP:AMBER
information_handling:
  labels:
    - { id: public, label: Public, tlp: TLP:CLEAR }
`,
  },
  good: {
    'profile.yaml': `document_set:
  classification_label: TLP:AMBER
forms:
  storage: { label: Internal }
information_handling:
  labels:
    - { id: public, label: Public, tlp: TLP:CLEAR }
    - { id: internal, label: Internal, tlp: TLP:AMBER }
`,
  },
  run({ profile: { document_set: set, forms, data, information_handling }, report }) {
    const labels = information_handling?.labels;
    if (!labels || labels.length === 0) return;
    const known = labels.flatMap(({ label, tlp }) => [label, tlp].flatMap((word) => word ?? []));
    const used = [
      { label: set?.classification_label, at: '/document_set/classification_label' },
      { label: information_handling?.default_label, at: '/information_handling/default_label' },
      { label: forms?.storage?.label, at: '/forms/storage/label' },
      ...withPointers(data?.categories, '/data/categories').map(({ item, at }) => ({
        label: item.label,
        at: `${at}/label`,
      })),
    ];
    for (const { label, at } of used) {
      if (label === undefined || known.some((word) => word.toLowerCase() === label.trim().toLowerCase())) continue;
      report(at, {
        reason: `${authorPath(at)} is "${label}", but information_handling.labels does not say how to handle that`,
        actual: label,
        expected: [...new Set(known)],
        note: 'Use a label of the table, or add this one to it.',
      });
    }
  },
} satisfies ProfileRule;
