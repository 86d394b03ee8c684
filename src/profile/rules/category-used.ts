// Profile rule (cc-19): every category that a form offers leads to a playbook, or to the general one.
import type { ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { nameList } from '../nameList.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'category-used',
  summary:
    'Where a category that can reach more than the lightest class has no playbook of its own, there is a general playbook.',
  why: 'The forms offer every category of the scale, so people will tick it and look for what to do next. A category that leads to general steps alone stops them. That playbooks name only known categories, and none without one, the schema and reference-unknown see to.',
  severities: ['warning'],
  catalogue: ['cc-19'],
  bad: {
    'profile.yaml': `classification:
  categories:
    - { id: malware, name: Malware }
    - { id: fraud, name: Fraud }
procedures:
  playbooks:
    - { id: ransomware, categories: [malware] }
`,
  },
  good: {
    'profile.yaml': `classification:
  categories:
    - { id: malware, name: Malware }
    - { id: fraud, name: Fraud }
procedures:
  playbooks:
    - { id: ransomware, categories: [malware] }
  general_playbook:
    - Ask whether people are at risk.
`,
  },
  run({ profile: { classification, procedures }, report }) {
    if (!procedures?.playbooks) return;
    const lightest = gravestFirst(classification?.severity_classes).at(-1)?.id;
    const served = new Set(procedures.playbooks.flatMap(({ categories }) => categories ?? []));
    const bare = withPointers(classification?.categories, '/classification/categories').filter(
      ({ item }) =>
        item.id !== undefined && !served.has(item.id) && (lightest === undefined || item.highest_class !== lightest),
    );
    const [first] = bare;
    if (!first || (procedures.general_playbook ?? []).length > 0) return;
    report(`${first.at}/id`, {
      severity: 'warning',
      reason: `${bare.length === 1 ? 'the category' : `${bare.length} categories`} ${nameList(bare.map(({ item }) => `"${item.id}"`))} ${bare.length === 1 ? 'has' : 'have'} no playbook, and there is no procedures.general_playbook`,
      actual: first.item.id,
      note: 'Write the general playbook for cases that nobody described, or a playbook for the category.',
    });
  },
} satisfies ProfileRule;
