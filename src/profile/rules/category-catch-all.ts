// Profile rule (dc-08): one category, and only one, takes what fits nowhere else.
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';

/** The catalogue's category for what fits no other. */
const CATCH_ALL = 'other';

export default {
  id: 'category-catch-all',
  summary: 'Exactly one category belongs to the catalogue category "other".',
  why: 'Without a place for what fits nowhere, people force the case into a wrong category and take the wrong playbook. With two such places nobody knows which one to search later.',
  catalogue: ['dc-08'],
  bad: {
    'profile.yaml': `classification:
  categories:
    - { id: malware, standard: malware }
    - { id: fraud, standard: compromise-of-information }
`,
  },
  good: {
    'profile.yaml': `classification:
  categories:
    - { id: malware, standard: malware }
    - { id: other, standard: other }
`,
  },
  run({ profile: { classification }, report }) {
    const categories = classification?.categories;
    if (!categories?.some(({ standard }) => standard !== undefined)) return;
    const found = categories.flatMap(({ id, standard }) => (standard === CATCH_ALL && id !== undefined ? [id] : []));
    if (found.length === 1) return;
    report('/classification/categories', {
      where: 'key',
      reason:
        found.length === 0
          ? 'no category takes what fits nowhere else'
          : `${found.length} categories take what fits nowhere else: ${nameList(found)}`,
      actual: found.join(', '),
      expected: ['one category with standard: other'],
      note:
        found.length === 0
          ? 'Add a category with standard: other, and say who looks at what lands there.'
          : 'Keep one of them; give the others the catalogue category that they belong to.',
    });
  },
} satisfies ProfileRule;
