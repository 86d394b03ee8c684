import { describe, expect, it } from 'vitest';
import { fillDefaults } from '../../src/model/fillDefaults.js';
import type { SchemaNode } from '../../src/model/shape.js';
import { readSample, schema } from '../support/sample.js';

const SMALL: SchemaNode = {
  properties: {
    name: { type: 'string' },
    zone: { type: 'string' },
    tags: { items: { type: 'string' } },
    strict: { type: 'boolean', default: true },
    sites: {
      items: {
        properties: {
          name: { type: 'string' },
          zone: { type: 'string', 'x-default-from': 'zone' },
          tags: { items: { type: 'string' }, 'x-default-from': 'tags' },
          first: { type: 'string', 'x-default-from': 'sites.0.name' },
        },
      },
    },
  },
};

describe('fillDefaults', () => {
  it('fills in what is not written: a fixed value, or that of another fact', () => {
    const written = { zone: 'UTC', tags: ['a'], sites: [{ name: 'One' }, { name: 'Two', zone: 'Europe/Paris' }] };
    expect(fillDefaults(SMALL, written)).toEqual({
      zone: 'UTC',
      tags: ['a'],
      strict: true,
      sites: [
        { name: 'One', zone: 'UTC', tags: ['a'], first: 'One' },
        { name: 'Two', zone: 'Europe/Paris', tags: ['a'], first: 'One' },
      ],
    });
  });

  it('changes neither what is written nor its argument', () => {
    const written = { strict: false, name: '', sites: [] };
    expect(fillDefaults(SMALL, written)).toEqual({ strict: false, name: '', sites: [] });
    const frozen = Object.freeze({ zone: 'UTC', sites: Object.freeze([Object.freeze({ name: 'One' })]) });
    expect(fillDefaults(SMALL, frozen)).toMatchObject({ sites: [{ zone: 'UTC' }] });
  });

  it('gives each place an object of its own, so that a message finds its line', () => {
    const filled = fillDefaults(SMALL, { tags: ['a'], sites: [{ name: 'One' }, { name: 'Two' }] } as {
      readonly tags: string[];
      readonly sites: readonly { readonly name?: string; readonly tags?: string[] }[];
    });
    expect(filled.sites[0]?.tags).not.toBe(filled.tags);
    expect(filled.sites[0]?.tags).not.toBe(filled.sites[1]?.tags);
  });

  it.each([
    [{ sites: [{ name: 'One' }] }, { strict: true, sites: [{ name: 'One', first: 'One' }] }],
    [{ sites: 'none' }, { strict: true, sites: 'none' }],
    [{ sites: [null, 'x'] }, { strict: true, sites: [null, 'x'] }],
    [
      { zone: null, unknown: 1 },
      { strict: true, zone: null, unknown: 1 },
    ],
    [null, null],
    ['text', 'text'],
  ])('leaves what does not fit as it is, and makes nothing of an absent fact: %j', (written, filled) => {
    expect(fillDefaults(SMALL, written as object)).toEqual(filled);
  });

  it('of a real profile gives what it writes itself', async () => {
    const { reading, profile } = await readSample();
    expect(fillDefaults(schema, profile)).toEqual(profile);
    expect(profile).toMatchObject(reading.raw as object);
  });
});
