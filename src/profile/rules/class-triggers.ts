// Profile rule (dc-11): from a named class upward an incident is reviewed, and nothing graver is left out.
import type { ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'class-triggers',
  summary:
    'Each class from management_from upward has a required review and a review rule; no class is reviewed while a graver one is not.',
  why: 'Review and notice to management are promised by class. A grave class without them is a hole in the promise that only shows after the worst incident.',
  unsuppressible: 'gap',
  catalogue: ['dc-11'],
  bad: {
    'profile.yaml': `classification:
  management_from: severe
  severity_classes:
    - { id: critical, rank: 3, review: optional }
    - { id: severe, rank: 2, review: required }
    - { id: minor, rank: 1, review: none }
improvement:
  review_rules:
    - { class: critical, within: P14D }
`,
  },
  good: {
    'profile.yaml': `classification:
  management_from: severe
  severity_classes:
    - { id: critical, rank: 3, review: required }
    - { id: severe, rank: 2, review: required }
    - { id: minor, rank: 1, review: none }
improvement:
  review_rules:
    - { class: critical, within: P14D }
    - { class: severe, within: P30D }
`,
  },
  run({ profile: { classification, improvement }, report }) {
    const classes = withPointers(classification?.severity_classes, '/classification/severity_classes');
    const order = gravestFirst(classification?.severity_classes).map(({ id }) => id);
    const placed = order.flatMap((id) => classes.filter(({ item }) => item.id === id).slice(0, 1));
    const lightestReviewed = placed.findLastIndex(({ item }) => item.review === 'required');
    const from = order.indexOf(classification?.management_from ?? '');
    const ruled = new Set(improvement?.review_rules?.map((rule) => rule.class));
    for (const [index, { item, at }] of placed.entries()) {
      if (item.review !== undefined && item.review !== 'required' && index <= Math.max(lightestReviewed, from)) {
        const because =
          index <= from
            ? `management is told from class "${classification?.management_from}" upward`
            : `the lighter class "${order[lightestReviewed]}" is reviewed`;
        report(`${at}/review`, {
          reason: `the review of class "${item.id}" is ${item.review}, although ${because}`,
          actual: item.review,
          expected: ['required'],
          note: 'Make the review required.',
        });
      }
      if (item.review === 'required' && improvement?.review_rules && !ruled.has(item.id)) {
        report(`${at}/review`, {
          reason: `class "${item.id}" must be reviewed, but improvement.review_rules does not say within which time and by whom`,
          actual: item.review,
          note: `Add an entry with class: ${item.id} to improvement.review_rules.`,
        });
      }
    }
  },
} satisfies ProfileRule;
