// Profile rule (cc-12): each reporting regime has one recipient and one owner.
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'regime-complete',
  summary: 'Each regime that applies has exactly one recipient, and one entry of owners where any is given.',
  why: 'A legal clock runs from the first hour. Who decides, who files, and through which portal account must be settled before, for each law.',
  unsuppressible: 'gap',
  catalogue: ['cc-12'],
  bad: {
    'profile.yaml': `notification:
  regimes:
    - { id: gdpr, catalogue: eu-gdpr-33 }
    - { id: nis2, catalogue: eu-nis2-23 }
  recipients:
    - { regime: gdpr, authority: Data protection authority }
    - { regime: nis2, authority: National authority }
  owners:
    - { regime: gdpr, decides: managing-director, files: privacy-officer, deputies: [legal-counsel] }
`,
  },
  good: {
    'profile.yaml': `notification:
  regimes:
    - { id: nis2, catalogue: eu-nis2-23 }
  recipients:
    - { regime: nis2, authority: National authority }
  owners:
    - { regime: nis2, decides: managing-director, files: privacy-officer, deputies: [legal-counsel] }
`,
  },
  run(context) {
    const { notification } = context.profile;
    const ids = (notification?.regimes ?? []).flatMap(({ id }, index) => (id === undefined ? [] : [{ id, index }]));
    for (const key of ['recipients', 'owners'] as const)
      checkRows(context, ids, notification?.[key], `/notification/${key}`);
  },
} satisfies ProfileRule;

function checkRows(
  context: ProfileContext,
  regimes: readonly { readonly id: string; readonly index: number }[],
  rows: readonly { readonly regime?: string | undefined }[] | undefined,
  pointer: string,
): void {
  // Without any owner the decision inform-authorities settles who decides and files.
  if (!rows || (rows.length === 0 && pointer.endsWith('owners'))) return;
  for (const {
    item: { item, at },
    first,
  } of findTwins(withPointers(rows, pointer), (row) => row.item.regime)) {
    context.report(`${at}/regime`, {
      reason: `${authorPath(pointer)} names regime "${item.regime}" a second time; it already stands at ${placeText(context, first.at)}`,
      actual: item.regime,
      note: 'Keep one entry a regime.',
    });
  }
  for (const { id, index } of regimes) {
    if (rows.some((row) => row.regime === id)) continue;
    context.report(`/notification/regimes/${index}/id`, {
      reason: `the regime "${id}" has no entry in ${authorPath(pointer)}`,
      actual: id,
      note: `Add an entry with regime: ${id} to ${authorPath(pointer)}.`,
    });
  }
}
