// Profile rule (dc-24): the classification scale was approved before the set that holds it came into force.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';

export default {
  id: 'scale-approved',
  summary: 'The scale was approved on or before the effective date of the set, by somebody who had not left.',
  why: 'Everything else hangs on the classes: times, calls, reviews. A scale that somebody changed after its approval decides who is woken, and nobody answers for it.',
  catalogue: ['dc-24'],
  bad: {
    'profile.yaml': `document_set:
  effective_date: 2026-02-01
classification:
  approval: { by: a-kent, date: 2026-03-10 }
`,
  },
  good: {
    'profile.yaml': `document_set:
  effective_date: 2026-02-01
classification:
  approval: { by: a-kent, date: 2026-01-20 }
`,
  },
  run(context) {
    const { document_set: set, classification, people } = context.profile;
    const { approval } = classification ?? {};
    if (approval?.date === undefined) return;
    const at = '/classification/approval';
    if (set?.effective_date !== undefined && approval.date > set.effective_date) {
      context.report(`${at}/date`, {
        reason: `${authorPath(at)}.date is ${approval.date}, after the set came into force on ${set.effective_date} (${placeText(context, '/document_set/effective_date')})`,
        actual: approval.date,
        expected: [`${set.effective_date} or earlier`],
        note: 'Let the new scale begin with the next version of the set.',
      });
    }
    const left = people?.cards?.find(({ id }) => id === approval.by)?.left;
    if (left === undefined || left >= approval.date) return;
    context.report(`${at}/by`, {
      reason: `"${approval.by}" approved the scale on ${approval.date}, but had left on ${left}`,
      actual: approval.by,
      note: 'Let somebody in office approve the scale.',
    });
  },
} satisfies ProfileRule;
