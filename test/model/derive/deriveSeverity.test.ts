// The class of every combination of impact levels, tried one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSeverity, severityOf } from '../../../src/model/derive/deriveSeverity.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { readSample } from '../../support/sample.js';

const scale = {
  severity_classes: [
    { id: 'low', name: 'Low', rank: 1 },
    { id: 'high', name: 'High', rank: 3 },
    { id: 'mid', name: 'Mid', rank: 2 },
  ],
  impact_types: ['people', 'money'].map((id) => ({
    id,
    levels: [{ class: 'high' }, { class: 'mid' }, { class: 'low' }],
  })),
};

/** Every answer sheet of a scale. */
function* answerSheets(
  types: readonly { readonly id: string; readonly levels: readonly { readonly class: string }[] }[],
): Generator<Record<string, string>> {
  const [first, ...rest] = types;
  if (!first) return yield {};
  for (const sheet of answerSheets(rest)) for (const level of first.levels) yield { [first.id]: level.class, ...sheet };
}

describe('severityOf', () => {
  it.each([
    [{ people: 'low', money: 'low' }, 'low'],
    [{ people: 'low', money: 'mid' }, 'mid'],
    [{ people: 'high', money: 'mid' }, 'high'],
    [{ money: 'mid' }, 'mid'],
    [{}, 'low'],
  ])('%j is %s: the gravest answer counts, no answer is the lightest', (reached, expected) => {
    expect(severityOf(scale, reached)).toBe(expected);
  });

  it('never falls when an answer becomes graver', () => {
    const rank = (id: string): number => scale.severity_classes.find((grade) => grade.id === id)?.rank ?? Number.NaN;
    const answer = fc.constantFrom('low', 'mid', 'high');
    fc.assert(
      fc.property(answer, answer, answer, (people, money, other) => {
        const before = rank(severityOf(scale, { people, money }));
        const after = rank(severityOf(scale, { people, money: other }));
        return Math.sign(after - before) * Math.sign(rank(other) - rank(money)) >= 0;
      }),
    );
  });

  it('refuses a class that the scale lacks, rather than to count it as light', () => {
    expect(() => severityOf(scale, { people: 'grave' })).toThrow('no class grave');
    expect(() => severityOf({ severity_classes: [], impact_types: [] }, {})).toThrow('no class');
  });
});

describe('deriveSeverity', () => {
  it('counts what trying out gives, for the sample with all its impact types', async () => {
    const { profile } = await readSample();
    const found = new Map<string, number>();
    for (const sheet of answerSheets(profile.classification.impact_types)) {
      const id = severityOf(profile.classification, sheet);
      found.set(id, (found.get(id) ?? 0) + 1);
    }
    const { combinations, classes } = deriveSeverity(profile);
    expect(combinations).toBe(4 ** 8);
    expect(classes.map((each) => [each.id, each.combinations])).toEqual(
      classes.map(({ id }) => [id, found.get(id) ?? 0]),
    );
    expect([...found.values()].reduce((sum, count) => sum + count)).toBe(combinations);
  });

  it('lists the gravest class first, whatever the order of the profile', () => {
    expect(deriveSeverity({ classification: scale as unknown as Profile['classification'] })).toEqual({
      combinations: 9,
      classes: [
        { id: 'high', name: 'High', combinations: 5 },
        { id: 'mid', name: 'Mid', combinations: 3 },
        { id: 'low', name: 'Low', combinations: 1 },
      ],
    });
  });
});
