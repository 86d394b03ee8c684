// Rules over the classification scale: what lies next to their examples, and must or must not fire.
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/profile/loadRules.js';
import { messagesOf, readFragment } from '../profiles.js';

const rules = await loadRules();
const CLASSES = `classification:
  severity_classes:
    - { id: critical, name: Critical, rank: 3 }
    - { id: severe, name: Severe, rank: 2 }
    - { id: minor, name: Minor, rank: 1 }
`;

/** `line: reason` of each finding of one rule. */
async function fired(id: string, text: string): Promise<string[]> {
  const reading = await readFragment(text, { rules: rules.filter((rule) => rule.id === id) });
  return messagesOf(reading).map((message) => `${message.line}: ${message.reason}`);
}

describe('threshold-order', () => {
  const levels = (thresholds: readonly string[]): string =>
    `${CLASSES}  impact_types:\n    - id: harm\n      levels:\n${thresholds
      .map(
        (threshold, index) =>
          `        - { class: ${['critical', 'severe', 'minor'][index]}, threshold: "${threshold}" }\n`,
      )
      .join('')}`;

  it.each([
    ['ranges that meet at the same number', ['Above EUR 1 000', 'EUR 100 to 1 000', 'Below EUR 100']],
    ['ranges that meet at the next number', ['EUR 1 001 or more', 'EUR 101 to 1 000', 'Up to EUR 100']],
    ['lower bounds alone: the highest counts', ['At least 1 000 users', 'At least 100 users', 'At least 1 users']],
    ['times in different words', ['1 day or more', '4 hours or more', '30 minutes or more']],
    ['other words that may count the same', ['More than 100 people', 'More than 10 persons', 'More than 1 user']],
    ['a class in words between two ranges', ['Above EUR 1 000', 'Any contract at risk', 'Below EUR 100']],
    ['things of different size', ['A plant down 60 minutes or more', 'One line down 60 minutes or more', 'None']],
    ['equal upper bound in words that are not a range', ['Two sites', 'One site', 'No site']],
  ])('is silent on %s', async (_, thresholds) => {
    expect(await fired('threshold-order', levels(thresholds))).toEqual([]);
  });

  it.each([
    [
      'falls',
      ['More than 10 users', 'More than 100 users', 'None'],
      '9: classification.impact_types[0].levels[0].threshold ("More than 10 users", class "critical") is not above "More than 100 users" of the lighter class "severe" (profile.yaml:10)',
    ],
    ['stays', ['4 hours or more', '240 minutes or more', 'None'], 'is not above'],
    ['overlaps', ['EUR 500 to 5 000', 'EUR 100 to 1 000', 'None'], 'overlaps'],
    ['has a hole', ['Above EUR 5 000', 'EUR 100 to 1 000', 'None'], 'What lies'],
    ['changes the currency', ['Above USD 5 000', 'EUR 100 to 5 000', 'None'], 'is not in the unit of'],
    ['loses the currency', ['Above 5 000', 'EUR 100 to 5 000', 'None'], 'is not in the unit of'],
    ['mixes share and number', ['Above 50 % of users', 'Above 100 users', 'None'], 'is not in the unit of'],
  ])('fires when it %s', async (_, thresholds, words) => {
    const reading = await readFragment(levels(thresholds), {
      rules: rules.filter(({ id }) => id === 'threshold-order'),
    });
    const told = messagesOf(reading).map(({ line, reason, note }) => `${line}: ${reason} ${note}`);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(words);
  });
});

describe('threshold-checkable', () => {
  const criterion = (text: string): string =>
    `classification:\n  severity_classes:\n    - id: a\n      rank: 1\n      criteria: ["${text}"]\n`;

  it.each([
    'A significant part of the staff (more than 100) cannot work',
    '30 % of the users cannot sign in',
    'Of all users 30 % or more cannot sign in',
    'The safety function is degraded',
    'An insignificant matter',
  ])('is silent on "%s"', async (text) => {
    expect(await fired('threshold-checkable', criterion(text))).toEqual([]);
  });

  it.each([
    ['Considerable damage', 'says "Considerable"'],
    ['Service is down for an unacceptable time', 'says "unacceptable"'],
    ['30 % cannot sign in', 'does not say of what'],
    ['More than 30 per cent down', 'does not say of what'],
  ])('fires on "%s"', async (text, words) => {
    expect((await fired('threshold-checkable', criterion(text))).join()).toContain(words);
  });
});

