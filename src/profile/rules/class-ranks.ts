// Profile rule (dc-01, dc-15): ranks are counted without a gap, names are unlike each other, and there are few enough to choose from.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** More classes than this are confused at three in the morning. */
const MOST = 5;

export default {
  id: 'class-ranks',
  summary:
    'Ranks of severity classes follow each other without a gap, each class has a name of its own, and there are at most five.',
  why: 'Rules such as "one class higher" count ranks: a gap makes them lead nowhere. Two classes of one name are one class to the person who reads the form. With more than five classes two people seldom choose the same.',
  severities: ['error', 'warning'],
  unsuppressible: 'gap',
  catalogue: ['dc-01', 'dc-15'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, name: Critical, rank: 4 }
    - { id: severe, name: Severe, rank: 2 }
    - { id: minor, name: severe, rank: 1 }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, name: Critical, rank: 3 }
    - { id: severe, name: Severe, rank: 2 }
    - { id: minor, name: Minor, rank: 1 }
`,
  },
  run(context) {
    const classes = withPointers(context.profile.classification?.severity_classes, '/classification/severity_classes');
    for (const { item, at, index } of classes) {
      const graver = classes[index - 1]?.item;
      if (item.rank !== undefined && graver?.rank !== undefined && graver.rank - item.rank > 1) {
        context.report(`${at}/rank`, {
          reason: `the ranks have a gap: "${graver.id}" has ${graver.rank}, the next class "${item.id}" has ${item.rank}`,
          actual: String(item.rank),
          expected: [String(graver.rank - 1)],
          note: 'Count the ranks down by one, to 1 for the lightest class.',
        });
      }
    }
    for (const {
      item: { item, at },
      first,
    } of findTwins(classes, (grade) => grade.item.name?.trim().toLowerCase())) {
      context.report(`${at}/name`, {
        reason: `${authorPath(at)}.name is "${item.name}", the name of the class at ${placeText(context, first.at)}`,
        actual: item.name,
        note: 'Give each class a name that nobody can take for another.',
      });
    }
    if (classes.length <= MOST) return;
    context.report('/classification/severity_classes', {
      where: 'key',
      severity: 'warning',
      reason: `the scale has ${classes.length} classes; people can tell ${MOST} apart in a hurry`,
      actual: String(classes.length),
      expected: [`at most ${MOST}`],
      note: 'Join classes that call the same people within the same times.',
    });
  },
} satisfies ProfileRule;
