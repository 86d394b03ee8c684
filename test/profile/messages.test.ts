// One mistake, one message, in the author's words and at the place to edit.
import { describe, expect, test } from 'vitest';
import { messagesOf, readFragment, told, wholeSchema } from './profiles.js';

const organization = (line: string) => `organization:\n  ${line}\n`;

describe('values', () => {
  test.each([
    [
      'staff: "25"',
      'profile.yaml:2:10-2:14 [value-type] organization.staff must be a whole number, but is the text "25"',
      'Remove the quotes: staff: 25',
    ],
    ['staff: -2', 'profile.yaml:2:10-2:12 [value-format] organization.staff is -2, but must be at least 1', 'How many'],
    ['staff:', 'profile.yaml:2:9-2:9 [value-empty] organization.staff is empty', 'Write the value'],
    ['short_name: "  "', 'profile.yaml:2:15-2:19 [value-empty] organization.short_name is empty', 'Write the value'],
    [
      'short_name: 1.10',
      'profile.yaml:2:15-2:19 [value-type] organization.short_name must be text, but YAML reads 1.10 as a number: write it in quotes',
      'Write short_name: "1.10"',
    ],
    [
      'short_name: true',
      'profile.yaml:2:15-2:19 [value-type] organization.short_name must be text, but YAML reads true as true or false: write it in quotes',
      'Write short_name: "true"',
    ],
    [
      'short_name: [x]',
      'profile.yaml:2:3-2:13 [value-type] organization.short_name must be text, but is a list',
      'one value',
    ],
    ['short_name: {{x}}', 'profile.yaml:2:15-2:20 [value-type] `{{x}}` is read as a map, not as text', 'double quotes'],
    [
      'short_name: #ops',
      'profile.yaml:2:15-2:15 [value-empty] organization.short_name is empty, because YAML reads #ops as a comment: write it in quotes',
      'Write',
    ],
    [
      'short_name: room #12',
      'profile.yaml:2:15-2:19 [yaml-comment] the value ends before `#12`, which YAML reads as a comment',
      'double quotes',
    ],
    [
      'short_name: "a\\nb"',
      'profile.yaml:2:15-2:21 [value-format] organization.short_name is "a b", which is not one line of plain text',
      'one line',
    ],
    [
      'languages: de',
      'profile.yaml:2:14-2:16 [value-type] organization.languages must be a list, but is one value',
      '- de',
    ],
    [
      'languages: [english]',
      'profile.yaml:2:15-2:22 [value-format] organization.languages[0] is "english", which is not a language tag (BCP 47)',
      'en-GB',
    ],
    ['languages: []', 'profile.yaml:2:14-2:16 [list-empty] organization.languages has no entries', 'languages'],
    [
      'languages:\n    -de\n    -en',
      'profile.yaml:3:5-4:8 [value-type] organization.languages must be a list, but YAML reads -de -en as one text',
      'Write a space after each dash: - de, - en',
    ],
    [
      'staff: 1.640',
      'profile.yaml:2:10-2:15 [value-type] organization.staff must be a whole number, but is 1.640',
      'without dots',
    ],
    [
      'short_name: “Northbridge”',
      'profile.yaml:2:15-2:28 [yaml-quotes] the value stands in curly quotes, which YAML takes for a part of it: “Northbridge”',
      'Write "Northbridge"',
    ],
    [
      'sector: x',
      'profile.yaml:2:11-2:12 [value-type] organization.sector must be a set of keys, but is one value',
      'name, code',
    ],
  ])('%s', async (line, message, note) => {
    const reading = await readFragment(organization(line));
    expect(told(reading)).toEqual([message]);
    expect(messagesOf(reading)[0]?.note?.toLowerCase()).toContain(note.toLowerCase());
  });

  test.each([
    ['effective_date: 2026-02-28', []],
    ['effective_date: 2026-02-30', ['value-format']],
    ['effective_date: 2024-02-29', []],
    ['review_interval: 4h', ['value-format']],
    ['review_interval: PT4H', []],
    ['status: "In Force"', ['value-choice']],
    ['edition_followed: 2016', ['value-type']],
    ['edition_followed: "2016" # the first', []],
  ])('document_set, %s', async (line, codes) => {
    const reading = await readFragment(`document_set:\n  ${line}\n`);
    expect(messagesOf(reading).map((message) => message.ruleId)).toEqual(codes);
  });

  test('a form that can be read otherwise is told as it must be', async () => {
    const [day, role] = messagesOf(
      await readFragment(
        'document_set:\n  effective_date: 1.12.2026\ngovernance:\n  plan_owner: IRT Lead\nroles:\n  list:\n    - { id: lead, title: IRT lead }\n',
      ),
    );
    expect(day?.reason).toMatch(/: did you mean "2026-12-01"\?$/);
    expect(day?.expected).toEqual(['2026-12-01']);
    expect(role?.reason).toMatch(/^governance\.plan_owner is "IRT Lead", .*: did you mean "lead"\?$/);
  });

  test('a wrong choice is told with the nearest and all others', async () => {
    const [message] = messagesOf(await readFragment('document_set:\n  status: "In Force"\n'));
    expect(message?.reason).toContain('did you mean "in force"?');
    expect(message?.expected).toEqual(['in force', 'draft']);
  });
});

