// Profile rule (dc-14, dc-15): the scale was tried on enough cases, and two people mostly gave the same class.
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';

/** As few cases as still show something. */
const ENOUGH = 10;
/** The share of cases on which two people must agree. */
const AGREED = 0.9;

export default {
  id: 'scale-samples',
  summary: 'Sample cases of the scale are at least ten, two people agree on nine of ten, and they use every class.',
  why: 'A scale is good when people who do not talk to each other choose the same class. Less than nine equal answers in ten means that a threshold is read in two ways, and real incidents will be too.',
  severities: ['warning'],
  catalogue: ['dc-14', 'dc-15'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
  samples:
    - { case: Ransom note on a laptop, first: critical, second: minor, agreed: critical }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
  samples:
${Array.from({ length: 9 }, (_, index) => `    - { case: Case ${index + 1}, first: minor, second: minor, agreed: minor }\n`).join('')}    - { case: Ransom note on a laptop, first: critical, second: minor, agreed: critical }
`,
  },
  run({ profile: { classification }, report }) {
    const { samples } = classification ?? {};
    if (!samples || samples.length === 0) return;
    const say = (reason: string, note: string): void =>
      report('/classification/samples', { where: 'key', severity: 'warning', reason, note });
    if (samples.length < ENOUGH) {
      say(
        `the scale was tried on ${samples.length} of at least ${ENOUGH} cases`,
        'Take more cases from your own history, or invent them.',
      );
    }
    const apart = samples.filter(({ first, second }) => first !== second);
    if (samples.length - apart.length < samples.length * AGREED) {
      const cases = apart.flatMap((sample) => (sample.case === undefined ? [] : [`"${sample.case}"`]));
      say(
        `two people gave different classes in ${apart.length} of ${samples.length} cases: ${nameList(cases)}`,
        'Ask which threshold they read differently, make it plainer, and try again.',
      );
    }
    const used = new Set(samples.map(({ agreed }) => agreed));
    const unused = (classification?.severity_classes ?? []).flatMap(({ id }) =>
      id !== undefined && !used.has(id) ? [`"${id}"`] : [],
    );
    if (samples.length >= ENOUGH && unused.length > 0) {
      say(
        `no sample case came out as ${unused.length === 1 ? 'class' : 'one of the classes'} ${nameList(unused)}`,
        'Add cases that show where the class begins, or drop a class that nobody needs.',
      );
    }
  },
} satisfies ProfileRule;