describe('class-ranks', () => {
  it('names the rank that is missing, at the class below the gap', async () => {
    const text =
      'classification:\n  severity_classes:\n    - { id: a, name: A, rank: 9 }\n    - { id: b, name: B, rank: 7 }\n';
    expect(await fired('class-ranks', text)).toEqual(['4: the ranks have a gap: "a" has 9, the next class "b" has 7']);
  });

  it('leaves a rank out of order to class-scale', async () => {
    const text =
      'classification:\n  severity_classes:\n    - { id: a, name: A, rank: 1 }\n    - { id: b, name: B, rank: 2 }\n';
    expect(await fired('class-ranks', text)).toEqual([]);
    expect(await fired('class-scale', text)).toHaveLength(1);
  });

  it('warns of a sixth class, not of a fifth', async () => {
    const scale = (count: number): string =>
      `classification:\n  severity_classes:\n${Array.from({ length: count }, (_, index) => `    - { id: c${index}, name: C${index}, rank: ${count - index} }\n`).join('')}`;
    expect(await fired('class-ranks', scale(5))).toEqual([]);
    expect(await fired('class-ranks', scale(6))).toEqual([
      '2: the scale has 6 classes; people can tell 5 apart in a hurry',
    ]);
  });
});

describe('category-class-table', () => {
  it('is silent where no category has a case by class', async () => {
    expect(
      await fired('category-class-table', `${CLASSES}  categories:\n    - { id: malware, highest_class: critical }\n`),
    ).toEqual([]);
  });

  it('tells of a category without cases once another has them, and of a cell that stands twice', async () => {
    const text = `${CLASSES}  categories:
    - id: malware
      highest_class: severe
      by_class:
        - { class: critical, example: No key is in reach, impossible: true }
        - { class: severe, example: A file server }
        - { class: severe, example: Two file servers }
        - { class: minor, example: A laptop }
    - { id: theft, highest_class: severe }
`;
    expect(await fired('category-class-table', text)).toEqual([
      '12: the category "malware" has a second case for class "severe"; the first stands at profile.yaml:11',
      '14: the category "theft" has no typical case for the classes critical, severe and minor',
    ]);
  });
});

describe('class-triggers', () => {
  it('asks for a review of what is graver than a class with one, without management_from', async () => {
    const text = `classification:
  severity_classes:
    - { id: critical, rank: 3, review: none }
    - { id: severe, rank: 2, review: required }
    - { id: minor, rank: 1, review: optional }
improvement:
  review_rules: [{ class: severe, within: P14D }]
`;
    expect(await fired('class-triggers', text)).toEqual([
      '3: the review of class "critical" is none, although the lighter class "severe" is reviewed',
    ]);
  });
});

describe('scale-agrees', () => {
  const scale = (criterion: string, threshold: string): string => `classification:
  severity_classes:
    - { id: critical, rank: 1, criteria: ["${criterion}"] }
  impact_types:
    - { id: money, levels: [{ class: critical, threshold: "${threshold}" }] }
`;

  it.each([
    ['Loss above EUR 100 000 is likely', 'EUR 100 001 to 1 000 000'],
    ['Loss up to 1,000,000 EUR', 'EUR 5 000 to 1 000 000'],
    ['More than 500 people', 'Above EUR 1 000'],
    ['Loss above EUR 100 000', 'Any loss that the bank notices'],
    ['Loss above EUR 100 000', 'One site'],
    ['A fine under ISO 27001', 'Above EUR 1 000'],
  ])('is silent on "%s" beside "%s"', async (criterion, threshold) => {
    expect(await fired('scale-agrees', scale(criterion, threshold))).toEqual([]);
  });

  it.each([
    [
      'Loss above EUR 100 000',
      'Above EUR 250 000',
      'names EUR 100 000, but the thresholds of class "critical" name EUR 250 000 (profile.yaml:5)',
    ],
    ['Loss above USD 100 000', 'Above EUR 100 000', 'names USD 100 000'],
  ])('fires on "%s" beside "%s"', async (criterion, threshold, words) => {
    expect((await fired('scale-agrees', scale(criterion, threshold))).join()).toContain(words);
  });
});

