// Which reporting regimes the facts of the profile make likely, by the conditions of the catalogue (Annex A, cc-13).
import type { PartialProfile } from '../partialProfile.js';
import type { Regime, RegimeCondition, Standard } from '../standard.js';
import { type Areas, ENTITY_TESTS, type Reason, WHOLE_TESTS } from './regimeConditions.js';

/** A regime that is expected, and why. */
export interface Expectation {
  readonly regime: Regime;
  /** The entities that it is expected to bind, by index; none where only the organization as a whole decides. */
  readonly entities: readonly { readonly index: number; readonly reasons: readonly Reason[] }[];
  /** The facts of the first condition that holds. */
  readonly reasons: readonly Reason[];
}

/** The expected regimes in the catalogue's order, those not in force included. */
export function expectRegimes(
  facts: PartialProfile,
  { regimes, areas }: Pick<Standard, 'regimes' | 'areas'>,
): readonly Expectation[] {
  return regimes.flatMap((regime) => {
    const met = regime.expected_when.flatMap((condition) => meet(condition, facts, areas));
    const [first] = met;
    if (!first) return [];
    const entities = (facts.organization?.entities ?? []).flatMap((_, index) => {
      const way = met.find((each) => each.entity === index);
      return way ? [{ index, reasons: way.reasons }] : [];
    });
    return [{ regime, entities, reasons: first.reasons }];
  });
}

/** Each way in which a condition holds: once for the whole organization, or once for each entity. */
function meet(
  condition: RegimeCondition,
  facts: PartialProfile,
  areas: Areas,
): readonly { readonly entity?: number; readonly reasons: readonly Reason[] }[] {
  const { country, role, ...rest } = condition;
  const whole = answers(WHOLE_TESTS, rest, (test, wanted) => test(wanted as never, facts, areas));
  if (!whole) return [];
  const own = { country, role };
  if (country === undefined && role === undefined) return [{ reasons: whole }];
  return (facts.organization?.entities ?? []).flatMap((entity, index) => {
    const at = `/organization/entities/${index}`;
    const met = answers(ENTITY_TESTS, own, (test, wanted) => test(wanted as never, entity, at, areas));
    return met ? [{ entity: index, reasons: [...met, ...whole] }] : [];
  });
}

/** The facts that answer all given keys; undefined where one is not answered. */
function answers<Tests extends object>(
  tests: Tests,
  wanted: { readonly [Key in keyof Tests]?: unknown },
  ask: (test: Tests[keyof Tests], value: unknown) => Reason | undefined,
): readonly Reason[] | undefined {
  const given = (Object.keys(tests) as (keyof Tests)[]).filter((key) => wanted[key] !== undefined);
  const found = given.map((key) => ask(tests[key], wanted[key]));
  return found.some((reason) => reason === undefined) ? undefined : (found as Reason[]);
}

/** The reasons as one part of a sentence; whom several of them are about is named once. */
export function because(reasons: readonly Reason[]): string {
  const texts = reasons.map(({ subject, text }, index) =>
    subject === undefined || subject === reasons[index - 1]?.subject ? text : `${subject} ${text}`,
  );
  return [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter((text) => text !== '').join(' and ');
}
