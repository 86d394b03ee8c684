// Profile rule: the severity scale is strictly ordered, and impact levels and targets cover each class once.
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'class-scale',
  summary: 'Ranks fall from the gravest class to the lightest; each impact type and the targets name each class once.',
  why: 'People classify by reading along a row: which threshold is met, which class follows, which time applies. A class without a threshold or target, or two classes of one rank, leaves them guessing.',
  unsuppressible: 'gap',
  catalogue: ['dc-01', 'dc-02', 'dc-03', 'dc-06', 'dc-10'],
  covers: ['annex-c-scale-sound'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 1 }
    - { id: minor, rank: 1 }
  impact_types:
    - id: operations
      levels:
        - { class: critical, threshold: The plant stands still }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
  impact_types:
    - id: operations
      levels:
        - { class: critical, threshold: The plant stands still }
        - { class: minor, threshold: One workplace stands still }
escalation:
  targets:
    - { class: critical, acknowledge: PT15M }
    - { class: minor, acknowledge: PT1H }
`,
  },
  run(context) {
    const { classification, escalation } = context.profile;
    const classes = withPointers(classification?.severity_classes, '/classification/severity_classes');
    for (const { item, at, index } of classes) {
      const graver = classes[index - 1]?.item;
      if (item.rank === undefined || graver?.rank === undefined || item.rank < graver.rank) continue;
      context.report(`${at}/rank`, {
        reason: `${authorPath(at)}.rank is ${item.rank}, but must be lower than ${graver.rank}, the rank of "${graver.id}" before it`,
        actual: String(item.rank),
        expected: [`less than ${graver.rank}`],
        note: 'List the classes with the gravest first; each has a rank of its own, and the highest rank is the gravest.',
      });
    }
    const ids = classes.flatMap(({ item }) => (item.id === undefined ? [] : [item.id]));
    for (const { item, at } of withPointers(classification?.impact_types, '/classification/impact_types')) {
      oneForEach(context, ids, item.levels, `${at}/levels`);
    }
    if (classification && escalation?.targets) oneForEach(context, ids, escalation.targets, '/escalation/targets');
  },
} satisfies ProfileRule;

function oneForEach(
  context: ProfileContext,
  ids: readonly string[],
  rows: readonly { readonly class?: string | undefined }[] | undefined,
  pointer: string,
): void {
  if (!rows) return;
  for (const {
    item: { item, at },
    first,
  } of findTwins(withPointers(rows, pointer), (row) => row.item.class)) {
    context.report(`${at}/class`, {
      reason: `${authorPath(pointer)} names class "${item.class}" a second time; it already stands at ${placeText(context, first.at)}`,
      actual: item.class,
      note: 'Keep one entry a class.',
    });
  }
  const missing = ids.filter((id) => !rows.some((row) => row.class === id));
  if (missing.length === 0) return;
  context.report(pointer, {
    where: 'key',
    reason: `${authorPath(pointer)} has no entry for class ${missing.map((id) => `"${id}"`).join(', ')}`,
    expected: missing,
    note: 'Add one entry for each severity class.',
  });
}
