// Profile rule (dc-18): the figures of the law are facts of their own with source and date, and no law decides on a class.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

/** Words by which a criterion leaves the decision to a law. */
const LAW =
  /\b(GDPR|DSGVO|RGPD|NIS ?2|NIS2|DORA|HIPAA|CCPA|notifiable|reportable|(?:art(?:icle|\.)|§) ?\d+|significant incident|major ICT-related incident)/i;

const DATED = /\b(?:19|20)\d\d\b/;

export default {
  id: 'legal-threshold-dated',
  summary: 'Each figure on which a legal trigger depends has a date, and no criterion of a class is a law.',
  why: 'The class says how fast we work, the law says whom we tell: a low class must never hide a duty, and a law that changes must not change the scale. Figures such as turnover and number of users age, so each needs the day as of which it holds.',
  catalogue: ['dc-18', 'cc-17'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - id: critical
      rank: 1
      criteria: [The incident is notifiable under the GDPR]
notification:
  thresholds:
    - { name: Users of the service, value: "41 000", source: Customer data base }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - id: critical
      rank: 1
      criteria: [Data of more than 500 people has left the company]
notification:
  thresholds:
    - { name: Users of the service, value: "41 000", source: Customer data base, date: 2026-01-01 }
    - { name: Annual turnover, value: EUR 110 million, source: Annual accounts 2025 }
`,
  },
  run({ profile: { classification, notification }, report }) {
    const texts = [
      ...withPointers(classification?.severity_classes, '/classification/severity_classes').flatMap(({ item, at }) =>
        withPointers(item.criteria, `${at}/criteria`).map((each) => ({ text: each.item, at: each.at })),
      ),
      ...withPointers(classification?.impact_types, '/classification/impact_types').flatMap(({ item, at }) =>
        withPointers(item.levels, `${at}/levels`).map((each) => ({
          text: each.item.threshold ?? '',
          at: `${each.at}/threshold`,
        })),
      ),
    ];
    for (const { text, at } of texts) {
      const word = LAW.exec(text)?.[0];
      if (word === undefined) continue;
      report(at, {
        reason: `${authorPath(at)} lets a law decide on the class ("${word}")`,
        actual: text,
        note: 'Name the harm itself: how many people, which data, how long. The legal screen asks what the law asks.',
      });
    }
    for (const { item, at } of withPointers(notification?.thresholds, '/notification/thresholds')) {
      if (item.name === undefined || item.date !== undefined || DATED.test(item.source ?? '')) continue;
      report(at, {
        reason: `${authorPath(at)} ("${item.name}") does not say as of which day the figure holds`,
        expected: ['date'],
        note: 'Add date, the day as of which the value holds.',
      });
    }
  },
} satisfies ProfileRule;
