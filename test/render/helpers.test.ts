import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/model/shape.js';
import { loadHelpers } from '../../src/render/helper.js';
import { printed } from './print.js';

const profile = {
  name: 'Hallberg AG',
  motto: 'Safety first.',
  question: 'who leads?',
  abbreviation: 'IT service desk',
  day: 'Monday',
  letter: 'A plan',
  umlaut: 'Östlich',
  digits: '24 hours a day',
  statement: 'We **act**.',
  empty: '',
  none: [],
  wait: 'PT4H',
  budget: { amount: 1250000, currency: 'EUR' },
  small: { amount: 50, currency: 'GBP' },
  one: ['alpha'],
  two: ['alpha', 'beta'],
  three: ['alpha', 'beta', 'gamma'],
  numbers: [1, 2],
  codes: ['de', 'en-GB', 'pl'],
  certified: true,
  secret: false,
  sites: [
    { id: 'hq', name: 'Head office', tags: ['old', 'big'], open: true },
    { id: 'plant', name: 'Plant', tags: ['new'], open: false },
  ],
};

/** What each helper prints or answers, one table for all of them. */
const EXAMPLES: Readonly<Record<string, readonly (readonly [template: string, text: string])[]>> = {
  and: [
    ['{{#if (and certified name)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (and certified secret)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (and certified none)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (and certified absent)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (and certified name one two)}}yes{{else}}no{{/if}}', 'yes'],
  ],
  count: [
    ['{{count three}}', '3'],
    ['{{count none}}', '0'],
    ['{{count absent}}', '0'],
    ['{{count (where sites "tags" "old")}}', '1'],
  ],
  duration: [['{{duration wait}}', '4 hours']],
  eq: [
    ['{{#if (eq name "Hallberg AG")}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (eq name motto)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (eq certified true)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (eq budget.amount 1250000)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (eq absent "x")}}yes{{else}}no{{/if}}', 'no'],
  ],
  find: [
    ['{{#with (find sites "id" "plant") as |s|}}{{s.name}}{{else}}none{{/with}}', 'Plant'],
    ['{{#with (find sites "tags" "big") as |s|}}{{s.name}}{{else}}none{{/with}}', 'Head office'],
    ['{{#with (find sites "id" "moon") as |s|}}{{s.name}}{{else}}none{{/with}}', 'none'],
    ['{{#with (find absent "id" "moon") as |s|}}{{s.name}}{{else}}none{{/with}}', 'none'],
  ],
  first: [
    ['{{list (first three 2)}}', 'alpha and beta'],
    ['{{list (first one 2)}}', 'alpha'],
    ['{{#each (first absent 2) as |x|}}{{x}}{{else}}none{{/each}}', 'none'],
  ],
  includes: [
    ['{{#if (includes two "beta")}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (includes two "gamma")}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (includes two name)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (includes absent "x")}}yes{{else}}no{{/if}}', 'no'],
  ],
  languages: [['{{languages codes}}', 'German, British English and Polish']],
  list: [
    ['{{list one}}', 'alpha'],
    ['{{list two}}', 'alpha and beta'],
    ['{{list three}}', 'alpha, beta and gamma'],
    ['{{list numbers}}', '1 and 2'],
    ['{{list none}}', ''],
  ],
  lower: [
    ['{{lower day}}', 'monday'],
    ['{{lower letter}}', 'a plan'],
    ['{{lower umlaut}}', 'östlich'],
    ['{{lower abbreviation}}', 'IT service desk'],
    ['{{lower digits}}', '24 hours a day'],
    ['{{lower empty}}', ''],
  ],
  money: [
    ['{{money budget}}', 'EUR\u00a01\u00a0250\u00a0000'],
    ['{{money small}}', 'GBP\u00a050'],
    ['{{#if (money absent)}}yes{{else}}no{{/if}}', 'no'],
  ],
  ne: [
    ['{{#if (ne name "Hallberg AG")}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (ne name motto)}}yes{{else}}no{{/if}}', 'yes'],
  ],
  not: [
    ['{{#if (not secret)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (not none)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (not empty)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (not absent)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (not name)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (not sites)}}yes{{else}}no{{/if}}', 'no'],
  ],
  or: [
    ['{{#if (or secret name)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (or secret none empty absent)}}yes{{else}}no{{/if}}', 'no'],
  ],
  printed: [
    ['{{#if (printed "plan")}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (printed "plan" "roles")}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (printed "plan" "cover")}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (printed "respond")}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (and name (printed "plan" "roles"))}}yes{{else}}no{{/if}}', 'yes'],
  ],
  prose: [['{{prose statement}}', 'We **act**.']],
  refs: [
    ['{{refs "site" one}}', '[](site:alpha)'],
    ['{{refs "role" three}}', '[](role:alpha), [](role:beta) and [](role:gamma)'],
    ['{{refs "role" none}}', ''],
  ],
  sentence: [
    ['{{sentence question}}', 'Who leads?'],
    ['{{sentence motto}}', 'Safety first.'],
    ['{{sentence name}}', 'Hallberg AG.'],
    ['{{sentence umlaut}}', 'Östlich.'],
    ['{{sentence empty}}', ''],
  ],
  where: [
    ['{{#each (where sites "id" "hq") as |s|}}{{s.name}}{{/each}}', 'Head office'],
    ['{{#each (where sites "tags" "new") as |s|}}{{s.name}}{{/each}}', 'Plant'],
    ['{{#each (where sites "open" true) as |s|}}{{s.name}}{{/each}}', 'Head office'],
    ['{{#each (where sites "open" false) as |s|}}{{s.name}}{{/each}}', 'Plant'],
    ['{{#each (where sites "id" "moon") as |s|}}{{s.name}}{{else}}none{{/each}}', 'none'],
    ['{{#each (where absent "id" "moon") as |s|}}{{s.name}}{{else}}none{{/each}}', 'none'],
  ],
};

const helpers = await loadHelpers();

describe.each(helpers.map((helper) => [helper.name, helper] as const))('the helper %s', (name, helper) => {
  it('has a file of its name, a summary and a sane arity', () => {
    const files = readdirSync(new URL('../../src/render/helpers/', import.meta.url));
    expect(files).toContain(`${name}.ts`);
    expect(helper.summary).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(helper.arity[0]).toBeGreaterThan(0);
    expect(helper.arity[1]).toBeGreaterThanOrEqual(helper.arity[0]);
  });

  it('answers for arguments of any kind with a shape or a sentence', () => {
    const kinds: Shape[] = [
      { kind: 'text' },
      { kind: 'flag' },
      { kind: 'object', members: new Map() },
      { kind: 'list', item: () => ({ kind: 'flag' }) },
    ];
    for (const kind of kinds) {
      const shape = helper.shape(
        Array.from({ length: helper.arity[1] }, () => ({ shape: kind })),
        new Map(),
      );
      if (typeof shape === 'string') expect(shape).toMatch(/^`\w+` takes .+|^the entries have no |^the fact is never /);
      else expect(shape.kind).toMatch(/^(text|prose|number|flag|list|object)$/);
    }
  });

  it.each(EXAMPLES[name] ?? [])('%s', (template, text) => {
    expect(printed(template, profile)).toBe(text);
  });
});

it('each helper has examples, and each example a helper', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(helpers.map((helper) => helper.name));
});
