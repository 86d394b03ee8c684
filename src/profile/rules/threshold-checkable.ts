// Profile rule (dc-05, dc-22): a threshold or criterion can be decided by counting or looking, not by opinion.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

/** Words that two people read differently. A number in the same text makes them harmless. */
const OPINION =
  /\b(significant(?:ly)?|considerabl[ey]|substantial(?:ly)?|noticeable|unacceptable|intolerable|appropriate|reasonable|moderate(?:ly)?)\b/i;

const SHARE = /\d ?(?:%|per ?cent\b)/i;

export default {
  id: 'threshold-checkable',
  summary: 'Thresholds and criteria name something that can be counted or seen; a percentage says of what.',
  why: 'At three in the morning "significant" means what the caller fears. A scale works when two people who know the same facts choose the same class, so each threshold needs people, minutes, money, sites or a thing that is plain to see.',
  catalogue: ['dc-05', 'dc-22'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - id: critical
      rank: 1
      criteria: [A significant loss of service, 30 % cannot work]
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - id: critical
      rank: 1
      criteria: [Orders cannot be taken for 4 hours, 30 % of the staff cannot work, A significant part of the staff (more than 100) cannot work]
`,
  },
  run({ profile: { classification }, report }) {
    const texts = [
      ...withPointers(classification?.severity_classes, '/classification/severity_classes').flatMap(({ item, at }) =>
        withPointers(item.criteria, `${at}/criteria`).map(({ item: text, at: place }) => ({ text, at: place })),
      ),
      ...withPointers(classification?.impact_types, '/classification/impact_types').flatMap(({ item, at }) =>
        withPointers(item.levels, `${at}/levels`).map(({ item: level, at: place }) => ({
          text: level.threshold,
          at: `${place}/threshold`,
        })),
      ),
    ];
    for (const { text = '', at } of texts) {
      const word = /\d/.test(text) ? undefined : OPINION.exec(text)?.[0];
      if (word !== undefined) {
        report(at, {
          reason: `${authorPath(at)} says "${word}" without a number: two people will read it differently`,
          actual: text,
          note: 'Name what can be counted or seen: people, minutes, money, sites, kind of data.',
        });
      }
      if (SHARE.test(text) && !/\bof\b|\bshare\b/i.test(text)) {
        report(at, {
          reason: `${authorPath(at)} gives a percentage, but does not say of what`,
          actual: text,
          note: 'Write for example: 30 % of the staff of one site.',
        });
      }
    }
  },
} satisfies ProfileRule;
