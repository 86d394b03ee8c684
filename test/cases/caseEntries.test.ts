// Data of every form -> entries -> data, and through YAML: nothing is lost, nothing is added.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { caseEntries, dataOfEntries } from '../../src/cases/caseEntries.js';
import { normalizeCase } from '../../src/cases/normalizeCase.js';
import type { FormWorld } from '../../src/cases/openWorld.js';
import { caseArbitrary } from './caseArbitrary.js';
import { check, formWorld, shapeOf } from './formWorld.js';

const FORMS = [
  'event-report',
  'incident-report',
  'vulnerability-report',
  'chain-of-custody',
  'decision-log',
  'exercise-report',
  'lessons-learned-record',
  'no-notify-decision',
];

let world: FormWorld;
beforeAll(async () => {
  world = await formWorld();
});

test('these are all forms', () => {
  expect(world.forms.map(({ id }) => id)).toEqual(FORMS);
});

describe.each(FORMS)('%s', (id) => {
  test('entries give the same data back', () => {
    const shape = shapeOf(world, id);
    fc.assert(
      fc.property(caseArbitrary(shape, 3), (data) => {
        expect(dataOfEntries(caseEntries(data, shape), shape)).toEqual(normalizeCase(data, shape));
        // What has no blanks, and choices in their order, is normal already.
        expect(normalizeCase(data, shape)).toEqual(data);
      }),
      { numRuns: 30 },
    );
  });

  test('a file of any data is read as these data', () => {
    const shape = shapeOf(world, id);
    fc.assert(
      fc.property(caseArbitrary(shape, 2), (data) => {
        const { file } = check(world, stringify({ form: id, ...data }, { lineWidth: 0 }));
        const wrong = file.messages.filter(({ ruleId }) => /^(?:yaml|key|value|list)-/.test(ruleId ?? ''));
        expect(wrong.map(String)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

test('a field that is asked for several questions has a key for each, and a row in the PDF', () => {
  const shape = shapeOf(world, 'lessons-learned-record');
  const own = shape.fields.filter(({ id }) => id === 'q_own');
  expect(own.map(({ key }) => key)).toEqual(
    world.profile.improvement.questions?.map((_, index) => `q_own_${index + 1}`),
  );
  expect([...caseEntries({ q_own_2: 'x' }, shape)]).toEqual([['lessons-learned-record.q_own.2', 'x']]);
  expect(own[1]?.label).toBe(world.profile.improvement.questions?.[1]);
});

test('blanks, ticks that are not there and empty rows leave nothing', () => {
  const shape = shapeOf(world, 'incident-report');
  const data = {
    exercise: false,
    incident_what: '',
    motivation: [],
    recovery_cost: { currency: null },
    irt_member: [{}, { irt_name: null }, { irt_name: 'A' }],
  };
  expect(normalizeCase(data, shape)).toEqual({ irt_member: [{ irt_name: 'A' }] });
});

test('a choice that is not in force, and a sum that is no number, are kept as they stand', () => {
  const shape = shapeOf(world, 'incident-report');
  const entries = new Map([
    ['incident-report.category', 'no-longer-there'],
    ['incident-report.recovery_cost.amount', '12.000,50'],
  ]);
  expect(dataOfEntries(entries, shape)).toEqual({
    category: 'no-longer-there',
    recovery_cost: { amount: '12.000,50' },
  });
});
