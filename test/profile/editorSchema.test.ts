// The schemas for editors: current, valid, and no stricter or laxer than the schema that irdocs itself reads.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EDITOR_SCHEMAS, editorSchema } from '../../src/profile/editorSchema.js';
import type { ProfileSchema } from '../../src/profile/profileSchema.js';
import { runCommand } from '../support/runCommand.js';
import { ROOT } from '../support/sample.js';
import { wholeSchema } from './profiles.js';

const WORDS = new Set(['title', 'description', 'markdownDescription', 'errorMessage', 'patternErrorMessage']);

/** What a schema demands, without words for people and keywords of irdocs. */
function demands(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === 'required' && value.length === 0) return undefined;
    // A key of a profile may be named `title` too, but then a schema stands there.
    return (WORDS.has(key) && typeof value === 'string') || /^(?:x-.*|\$id|\$comment)$/.test(key) ? undefined : value;
  });
}

function validator(schema: object) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  for (const keyword of ['markdownDescription', 'errorMessage', 'patternErrorMessage']) {
    ajv.addKeyword({ keyword, schemaType: 'string' });
  }
  return ajv.compile(schema);
}

describe.each(EDITOR_SCHEMAS)('the editor schema %s', (name) => {
  it('is the one beside the organizations; if not, run `npm run schemas`', async () => {
    const { status, stdout } = await runCommand(['schema', name], { cwd: ROOT });
    expect(status).toBe(0);
    expect(readFileSync(path.join(ROOT, 'org-profiles', `${name}.schema.json`), 'utf8')).toBe(stdout);
  });

  it('is JSON Schema draft-07 with words for editors and nothing else', () => {
    const schema = editorSchema(wholeSchema, name);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(() => validator(schema)).not.toThrow();
    expect(JSON.stringify(schema)).not.toContain('"x-');
  });

  it('has a name of its own that stays', () => {
    expect(editorSchema(wholeSchema, name).$id).toBe(`https://irdocs.example/org-profiles/${name}.schema.json`);
  });

  it('leaves the schema that it is made from as it is', () => {
    const before = JSON.stringify(wholeSchema);
    editorSchema(wholeSchema, name);
    expect(JSON.stringify(wholeSchema)).toBe(before);
  });
});

it('irdocs schema prints the schema of --format json too', async () => {
  const { status, stdout } = await runCommand(['schema', 'findings'], { cwd: ROOT });
  expect(status).toBe(0);
  const file = path.join(ROOT, 'src/reporters/formats/findings.schema.json');
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

describe('the editor schema of a profile', () => {
  const schema = editorSchema(wholeSchema, 'profile') as ProfileSchema;

  it('demands what the profile schema demands', () => {
    const source = demands(wholeSchema) as { definitions: Record<string, { minLength?: number }> };
    const text = JSON.stringify(wholeSchema);
    for (const [name, definition] of Object.entries(source.definitions)) {
      // The pattern says it too, and one mistake has one message.
      delete definition.minLength;
      if (!text.includes(`"#/definitions/${name}"`)) delete source.definitions[name];
    }
    expect(demands(schema)).toEqual(source);
  });

  it('refuses an empty text all the same', () => {
    const validate = validator(schema);
    expect(validate({ extends: '' })).toBe(false);
    expect(validate({ document_set: { id_prefix: '' } })).toBe(false);
    expect(validate.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)).toContain(
      '/document_set/id_prefix pattern',
    );
  });

  it('has no message at a set of keys, where editors would show it for every unknown and missing key too', () => {
    const objects = [schema, ...Object.values(schema.definitions ?? {})].filter((node) => node.properties);
    expect(objects.length).toBeGreaterThan(100);
    expect(objects.filter((node) => 'errorMessage' in node)).toEqual([]);
  });
});

describe('the editor schema of a subsidiary', () => {
  const validate = validator(editorSchema(wholeSchema, 'subsidiary'));

  it.each(['quillane-pay', 'quillane-invest'])('accepts %s, which says only what differs', (organization) => {
    const text = readFileSync(path.join(ROOT, 'org-profiles', organization, 'profile.yaml'), 'utf8');
    expect(validate(parse(text)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('asks for the same keys as the group in a list that replaces, and for the id alone in one that is merged', () => {
    const missing = (data: unknown): unknown[] => {
      validate(data);
      return (validate.errors ?? []).map(({ params }) => params.missingProperty);
    };
    expect(missing({ document_set: { change_log: [{}] } })).toEqual(resolveRequired('document_set', 'change_log'));
    expect(missing({ people: { cards: [{}] } })).toEqual(['id']);
    expect(missing({ people: {} })).toEqual([]);
  });
});

/** The keys that an entry of a list must have, as the profile schema says. */
function resolveRequired(section: string, key: string): readonly string[] | undefined {
  const items = wholeSchema.properties?.[section]?.properties?.[key]?.items;
  return wholeSchema.definitions?.[items?.$ref?.replace('#/definitions/', '') ?? '']?.required;
}
