// Profile rule (dc-09): once typical cases are given by class, the table of categories and classes has no empty cell.
import type { ProfileContext, ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { gravestFirst } from '../gravestFirst.js';
import { nameList } from '../nameList.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

type Category = NonNullable<NonNullable<ProfileContext['profile']['classification']>['categories']>[number];

export default {
  id: 'category-class-table',
  summary:
    'Each category has a typical case for each class, or says why the class cannot occur; the gravest that can occur is its highest class.',
  why: 'People grade by likeness: "this looks like the case in that cell". An empty cell reads as "cannot happen", and a table that contradicts the highest class makes both worthless.',
  unsuppressible: 'gap',
  catalogue: ['dc-09'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
  categories:
    - id: malware
      highest_class: minor
      by_class:
        - { class: critical, example: Ransomware on the file server }
    - id: lost-device
      highest_class: minor
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
  categories:
    - id: malware
      highest_class: critical
      by_class:
        - { class: critical, example: Ransomware on the file server }
        - { class: minor, example: A blocked virus on one laptop }
    - id: lost-device
      highest_class: minor
      by_class:
        - { class: critical, example: Every device is encrypted and holds no keys, impossible: true }
        - { class: minor, example: A phone left on a train }
`,
  },
  run(context) {
    const { classification } = context.profile;
    const classes = gravestFirst(classification?.severity_classes).map(({ id }) => id);
    const categories = withPointers(classification?.categories, '/classification/categories');
    if (!categories.some(({ item }) => item.by_class)) return;
    for (const { item, at } of categories) {
      const missing = classes.filter((id) => !item.by_class?.some((cell) => cell.class === id));
      if (missing.length > 0) {
        context.report(`${at}/by_class`, {
          where: 'key',
          reason: `the category "${item.id}" has no typical case for ${missing.length === 1 ? 'class' : 'the classes'} ${nameList(missing)}`,
          expected: missing,
          note: 'Add a case for each class to by_class; where a class cannot occur, write impossible: true and why.',
        });
      }
      checkTwins(context, item, at);
      const gravest = classes.find((id) =>
        item.by_class?.some((cell) => cell.class === id && cell.impossible !== true),
      );
      if (missing.length > 0 || gravest === undefined || item.highest_class === undefined) continue;
      if (gravest === item.highest_class) continue;
      context.report(`${at}/highest_class`, {
        reason: `the highest class of "${item.id}" is "${item.highest_class}", but the gravest class with a case in by_class is "${gravest}"`,
        actual: item.highest_class,
        expected: [gravest],
        note: 'Correct one of the two: the highest class, or the cell that is marked impossible.',
      });
    }
  },
} satisfies ProfileRule;

function checkTwins(context: ProfileContext, category: Category, at: string): void {
  const cases = withPointers(category.by_class, `${at}/by_class`);
  for (const {
    item: { item, at: place },
    first,
  } of findTwins(cases, (row) => row.item.class)) {
    context.report(`${place}/class`, {
      reason: `the category "${category.id}" has a second case for class "${item.class}"; the first stands at ${placeText(context, first.at)}`,
      actual: item.class,
      note: 'Keep one case a class; further ones belong to examples.',
    });
  }
}
