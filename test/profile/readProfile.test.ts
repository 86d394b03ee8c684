// Folders as they come: several files, links, hostile sizes, nothing at all.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { OperationalError } from '../../src/diagnostics.js';
import { compileSchema } from '../../src/profile/compileSchema.js';
import { readProfile } from '../../src/profile/readProfile.js';
import { AS_OF } from '../support/asOf.js';
import { fragmentSchema, messagesOf, readFragment, standard, told, wholeSchema, writeFolder } from './profiles.js';

const options = { standard, asOf: AS_OF, schema: fragmentSchema, rules: [] };

describe('files', () => {
  test('are merged by top-level key, in the order of their names', async () => {
    const reading = await readFragment({
      'b.yml': 'organization:\n  staff: 40\n',
      'a.yaml': 'people:\n  cards:\n    - id: a-kent\n',
      'notes.txt': 'no: profile\n',
      '.hidden.yaml': 'no: profile\n',
    });
    expect(told(reading)).toEqual([]);
    expect(reading.files.map((file) => file.path)).toEqual(['a.yaml', 'b.yml']);
    expect(reading.raw).toEqual({ organization: { staff: 40 }, people: { cards: [{ id: 'a-kent' }] } });
  });

  test('have their paths relative to the display root', async () => {
    const folder = writeFolder({ 'x.yaml': 'organization:\n  stafff: 1\n' });
    const reading = await readProfile(folder, { ...options, displayRoot: path.dirname(folder) });
    expect(told(reading)[0]).toMatch(`${path.basename(folder)}/x.yaml:2:3-2:9 [key-unknown]`);
  });

  test('a section in two files is told at the second, with the place of the first', async () => {
    const reading = await readFragment({
      'a.yaml': '# first\norganization:\n  staff: 40\n',
      'b.yaml': 'people:\n  cards:\n    - id: a-kent\norganization:\n  staff: 41\n',
    });
    expect(told(reading)).toEqual([
      'b.yaml:4:1-4:13 [key-twice-in-files] the section `organization` already stands in a.yaml:2',
    ]);
    expect(reading.profile).toBeUndefined();
    expect(reading.raw).toMatchObject({ organization: { staff: 40 } });
  });

  test('a file that cannot be read does not make its sections missing', async () => {
    const folder = writeFolder({
      'a.yaml': 'organization:\n\tstaff: 1\n',
      'b.yaml': 'scope:\n  constituency: All staff\n',
    });
    const reading = await readProfile(folder, { ...options, schema: wholeSchema, displayRoot: folder });
    const lacking = told(reading).filter((line) => line.includes('the profile lacks'));
    expect(lacking).toEqual([]);
    expect(told(reading)[0]).toBe('a.yaml:2:1-2:2 [yaml-syntax] a tab is used for indentation');
    expect(told(reading)).toContain('b.yaml:1:1-1:6 [key-missing] scope lacks the key `statement`');
  });

  test('the hash changes with a byte or a name, and not with the folder', async () => {
    const hash = async (files: Record<string, string>) => (await readFragment(files)).hash;
    const [first, same, byte, name] = await Promise.all([
      hash({ 'a.yaml': 'organization: {}\n' }),
      hash({ 'a.yaml': 'organization: {}\n' }),
      hash({ 'a.yaml': 'organization: { }\n' }),
      hash({ 'b.yaml': 'organization: {}\n' }),
    ]);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(same).toBe(first);
    expect(new Set([first, byte, name]).size).toBe(3);
  });
});

describe('no profile is a fault of the environment', () => {
  test.each([
    ['a missing folder', 'missing'],
    ['a folder without YAML', '.'],
    ['a file in place of the folder', 'a.txt'],
  ])('%s', async (_, name) => {
    const folder = path.join(writeFolder({ 'a.txt': 'x' }), name);
    const error = await readProfile(folder, { ...options, displayRoot: path.dirname(folder) }).catch(
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(OperationalError);
    expect(error).toMatchObject({ code: 'no-profile', remedy: expect.stringContaining('org-profiles') });
  });
});

describe('hostile files', () => {
  test('5 MB are refused before they are read', async () => {
    const reading = await readFragment({ 'big.yaml': `a: ${'x'.repeat(5_000_000)}\n` });
    expect(told(reading)).toEqual([
      'big.yaml:1:1 [yaml-limit] the file has 5000004 bytes, but at most 2000000 are read',
    ]);
    expect(reading).toMatchObject({ profile: undefined, raw: undefined });
  });

  test('links to regular files are followed; folders, devices and dangling links are not', async () => {
    const folder = writeFolder({ 'real.txt': 'organization:\n  staff: 40\n' });
    symlinkSync(path.join(folder, 'real.txt'), path.join(folder, 'a.yaml'));
    symlinkSync('/dev/zero', path.join(folder, 'b.yaml'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'c.yaml'));
    mkdirSync(path.join(folder, 'd.yaml'));
    writeFileSync(path.join(folder, 'd.yaml', 'e.yaml'), 'people: {}\n');
    const reading = await readProfile(folder, { ...options, displayRoot: folder });
    expect(reading.raw).toEqual({ organization: { staff: 40 } });
    expect(told(reading)).toEqual([
      'b.yaml:1:1 [yaml-limit] this is no regular file',
      'c.yaml:1:1 [yaml-limit] this symbolic link leads nowhere',
      'd.yaml:1:1 [yaml-limit] this is no regular file',
    ]);
  });
});

describe('locate', () => {
  test('finds values, keys, list items and what an anchor gives', async () => {
    const { locate, files } = await readFragment(
      'people:\n  cards:\n    - id: a-kent\n      languages: &l [en-GB, de]\n    - id: b-kent\n      languages: *l\n',
    );
    const text = (pointer: string, where?: 'key' | 'value') => {
      const place = locate(pointer, where);
      return place && String(place.file.value).slice(place.range.start.offset, place.range.end.offset);
    };
    expect(text('/people/cards/0/id')).toBe('a-kent');
    expect(text('/people/cards/0/id', 'key')).toBe('id');
    expect(text('/people/cards/0/languages/1')).toBe('de');
    expect(text('/people/cards/1/languages')).toBe('*l');
    expect(text('/people/cards/1/languages/1')).toBe('*l');
    expect(locate('/people')?.file).toBe(files[0]);
    expect(locate('/people/cards/2')).toBeUndefined();
    expect(locate('/people/__proto__')).toBeUndefined();
  });

  test('each use of an anchor is data of its own', async () => {
    const { raw } = await readFragment('data:\n  categories:\n    - &c { id: a, label: X }\n    - *c\n');
    const [first, second] = (raw as { data: { categories: object[] } }).data.categories;
    expect(first).toEqual(second);
    expect(first).not.toBe(second);
  });
});

test('rules skip sections that already have findings, and run on the others', async () => {
  const { loadRules } = await import('../../src/profile/loadRules.js');
  const reading = await readFragment(
    'organization:\n  time_zone: Europe/Muenchen\npeople:\n  cards:\n    - { id: a, phone: 12 }\n    - { id: a }\n',
    { rules: await loadRules() },
  );
  expect(messagesOf(reading).map((message) => message.ruleId)).toEqual(['time-zone-known', 'value-type']);
});

test('the schema is valid draft-07 and compiles in strict mode', () => {
  const { $schema: _, ...schema } = wholeSchema as Record<string, unknown>;
  expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
  expect(compileSchema(wholeSchema)({})).toBe(false);
});
