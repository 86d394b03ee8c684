// Profile rule (dc-04): thresholds that are ranges of numbers rise from class to class, in one unit, without a hole.
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { placeText } from '../placeText.js';
import { type NumberRange, readRange } from '../readRange.js';
import { withPointers } from '../withPointers.js';

/** A threshold that is a range, with the class it stands for. */
interface Step {
  readonly class: string;
  readonly text: string;
  readonly at: string;
  readonly range: NumberRange;
}

export default {
  id: 'threshold-order',
  summary:
    'Thresholds of one impact type that are numbers rise with the class, use one unit, and leave no hole between classes.',
  why: 'The person on duty reads along the row and takes the first threshold that fits. A hole fits nobody, an overlap fits two classes, and a row in two currencies needs a calculator. Thresholds in words are not judged here.',
  unsuppressible: 'conflict',
  catalogue: ['dc-02', 'dc-03', 'dc-04', 'dc-22'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 3 }
    - { id: severe, rank: 2 }
    - { id: minor, rank: 1 }
  impact_types:
    - id: money
      name: Money
      levels:
        - { class: critical, threshold: Above EUR 1 000 000 }
        - { class: severe, threshold: "EUR 100 000 to 500 000" }
        - { class: minor, threshold: Below USD 100 000 }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 3 }
    - { id: severe, rank: 2 }
    - { id: minor, rank: 1 }
  impact_types:
    - id: money
      name: Money
      levels:
        - { class: critical, threshold: Above EUR 1 000 000 }
        - { class: severe, threshold: "EUR 100 001 to 1 000 000" }
        - { class: minor, threshold: Up to EUR 100 000 }
    - id: operations
      name: Operations
      levels:
        - { class: critical, threshold: A plant down 60 minutes or more }
        - { class: severe, threshold: One line down 60 minutes or more }
        - { class: minor, threshold: One machine down }
`,
  },
  run(context) {
    const { classification } = context.profile;
    const order = gravestFirst(classification?.severity_classes).map(({ id }) => id);
    for (const { item, at } of withPointers(classification?.impact_types, '/classification/impact_types')) {
      const steps = withPointers(item.levels, `${at}/levels`)
        .flatMap(({ item: level, at: place }): Step[] => {
          const range = level.threshold === undefined ? undefined : readRange(level.threshold);
          if (!range || level.class === undefined || !order.includes(level.class)) return [];
          return [{ class: level.class, text: level.threshold ?? '', at: `${place}/threshold`, range }];
        })
        .sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class));
      for (const [index, lighter] of steps.entries()) {
        const graver = steps[index - 1];
        if (graver) compare(context, graver, lighter, order);
      }
    }
  },
} satisfies ProfileRule;

function compare(context: ProfileContext, graver: Step, lighter: Step, order: readonly string[]): void {
  const say = (fault: string, note: string): void =>
    context.report(graver.at, {
      reason: `${authorPath(graver.at)} ("${graver.text}", class "${graver.class}") ${fault} "${lighter.text}" of the lighter class "${lighter.class}" (${placeText(context, lighter.at)})`,
      actual: graver.text,
      note,
    });
  const [high, low] = [graver.range, lighter.range];
  if (high.unit !== low.unit) {
    // Other words may count the same thing; only currencies, shares and bare numbers are sure to differ.
    if ([high.unit, low.unit].some((unit) => /^[A-Z]{3}$|^%|^$|^minutes$/.test(unit)))
      say('is not in the unit of', 'Give all thresholds of an impact type in one unit, with the currency at each sum.');
    return;
  }
  if (notAbove(high.low, low.low) || notAbove(high.high, low.high) || notAbove(high.high, low.low)) {
    say('is not above', 'Let each threshold be higher than that of the next lighter class.');
  } else if (high.low !== undefined && low.high !== undefined) {
    const step = high.low - low.high;
    if (step < 0) say('overlaps', `Begin at ${low.high} or end the lighter one at ${high.low}.`);
    // Classes in between may have words instead of numbers.
    const next = order.indexOf(lighter.class) - order.indexOf(graver.class) === 1;
    if (step > 1 && next)
      say('leaves a hole above', `What lies between ${low.high} and ${high.low} has no class: begin at ${low.high}.`);
  }
}

function notAbove(graver: number | undefined, lighter: number | undefined): boolean {
  return graver !== undefined && lighter !== undefined && graver <= lighter;
}
