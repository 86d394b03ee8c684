// The schemas of all forms: sound, closed, with the choices of the profile; and what `form new` writes fits them.
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { caseSchema } from '../../src/cases/caseSchema.js';
import { caseShape } from '../../src/cases/caseShape.js';
import { newCase } from '../../src/cases/newCase.js';
import type { FormWorld } from '../../src/cases/openWorld.js';
import type { Form } from '../../src/model/derive/deriveForms.js';
import { check, formWorld } from './formWorld.js';

const worlds = new Map<string, FormWorld>();
beforeAll(async () => {
  for (const name of ['hallberg', 'ashquam', 'larkfield']) worlds.set(name, await formWorld(name));
});

const fileOf = (form: Form, given: Record<string, string> = {}): string =>
  newCase({
    shape: caseShape(form),
    purpose: form.purpose,
    organization: 'A & B\u2028form: evil',
    stage: 'new',
    given,
    notes: {},
    schemaFile: `${form.id}.schema.json`,
  });

describe.each(['hallberg', 'ashquam', 'larkfield'])('the forms of %s', (name) => {
  test('have schemas that are sound and closed, and know every field and stage', () => {
    const { forms } = worlds.get(name) as FormWorld;
    expect(forms).toHaveLength(8);
    for (const form of forms) {
      const shape = caseShape(form);
      const schema = JSON.parse(JSON.stringify(caseSchema(shape, { blank: true })));
      const validate = new Ajv({ strict: true, allowUnionTypes: true, strictTuples: true }).compile(schema);
      expect(Object.keys(schema.properties)).toEqual([
        'form',
        'stage',
        ...shape.sections.flatMap(({ fields, part }) => (part ? [part.id] : fields.map(({ key }) => key))),
      ]);
      const open: string[] = [];
      JSON.stringify(schema, (key, value) => {
        if (value?.properties && value.additionalProperties !== false) open.push(key);
        return value;
      });
      expect(open).toEqual([]);
      for (const field of shape.fields.filter(({ type, choices }) => type === 'choice' && choices.length > 0)) {
        expect(schema.properties[field.key].enum).toEqual([...field.choices, null]);
      }
      expect(validate({ form: form.id, stray: 1 })).toBe(false);
      expect(validate({ form: 'another' })).toBe(false);
    }
  });

  test('begin as files that fit them, and lack only what it takes to start', () => {
    const world = worlds.get(name) as FormWorld;
    for (const form of world.forms) {
      const text = fileOf(form);
      expect(text.split('\n').filter((line) => !/^(?:| *#.*| *(?:- )?[\w-]+:.*)$/.test(line))).toEqual([]);
      const validate = new Ajv({ strict: false }).compile(
        JSON.parse(JSON.stringify(caseSchema(caseShape(form), { blank: true }))),
      );
      const data = parse(text);
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(data.form).toBe(form.id);
      const { file, told } = check(world, text);
      expect(told).toHaveLength(1);
      expect(file.messages[0]).toMatchObject({ ruleId: 'form-incomplete', actual: 'new' });
      expect(file.messages[0]?.expected).toHaveLength(form.minimum.length);
      expect(text).toContain(`Needed to start: `);
    }
  });
});

test('a choice can be taken from its comment', () => {
  const world = worlds.get('hallberg') as FormWorld;
  const form = world.forms.find(({ id }) => id === 'incident-report') as Form;
  const text = fileOf(form, { incident_number: 'I-2026-042' });
  expect(parse(text).incident_number).toBe('I-2026-042');
  const ticked = text.replace(/^ {2}# - (.*revenge.*)$/m, '  - $1').replace('certainty:', 'certainty: actual');
  expect(parse(ticked)).toMatchObject({ motivation: ['revenge'], certainty: 'actual' });
  expect(check(world, ticked).told).toHaveLength(1);
});
