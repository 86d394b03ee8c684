import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { DocumentTemplate, SectionTemplate } from '../../src/model/documents.js';
import { privateValues } from '../../src/model/privateValues.js';
import { fieldsOf, selectVariant } from '../../src/model/variant.js';
import { sampleField } from '../support/makeDocument.js';
import { readSample, schema } from '../support/sample.js';

const section = (id: string, open = true) => ({ id, title: `The ${id}`, public: open }) as SectionTemplate;
const document = (id: string, open: boolean, sections: readonly SectionTemplate[]) =>
  ({ id, title: id.toUpperCase(), public: open, sections, file: new VFile() }) as unknown as DocumentTemplate;

const templates = [
  document('policy', true, [section('scope'), section('people', false)]),
  document('plan', false, [section('roles')]),
  document('page', true, [section('secret', false)]),
];

describe('selectVariant', () => {
  test('prints everything inside', () => {
    expect(selectVariant(templates, 'internal')).toEqual({ documents: templates, withheld: new Map() });
  });

  test('prints outside only what is public in both document and section, and remembers the titles of the rest', () => {
    const { documents, withheld } = selectVariant(templates, 'public');
    expect(documents.map(({ id, sections }) => [id, sections.map((entry) => entry.id)])).toEqual([
      ['policy', ['scope']],
    ]);
    expect([...withheld].map(([id, entry]) => [id, [...entry.sections.keys()]])).toEqual([
      ['policy', ['people']],
      ['plan', ['roles']],
      ['page', ['secret']],
    ]);
    expect(withheld.get('plan')).toEqual({ title: 'PLAN', sections: new Map([['roles', 'The roles']]) });
  });
});

describe('privateValues', async () => {
  const { profile } = await readSample();
  const found = privateValues(profile, schema);

  test('finds names, numbers and tools with their places', () => {
    const card = profile.people.cards[0];
    expect(found).toEqual(
      expect.arrayContaining([
        { value: card?.name, pointer: '/people/cards/0/name', why: 'name' },
        { value: card?.phone, pointer: '/people/cards/0/phone', why: 'number' },
        { value: profile.support.tools[0]?.name, pointer: '/support/tools/0/name', why: 'tool' },
      ]),
    );
    expect(found.filter(({ why }) => why === 'name')).toHaveLength(profile.people.cards.length);
  });

  test('does not withhold the address that the organization publishes itself', () => {
    expect(found.map(({ value }) => value)).not.toContain(profile.poc.external_intake.address);
  });
});

describe('fieldsOf', () => {
  const fields = new Map([
    ['f/person', sampleField('person', { offered: ['Ada Example'] })],
    ['f/money', sampleField('money', { offered: ['EUR'] })],
    ['f/choice', sampleField('choice', { choices: ['yes', 'no'] })],
  ]);

  test('offers inside what the profile has', () => {
    expect(fieldsOf('internal', fields)).toBe(fields);
  });

  test('offers outside currencies and printed choices, and names nobody', () => {
    const open = fieldsOf('public', fields);
    expect([...open].map(([name, { offered, choices }]) => [name, ...offered, ...choices])).toEqual([
      ['f/person'],
      ['f/money', 'EUR'],
      ['f/choice', 'yes', 'no'],
    ]);
    expect(fields.get('f/person')?.offered).toEqual(['Ada Example']);
  });
});
