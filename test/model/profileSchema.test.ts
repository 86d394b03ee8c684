// The profile schema as the manual and the contract: complete, closed, with examples that are right, and in step with types, clauses and forms.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateTypes } from '../../.config/generate-types.mjs';
import { hasDefault, requiredKeys, resolveSchema, type SchemaNode } from '../../src/model/shape.js';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

interface Schema extends SchemaNode {
  readonly additionalProperties?: boolean;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly maxItems?: number;
  readonly minItems?: number;
}

const schema = JSON.parse(read('src/model/profile.schema.json')) as Schema;
const OWN_KEYWORDS = [
  'x-kind',
  'x-ref',
  'x-defines',
  'x-name',
  'x-default-from',
  'x-private',
  'patternErrorMessage',
  'markdownDescription',
];
const WALKABLE = new Set(['properties', 'items', 'definitions', 'default']);

/** Every schema object below `node` with its pointer, definitions included, references not followed. */
function* schemas(node: Schema, pointer = '#'): Generator<[pointer: string, node: Schema]> {
  yield [pointer, node];
  for (const [key, child] of Object.entries(node.properties ?? {}))
    yield* schemas(child, `${pointer}/properties/${key}`);
  if (node.items) yield* schemas(node.items, `${pointer}/items`);
  for (const [key, child] of Object.entries(node.definitions ?? {}))
    yield* schemas(child, `${pointer}/definitions/${key}`);
}

const all = [...schemas(schema)];
const properties = all.filter(([pointer]) => /\/properties\/\w+$/.test(pointer));
const resolve = (node: Schema): Schema => resolveSchema(schema, node) as Schema;
const isObject = (node: Schema): boolean => resolve(node).type === 'object';
const isLeaf = (node: Schema): boolean =>
  !isObject(node) && !(node.type === 'array' && node.items !== undefined && isObject(node.items));

function compiler(): Ajv {
  const ajv = new Ajv({ strict: true, strictTypes: true, allErrors: true, logger: false });
  for (const keyword of OWN_KEYWORDS) ajv.addKeyword({ keyword, schemaType: 'string' });
  ajv.addKeyword({ keyword: 'x-required', schemaType: 'array' });
  return ajv;
}

/** Whether the profile has a key at a path such as `teams.irt.members`. */
function exists(path: string): boolean {
  let at: Schema | undefined = schema;
  for (const key of path.split('.')) {
    at = resolve(at).properties?.[key];
    if (!at) return false;
  }
  return true;
}

