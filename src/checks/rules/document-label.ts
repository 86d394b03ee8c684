// Check: each document or kind that the profile gives a label of its own is in the set, and its label is explained.
import { rankByNearness } from '../../model/rankByNearness.js';
import type { Check } from '../check.js';

const LABELS = `information_handling:
  labels:
    - { id: amber, label: Confidential, tlp: "TLP:AMBER" }
    - { id: strict, label: Confidential here only, tlp: "TLP:AMBER+STRICT" }
`;

export default {
  id: 'document-label',
  summary: 'A label for some documents names documents of the set, and a label that is explained',
  why: 'A misspelled id leaves the document with the label of the set: a playbook with private numbers would go to everybody who may have the rest.',
  unsuppressible: 'gap',
  internalOnly: true,
  bad: {
    'documents/plan/plan/10-a.md': 'We act.',
    'profile.yaml': `document_set:
  labels:
    - { documents: [plans], label: "TLP:AMBER", reason: Numbers }
${LABELS}`,
  },
  good: {
    'documents/plan/plan/10-a.md': 'We act.',
    'profile.yaml': `document_set:
  labels:
    - { documents: [plan], label: "TLP:AMBER+STRICT", reason: Numbers }
${LABELS}`,
  },
  run({ set, profile, reportFact }) {
    const known = new Set(set.documents.flatMap(({ id, folder, kind }) => [id, folder, kind as string]));
    const explained = new Set(profile.information_handling?.labels.flatMap(({ label, tlp }) => [label, tlp]));
    (profile.document_set.labels ?? []).forEach(({ documents, label }, index) => {
      const at = `/document_set/labels/${index}`;
      documents.forEach((name, position) => {
        if (known.has(name)) return;
        const { near, ranked } = rankByNearness(name, known);
        reportFact(`${at}/documents/${position}`, {
          ruleId: 'document-label',
          reason: `The set has no document and no kind \`${name}\` that could carry the label \`${label}\``,
          actual: name,
          expected: ranked.slice(0, 40),
          note: `${near === undefined ? '' : `Did you mean \`${near}\`? `}\`irdocs list documents\` shows the ids`,
        });
      });
      if (explained.has(label)) return;
      reportFact(`${at}/label`, {
        ruleId: 'document-label',
        reason: `The label \`${label}\` is not among \`information_handling.labels\`, so that nobody can know how to handle it`,
        actual: label,
        expected: [...explained],
        note: 'Use a label that is explained there, or explain this one',
      });
    });
  },
} satisfies Check;
