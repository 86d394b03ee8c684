// Profile rule (cc-36): each incident of a class with a review was reviewed within the time of its class.
import { addToDate } from '../../model/addToDate.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'review-held',
  summary: 'Each closed incident whose class asks for a review has one, within the time of that class.',
  why: 'After a month people remember what they should have done, not what they did. A review that never comes leaves the same hole open for the next incident.',
  severities: ['warning', 'info'],
  catalogue: ['cc-36'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2, review: required }
    - { id: minor, rank: 1, review: none }
improvement:
  review_rules:
    - { class: critical, within: P14D }
  reviews:
    - { incident: I-2026-001, class: critical, closed: 2026-02-11 }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2, review: required }
    - { id: minor, rank: 1, review: none }
improvement:
  review_rules:
    - { class: critical, within: P14D }
  reviews:
    - { incident: I-2026-001, class: critical, closed: 2026-02-11, reviewed: 2026-02-18 }
    - { incident: I-2026-002, class: minor, closed: 2026-03-11 }
    - { incident: I-2026-019, class: critical, closed: 2026-11-15 }
`,
  },
  run(context) {
    const { classification, improvement } = context.profile;
    const required = new Set(
      classification?.severity_classes?.filter(({ review }) => review === 'required').map(({ id }) => id),
    );
    for (const { item, at } of withPointers(improvement?.reviews, '/improvement/reviews')) {
      if (item.closed === undefined || !required.has(item.class)) continue;
      const index = improvement?.review_rules?.findIndex((rule) => rule.class === item.class) ?? -1;
      const within = improvement?.review_rules?.[index]?.within;
      if (within === undefined) continue;
      const due = addToDate(item.closed, within);
      const limit = `${formatDuration(within)} after closure on ${item.closed} (${placeText(context, `/improvement/review_rules/${index}/within`)})`;
      if (item.reviewed === undefined && due < context.asOf) {
        context.report(`${at}/closed`, {
          severity: 'warning',
          reason: `${authorPath(at)}: ${item.incident} (class "${item.class}") has no review; it was due on ${due}, ${limit}`,
          actual: item.incident,
          note: 'Hold the review now, and write its day under reviewed.',
        });
      } else if (item.reviewed !== undefined && item.reviewed > due) {
        context.report(`${at}/reviewed`, {
          // What is past cannot be mended: it is told, and stops nothing.
          severity: 'info',
          reason: `${authorPath(at)}: the review of ${item.incident} was on ${item.reviewed}, later than ${due}, ${limit}`,
          actual: item.reviewed,
          note: 'Say in the next management review why it was late.',
        });
      }
    }
  },
} satisfies ProfileRule;