describe('profile schema', () => {
  it('compiles in strict mode', () => {
    expect(() => compiler().compile(schema)).not.toThrow();
  });

  it('is walkable by properties, items and $ref alone', () => {
    const composed = all.filter(
      ([, node]) =>
        Object.entries(node).some(
          ([key, value]) => typeof value === 'object' && value !== null && !Array.isArray(value) && !WALKABLE.has(key),
        ) || ['oneOf', 'anyOf', 'allOf'].some((key) => key in node),
    );
    expect(composed.map(([pointer]) => pointer)).toEqual([]);
  });

  it('has no open object and no list without bounds', () => {
    const objects = all.filter(([, node]) => node.type === 'object');
    expect(objects.length).toBeGreaterThan(100);
    expect(objects.filter(([, node]) => node.additionalProperties !== false).map(([pointer]) => pointer)).toEqual([]);
    expect(all.filter(([, node]) => node.type === 'array' && !node.maxItems).map(([pointer]) => pointer)).toEqual([]);
  });

  it('requires only keys that it has', () => {
    const stray = all.flatMap(([pointer, node]) =>
      (node.required ?? []).filter((key) => !node.properties?.[key]).map((key) => `${pointer}: ${key}`),
    );
    expect(stray).toEqual([]);
  });

  it('requires no section of a file, which may be one of several, but of the whole profile', () => {
    expect(schema.required).toBeUndefined();
    expect(all.filter(([, node]) => node['x-required']).map(([pointer]) => pointer)).toEqual(['#']);
    expect(schema['x-required']?.filter((key) => !schema.properties?.[key])).toEqual([]);
  });

  it('takes defaults from facts that every profile has, and says so', () => {
    const defaults = all.filter(([, node]) => hasDefault(node));
    expect(defaults.length).toBeGreaterThan(5);
    for (const [pointer, node] of defaults) {
      expect(node.description, pointer).toMatch(/ Default: /);
      const path = node['x-default-from'];
      if (path === undefined) continue;
      expect(node.default, pointer).toBeUndefined();
      let at: Schema = schema;
      for (const key of path.split('.')) {
        const around: Schema = resolve(at);
        const given = around.items ? (around.minItems ?? 0) > Number(key) : requiredKeys(around).includes(key);
        expect(given, `${pointer}: ${key} of ${path}`).toBe(true);
        at = around.items ?? around.properties?.[key] ?? {};
      }
      expect(resolve(at)['x-kind'], pointer).toBe(resolve(node)['x-kind']);
      expect(resolve(at).type, pointer).toBe(resolve(node).type);
    }
  });

  it('describes every key in one or two sentences', () => {
    for (const [pointer, node] of properties) {
      expect(node.description, pointer).toMatch(/^[A-Z].*\.$/);
      expect(node.description?.match(/[.?](?= [A-Z]|$)/g)?.length, pointer).toBeLessThanOrEqual(2);
    }
  });

  it('tells in words what a pattern asks for, with an example', () => {
    const patterns = all.filter(([, node]) => node.pattern !== undefined);
    expect(patterns.length).toBeGreaterThan(30);
    for (const [pointer, node] of patterns) expect(node.patternErrorMessage, pointer).toMatch(/^Write .*\.$/);
    expect(all.filter(([, node]) => node.patternErrorMessage && !node.pattern)).toEqual([]);
  });

  it('gives every leaf examples that are valid', () => {
    const ajv = compiler();
    ajv.addSchema(schema);
    const leaves = properties.filter(([, node]) => isLeaf(node));
    expect(leaves.length).toBeGreaterThan(500);
    const wrong: string[] = [];
    for (const [pointer, node] of all) {
      if (isLeaf(node) && !pointer.endsWith('/items') && !node.examples?.length) wrong.push(`${pointer}: no example`);
      for (const example of node.examples ?? []) {
        if (!ajv.validate({ $ref: `${(schema as { $id?: string }).$id}${pointer}` }, example)) {
          wrong.push(`${pointer}: ${JSON.stringify(example)} ${ajv.errorsText()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('uses fictional numbers and names only in its examples', () => {
    const examples = JSON.stringify(all.flatMap(([, node]) => node.examples ?? []));
    for (const number of examples.match(/\+\d[\d ]+/g) ?? []) expect(number).toMatch(/^\+44 1632 960\d{3}$/);
    for (const [, host] of examples.matchAll(/(?:https:\/\/|@)([a-z0-9.-]+)/g))
      expect(host).toMatch(/\.example(?:\.com)?$/);
  });

  it('defines every kind of reference exactly once, with a key that names the entry', () => {
    const defined = all.filter(([, node]) => node['x-defines'] !== undefined);
    const kinds = defined.map(([, node]) => node['x-defines']);
    const referenced = new Set(all.flatMap(([, node]) => node['x-ref'] ?? []));
    const own = [...referenced].filter((kind) => !kind.startsWith('catalogue-'));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(own.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect([...referenced].filter((kind) => kind.startsWith('catalogue-')).sort()).toEqual([
      'catalogue-category',
      'catalogue-item',
      'catalogue-regime',
    ]);
    for (const [pointer, node] of defined) {
      const item = resolve(node.items ?? {});
      expect(item.required, pointer).toContain('id');
      // The title of a procedure that irdocs writes stands in its template.
      if (node['x-defines'] !== 'procedure') expect(item.required, pointer).toContain(node['x-name']);
    }
  });

  it('says of every string what it holds, unless it is a choice', () => {
    const strings = all.filter(([, node]) => node.type === 'string' && !('enum' in node));
    const kinds = new Set(strings.map(([, node]) => node['x-kind']));
    expect([...kinds].sort()).toEqual(
      [
        'color',
        'date',
        'duration',
        'email',
        'font',
        'hash',
        'id',
        'lang',
        'phone',
        'picture',
        'prose',
        'text',
        'time',
        'url',
      ].sort(),
    );
    expect(strings.filter(([, node]) => node['x-ref'] && node['x-kind'] !== 'id')).toEqual([]);
  });

  it('has every fact that clauses 4, 5.2 and 6 need', () => {
    const { clauses } = parse(read('templates/standard/clauses.yaml')) as {
      clauses: { number: string; items: { id: string; facts?: string[] }[] }[];
    };
    const facts = clauses
      .filter(({ number }) => /^(?:4|6)(?:\.|$)|^5\.2$/.test(number))
      .flatMap(({ items }) => items.flatMap(({ id, facts }) => (facts ?? []).map((fact) => ({ id, fact }))));
    expect(facts.length).toBeGreaterThan(50);
    expect(facts.filter(({ fact }) => !exists(fact))).toEqual([]);
  });

  it('has every list from which a form takes its choices', () => {
    const sources = [...read('templates/standard/forms.yaml').matchAll(/choices_from: (\S+)/g)].map(
      ([, path]) => path ?? '',
    );
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((path) => !exists(path))).toEqual([]);
  });
});

describe('scalars', () => {
  const ajv = compiler();
  ajv.addSchema(schema);
  const accepts = (definition: string, value: unknown): boolean =>
    ajv.validate({ $ref: `${(schema as { $id?: string }).$id}#/definitions/${definition}` }, value);

  it.each([
    [
      'text',
      ['x', ' a ', 'a | b # c <b>', 'ü'.repeat(2000)],
      ['', ' ', 'a\nb', 'a\n', 'a\u2028b', 'x'.repeat(2001), 1],
    ],
    ['prose', ['a\n\n- b\n', 'x'.repeat(20000)], ['', '\n ', 'x'.repeat(20001)]],
    ['id', ['a', '0', 'irt-lead', 'a'.repeat(64)], ['', '-a', 'a-', 'A', 'a_b', '../a', 'a'.repeat(65), 'a\n']],
    [
      'duration',
      ['PT15M', 'PT0S', 'P1Y', 'P2W', 'P1DT12H', 'P1M'],
      ['P', 'PT', 'P1', '4h', 'P1H', 'PT1D', 'P1W2D', 'P1DT'],
    ],
    [
      'date',
      ['2026-03-31', '2028-02-29', '2000-02-29'],
      ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-3-1', '31.03.2026'],
    ],
    ['time', ['00:00', '23:59'], ['24:00', '7:30', '07:60']],
    [
      'phone',
      ['+44 1632 960101', '+4989999981', '+1 555-0100'],
      ['0044 1632 960101', '01632 960101', '+44', '+44  1632 960101', 441632960101],
    ],
    [
      'email',
      ['a@b.example', "o'neill+x@mail.labs.example.com"],
      ['a@b', 'a b@c.example', 'a@b..example', 'A <a@b.example>'],
    ],
    [
      'url',
      ['https://a.example', 'https://a.example:8443/b?c#d'],
      ['http://a.example', 'https://', 'https://u:p@a.example', 'javascript:x', 'https://a.example/ b'],
    ],
    ['lang', ['de', 'en-GB', 'zh-Hant-TW', 'es-419'], ['EN', 'en_GB', 'en-gb', 'english']],
    [
      'timeZone',
      ['UTC', 'Europe/London', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'],
      ['CET time', 'europe/london', 'GMT+1'],
    ],
    [
      'policyFile',
      ['policies/a.md', 'policies/IT/Zugang und Schlüssel v2.md'],
      [
        'a.md',
        'policies/../a.md',
        'policies/./a.md',
        'policies//a.md',
        'policies/a/../../b.md',
        'policies\\a.md',
        'policies/a.txt',
        'policies/.md',
      ],
    ],
    ['roleRef', ['irt-lead'], ['IRT lead', '']],
    ['catalogueItemRef', ['4.3-purpose', 'annex-c-scale-sound'], ['4.3 purpose', '.a', 'a..b']],
  ])('%s takes what it should and nothing else', (definition, good, bad) => {
    expect(good.filter((value) => !accepts(definition, value))).toEqual([]);
    expect(bad.filter((value) => accepts(definition, value))).toEqual([]);
  });

  it('takes an unclear value quickly', () => {
    const hostile = [
      `${' '.repeat(4000)}\n`,
      `P${'1'.repeat(4000)}`,
      `+${'1 '.repeat(4000)}`,
      `a@${'a.'.repeat(4000)}`,
      `https://${'a-'.repeat(4000)}`,
    ];
    for (const value of hostile) {
      for (const definition of ['text', 'id', 'duration', 'date', 'phone', 'email', 'url', 'policyFile']) {
        expect(accepts(definition, value), definition).toBe(false);
      }
    }
  });
});

describe('generated types', () => {
  it('are those of the schema', async () => {
    expect(await generateTypes(structuredClone(schema) as never)).toBe(read('src/model/profile.generated.ts'));
  });

  it('have neither open objects nor tuples', () => {
    const types = read('src/model/profile.generated.ts');
    expect(types).toMatch(/\bcards: PersonCard\[\];/);
    expect(types).not.toMatch(/unknown|any;|\[k: string\]|\bnull\b|\[\w+, \.\.\./);
    expect(types.match(/export interface \w+?\d/g)).toBeNull();
  });
});
