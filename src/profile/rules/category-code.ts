// Profile rule (dc-07): each category has a code and a name of its own, and a code that is out of use stays out of use.
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'category-code',
  summary: 'No two categories share a code or a name, and none has a code that was retired.',
  why: 'Figures of different years are compared by code. A code with two meanings, at once or one after the other, makes each statistic wrong without a sign of it.',
  unsuppressible: 'conflict',
  catalogue: ['dc-07'],
  bad: {
    'profile.yaml': `classification:
  categories:
    - { id: malware, code: MAL, name: Malware }
    - { id: mail-fraud, code: mal, name: Payment fraud }
    - { id: worm, code: WRM, name: Weak rights }
  retired_codes:
    - { code: WRM, name: Network worm, retired: 2025-05-12 }
`,
  },
  good: {
    'profile.yaml': `classification:
  categories:
    - { id: malware, code: MAL, name: Malware }
    - { id: mail-fraud, code: FRD, name: Payment fraud }
  retired_codes:
    - { code: WRM, name: Network worm, retired: 2025-05-12 }
`,
  },
  run(context) {
    const { classification } = context.profile;
    const categories = withPointers(classification?.categories, '/classification/categories');
    for (const key of ['code', 'name'] as const) {
      reportTwins(
        context,
        categories.map(({ item, at }) => ({ text: item[key], at: `${at}/${key}` })),
      );
    }
    const retired = new Map(
      withPointers(classification?.retired_codes, '/classification/retired_codes').map(({ item, at }) => [
        item.code?.toLowerCase(),
        { item, at },
      ]),
    );
    for (const { item, at } of categories) {
      const former = item.code === undefined ? undefined : retired.get(item.code.toLowerCase());
      if (!former) continue;
      context.report(`${at}/code`, {
        reason: `the code ${item.code} of "${item.id}" stood for "${former.item.name}" until ${former.item.retired} (${placeText(context, former.at)})`,
        actual: item.code,
        note: 'Choose a code that was never used, so that old records keep their meaning.',
      });
    }
  },
} satisfies ProfileRule;

function reportTwins(
  context: ProfileContext,
  values: readonly { readonly text: string | undefined; readonly at: string }[],
): void {
  for (const {
    item: { text, at },
    first,
  } of findTwins(values, (value) => value.text?.trim().toLowerCase())) {
    context.report(at, {
      reason: `${authorPath(at)} is "${text}", which already stands at ${placeText(context, first.at)}`,
      actual: text,
      note: 'Give each category a code and a name of its own.',
    });
  }
}
