import { describe, expect, it } from 'vitest';
import {
  extend,
  flag,
  list,
  number,
  object,
  resolveSchema,
  type SchemaNode,
  shapeAt,
  shapeOfSchema,
  text,
} from '../../src/model/shape.js';

const schema: SchemaNode = {
  type: 'object',
  required: ['name', 'sites'],
  properties: {
    name: { $ref: '#/definitions/alias' },
    statement: { type: 'string', 'x-kind': 'prose' },
    staff: { type: 'integer' },
    ready: { type: 'boolean' },
    sites: { type: 'array', items: { $ref: '#/definitions/site' } },
  },
  definitions: {
    alias: { $ref: '#/definitions/text' },
    text: { type: 'string' },
    site: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string' }, parent: { $ref: '#/definitions/site' } },
    },
  },
};

describe('the shape of a schema', () => {
  const shape = shapeOfSchema(schema);

  it('tells kinds and what is optional, through references', () => {
    if (shape.kind !== 'object') throw new Error('no object');
    expect([...shape.members].map(([key, member]) => [key, member.shape().kind, member.optional])).toEqual([
      ['name', 'text', false],
      ['statement', 'prose', true],
      ['staff', 'number', true],
      ['ready', 'flag', true],
      ['sites', 'list', false],
    ]);
  });

  it('may refer to itself', () => {
    expect(shapeAt(shape, 'sites[].parent.parent.id').kind).toBe('text');
  });

  it('finds paths, and says which it does not have', () => {
    expect(shapeAt(shape, 'sites').kind).toBe('list');
    expect(() => shapeAt(shape, 'sites[].nme')).toThrow('the model has no sites[].nme');
    expect(() => shapeAt(shape, 'name[]')).toThrow('name[] is no list');
  });

  it('refuses a reference to nothing', () => {
    expect(() => resolveSchema(schema, { $ref: '#/definitions/nothing' })).toThrow(
      '#/definitions/nothing does not exist',
    );
  });
});

it('shapes made by hand are extended: equal keys replace, a question mark makes optional', () => {
  const base = object({ a: text, 'b?': number });
  const more = extend(base, { b: flag, 'c?': list(text) });
  if (more.kind !== 'object') throw new Error('no object');
  expect([...more.members].map(([key, member]) => [key, member.shape().kind, member.optional])).toEqual([
    ['a', 'text', false],
    ['b', 'flag', false],
    ['c', 'list', true],
  ]);
  expect(base.kind === 'object' && base.members.get('b')?.optional).toBe(true);
  expect(() => extend(text, {})).toThrow('only objects');
});
