// Profile rule: each category that can become grave has a playbook.
import type { ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { withPointers } from '../withPointers.js';

/** How many classes, from the gravest, call for a prepared response. */
const GRAVE_CLASSES = 2;

export default {
  id: 'playbook-coverage',
  summary: 'Each category whose highest class is one of the two gravest has a playbook.',
  why: 'What can stop the organization must not be thought through for the first time while it happens. The general playbook is for incidents that nobody described.',
  catalogue: ['cc-19'],
  covers: ['6.7-playbook-coverage'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: emergency, rank: 3 }
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
  categories:
    - { id: ransomware, highest_class: emergency }
    - { id: lost-device, highest_class: minor }
procedures:
  playbooks:
    - { id: lost-device, categories: [lost-device] }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: emergency, rank: 3 }
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
  categories:
    - { id: ransomware, highest_class: emergency }
    - { id: nuisance, highest_class: minor }
procedures:
  playbooks:
    - { id: ransomware, categories: [ransomware] }
`,
  },
  run(context) {
    const { classification, procedures } = context.profile;
    if (!procedures?.playbooks) return;
    const grave = new Set(
      gravestFirst(classification?.severity_classes)
        .slice(0, GRAVE_CLASSES)
        .map(({ id }) => id),
    );
    const covered = new Set(procedures.playbooks.flatMap(({ categories }) => categories ?? []));
    for (const { item, at } of withPointers(classification?.categories, '/classification/categories')) {
      if (item.id === undefined || !grave.has(item.highest_class ?? '') || covered.has(item.id)) continue;
      context.report(`${at}/id`, {
        reason: `the category "${item.id}" can reach class "${item.highest_class}", but no playbook names it`,
        actual: item.id,
        note: `Add ${item.id} to the categories of a playbook in procedures.playbooks, or write one for it.`,
      });
    }
  },
} satisfies ProfileRule;