describe('keys', () => {
  test('a misspelt key is one finding, although the right one is missing too', async () => {
    const text =
      'data:\n  categories:\n    - id: a\n      nam: X\n      label: X\n      personal: true\n      special: false\n      volume: few\n  subject_jurisdictions: [DE]\n';
    const reading = await readFragment(text, { schema: wholeSchema });
    const about = told(reading).filter((line) => line.includes('data'));
    expect(about).toEqual([
      'profile.yaml:4:7-4:10 [key-unknown] data.categories[0].nam is no key of a profile: did you mean `name`?',
    ]);
  });

  test('a missing key is told at the key around it, with description and example', async () => {
    const reading = await readFragment('data:\n  subject_jurisdictions: [Germany]\n', { schema: wholeSchema });
    const message = messagesOf(reading).find(({ reason }) => reason.includes('data lacks the key `categories`'));
    expect(message).toMatchObject({ line: 1, column: 1, ruleId: 'key-missing' });
    expect(message?.note).toMatch(/\.\s.*Write for example:\ncategories:\n {2}- id: /);
  });

  test('a key in a wrong section is told with the right one', async () => {
    const reading = await readFragment('organization:\n  policy_owner: ciso\n');
    expect(told(reading)).toEqual([
      'profile.yaml:2:3-2:15 [key-unknown] organization.policy_owner is no key of a profile',
    ]);
    expect(messagesOf(reading)[0]?.note).toMatch(
      /^It is a key of governance: move it there, or check the indentation\. Keys of /,
    );
  });

  test('a key that half the sections have is not sent anywhere', async () => {
    const [message] = messagesOf(await readFragment('people:\n  reason: none\n'));
    expect(message?.note).toBe('Keys of people: cards.');
  });

  test('a comma that cuts a value between brackets is named, and not the key that it makes', async () => {
    const [message] = messagesOf(await readFragment('organization: { short_name: Bolts, Nuts and Sons, staff: 4 }\n'));
    expect(message).toMatchObject({ ruleId: 'key-unknown', line: 1, column: 36, actual: 'Nuts and Sons' });
    expect(message?.note).toContain('write "Bolts, Nuts and Sons"');
  });

  test('a key missing in a list entry is told at the entry', async () => {
    const reading = await readFragment('people:\n  cards:\n    - name: Alma Kent\n');
    expect(told(reading)).toEqual(['profile.yaml:3:7-3:11 [key-missing] people.cards[0] lacks the key `id`']);
  });

  test('names from the prototype are keys like others', async () => {
    const reading = await readFragment(
      'organization:\n  __proto__: { polluted: true }\n  constructor: 1\n  toString: 2\n__proto__: { polluted: true }\n',
    );
    expect(messagesOf(reading).map((message) => message.ruleId)).toEqual(Array(4).fill('key-unknown'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a mistake behind an anchor is told once', async () => {
    const reading = await readFragment('data:\n  categories:\n    - &c { id: a, personal: yes }\n    - *c\n    - *c\n');
    expect(told(reading)).toEqual([
      'profile.yaml:3:29-3:32 [value-type] data.categories[0].personal must be true or false, but is the text "yes"',
    ]);
  });

  test('eight mistakes give eight messages', async () => {
    const reading = await readFragment(`organization:
  staff: many
  stafff: 3
  languages: de
people:
  cards:
    - id: Alma
      phone: +442079460000
      email: alma
    - name: No Id
document_set:
  edition_followed: "2015"
`);
    expect(messagesOf(reading).map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual([
      '2 value-type',
      '3 key-unknown',
      '4 value-type',
      '7 value-format',
      '8 value-type',
      '9 value-format',
      '10 key-missing',
      '12 value-choice',
    ]);
  });

  test('three thousand mistakes are three thousand messages; after ten thousand the rest is only announced', async () => {
    const text = (count: number): string =>
      `organization:\n${Array.from({ length: count }, (_, index) => `  unknown_key_${index}: 1`).join('\n')}\n`;
    expect(messagesOf(await readFragment(text(3000)))).toHaveLength(3000);
    const messages = messagesOf(await readFragment(text(12_000)));
    expect(messages.length).toBe(10_001);
    expect(messages.filter(({ ruleId }) => ruleId === 'yaml-limit')).toHaveLength(1);
  });
});
