// Profile rule (dc-12): the sums of money in the criteria of a class are those of its thresholds.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

const CODE = '[A-Z]{3}';
const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f,']\d{3})+(?!\d)|\d{4,}`;
/** Three capital letters may also be ISO or NIS. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const SUM = new RegExp(`\\b(${CODE}) ?(${NUMBER})|(?:^|[^\\d ] |[^\\d ])(${NUMBER}) ?(${CODE})\\b`, 'gu');

export default {
  id: 'scale-agrees',
  summary: 'Sums of money in the criteria of a class stand among the thresholds of that class or of the next.',
  why: 'Criteria and thresholds describe one scale twice, for two readers. When one of them says 100 000 and the other 250 000, both are right on paper and the class depends on the page that was open.',
  severities: ['warning'],
  catalogue: ['dc-12', 'cc-18'],
  covers: ['6.5-aligned-with-risk-criteria'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - id: critical
      rank: 2
      criteria: ["Loss above EUR 1 000 000 is real or likely."]
    - id: minor
      rank: 1
  impact_types:
    - id: money
      levels:
        - { class: critical, threshold: Above EUR 500 000 }
        - { class: minor, threshold: Up to EUR 500 000 }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - id: critical
      rank: 2
      criteria: ["Loss above EUR 500 000 is real or likely."]
    - id: minor
      rank: 1
      criteria: ["Loss up to EUR 500 000 is real or likely."]
  impact_types:
    - id: money
      levels:
        - { class: critical, threshold: "EUR 500 001 or more" }
        - { class: minor, threshold: "EUR 0 to 500 000" }
`,
  },
  run(context) {
    const { classification } = context.profile;
    const levels = withPointers(classification?.impact_types, '/classification/impact_types').flatMap(({ item, at }) =>
      withPointers(item.levels, `${at}/levels`),
    );
    for (const { item, at } of withPointers(classification?.severity_classes, '/classification/severity_classes')) {
      const thresholds = levels.filter(({ item: level }) => level.class === item.id);
      const known = thresholds.flatMap(({ item: level }) => sumsOf(level.threshold ?? ''));
      if (known.length === 0) continue;
      for (const { item: text, at: place } of withPointers(item.criteria, `${at}/criteria`)) {
        const stray = sumsOf(text).find(
          // "above 100 000" and "100 001 to" are one limit.
          (sum) => !known.some((other) => other.currency === sum.currency && Math.abs(other.value - sum.value) <= 1),
        );
        if (!stray) continue;
        const where = thresholds.find(({ item: level }) => sumsOf(level.threshold ?? '').length > 0);
        context.report(place, {
          severity: 'warning',
          reason: `${authorPath(place)} names ${stray.text}, but the thresholds of class "${item.id}" name ${nameList(known.map((sum) => sum.text))} (${placeText(context, `${where?.at}/threshold`)})`,
          actual: stray.text,
          expected: known.map((sum) => sum.text),
          note: 'Give both the sum that the risk criteria give.',
        });
      }
    }
  },
} satisfies ProfileRule;

interface Sum {
  readonly text: string;
  readonly currency: string;
  readonly value: number;
}

/** The sums of money in a text; in `EUR 1 000 to 100 000` the currency is that of both. */
function sumsOf(text: string): readonly Sum[] {
  const currency = text.match(/\b[A-Z]{3}\b/g)?.find((code) => CURRENCIES.has(code));
  if (currency === undefined) return [];
  const spread = text.replace(
    new RegExp(`(${CODE} ?(?:${NUMBER}))( (?:to|and|-|–) )(?=\\d)`, 'gu'),
    `$1$2${currency} `,
  );
  return [...spread.matchAll(SUM)].flatMap(([whole, before, first, second, after]) => {
    const code = before ?? after ?? '';
    if (!CURRENCIES.has(code)) return [];
    const value = Number((first ?? second ?? '').replaceAll(/\D/g, ''));
    return [{ text: whole.trim(), currency: code, value }];
  });
}