describe('scale-samples', () => {
  const samples = (equal: number, apart: number): string =>
    `${CLASSES}  samples:\n${Array.from({ length: equal + apart }, (_, index) => `    - { case: Case ${index}, first: ${['critical', 'severe', 'minor'][index % 3]}, second: ${index < apart ? 'none' : ['critical', 'severe', 'minor'][index % 3]}, agreed: ${['critical', 'severe', 'minor'][index % 3]} }\n`).join('')}`;

  it('counts exactly: nine of ten is enough, eight is not', async () => {
    expect(await fired('scale-samples', samples(9, 1))).toEqual([]);
    expect(await fired('scale-samples', samples(8, 2))).toEqual([
      '6: two people gave different classes in 2 of 10 cases: "Case 0" and "Case 1"',
    ]);
  });

  it('tells which class no case came out as', async () => {
    const one = `${CLASSES}  samples:\n${'    - { case: X, first: minor, second: minor, agreed: minor }\n'.repeat(10)}`;
    expect(await fired('scale-samples', one)).toEqual([
      '6: no sample case came out as one of the classes "critical" and "severe"',
    ]);
  });
});

describe('unsure-default', () => {
  it('takes the longest wait of the declaration as the limit', async () => {
    const text = `classification:
  incident_criteria: { when_in_doubt: Treat it as an incident }
decisions:
  matrix:
    - { id: declare-incident, decider: duty-officer, longest_wait: PT15M, default: Declare class Minor }
`;
    expect(await fired('unsure-default', text)).toEqual([]);
  });

  it('fires on a limit that is longer than the longest time for classifying', async () => {
    const text = `classification:
  incident_criteria: { unsure_limit: P2D }
escalation:
  targets: [{ class: a, classify: PT1H }, { class: b, classify: PT8H }]
`;
    expect(await fired('unsure-default', text)).toEqual([
      '2: a case may stay unclear for 2 days, longer than any class may stay unset: 8 hours (profile.yaml:4)',
    ]);
  });
});

describe('priority-mapping', () => {
  const mapping = (...priorities: string[]): string =>
    `${CLASSES}interfaces:\n  it_service:\n    mapping:\n${priorities.map((priority, index) => `      - { class: ${['critical', 'severe', 'minor'][index]}, priority: ${priority} }\n`).join('')}`;

  it.each([[['P1', 'P1', 'P1']], [['Emergency', 'High', 'Low']], [['P1 with bridge call', 'P2', 'none']]])(
    'is silent on %j',
    async (priorities) => {
      expect(await fired('priority-mapping', mapping(...priorities))).toEqual([]);
    },
  );

  it('fires at the graver class', async () => {
    expect(await fired('priority-mapping', mapping('P2', 'P1', 'P3'))).toEqual([
      '9: class "critical" has priority P2, lower than P1 of the lighter class "severe" (profile.yaml:10)',
    ]);
  });
});

describe('screen-in-time', () => {
  const profile = (regime: string): string =>
    `escalation:\n  targets: [{ class: minor, classify: P2D }]\nnotification:\n  regimes:\n    - { id: law, ${regime} }\n`;

  it.each([
    ['a law whose clock starts with our own decision', 'catalogue: eu-dora-19-2, verified_by: a'],
    ['a clock that nobody confirmed', 'catalogue: de-bsig-32'],
    ['a clock without a number', 'catalogue: cyber-insurance, verified_by: a'],
  ])('is silent on %s', async (_, regime) => {
    expect(await fired('screen-in-time', profile(regime))).toEqual([]);
  });

  it('fires once somebody confirmed the clock', async () => {
    expect(await fired('screen-in-time', profile('catalogue: de-bsig-32, verified_by: a'))).toEqual([
      '2: escalation.targets[0] gives class "minor" 2 days, more than half of the 24 hours of the regime "law" (profile.yaml:5)',
    ]);
  });
});

describe('legal-threshold-dated', () => {
  it.each([
    ['The incident is notifiable', 1],
    ['A significant incident in the sense of NIS2', 1],
    ['An authority warns the public about us', 0],
    ['More than 500 people are concerned', 0],
    ['An article in the national press', 0],
  ])('"%s" as a criterion: %i findings', async (text, count) => {
    const found = await fired(
      'legal-threshold-dated',
      `classification:\n  severity_classes: [{ id: a, rank: 1, criteria: ["${text}"] }]\n`,
    );
    expect(found).toHaveLength(count);
  });
});
