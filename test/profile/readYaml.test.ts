// The traps of YAML: each is refused with a place, or read as the author sees it.
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../src/profile/readProfile.js';
import { AS_OF } from '../support/asOf.js';
import { fragmentSchema, messagesOf, misplaced, readFragment, standard, told, writeFolder } from './profiles.js';

const organization = (line: string) => `organization:\n  ${line}\n`;

describe('refused, with one finding at its place', () => {
  test.each([
    ['a tab', 'organization:\n\tstaff: 1\n', '2:1-2:2 [yaml-syntax] a tab is used'],
    ['two colons', organization('short_name: a: b'), '2:15-2:19 [yaml-syntax] the value of `short_name` contains `: `'],
    ['@', organization('short_name: @x'), '2:15-2:16 [yaml-syntax] a value must not begin with `@`'],
    ['text that begins with *', organization('short_name: *bold* text'), '[yaml-syntax] a value that begins with `*`'],
    ['an anchor that is not there', organization('short_name: *x'), '2:15-2:17 [yaml-syntax] `*x` refers to an anchor'],
    ['an anchor inside itself', 'organization: &a\n  languages: [*a]\n', '[yaml-syntax] `*a` stands inside'],
    ['an open quote', organization('short_name: "x'), '2:15-2:16 [yaml-syntax] a closing quote is missing'],
    [
      'an apostrophe in quotes',
      organization("short_name: 'don't'"),
      '[yaml-syntax] text follows after a closing quote',
    ],
    ['a tag', organization('short_name: !x y'), '2:18-2:19 [yaml-syntax] the tag `!x`'],
    ['a core tag', organization('short_name: !!str 12'), '[yaml-syntax] the tag `!!str`'],
    ['a directive', `%YAML 1.1\n---\n${organization('staff: 1')}`, '1:1-1:2 [yaml-syntax] a line that begins with `%`'],
    [
      'a second document',
      `${organization('staff: 1')}---\npeople: {}\n`,
      '3:1-3:4 [yaml-syntax] the file holds a second document',
    ],
    ['a merge key', 'organization: &o\n  staff: 1\nscope:\n  <<: *o\n', '4:3-4:5 [yaml-merge]'],
    [
      'a key twice',
      organization('staff: 1\n  staff: 2'),
      '3:3-3:8 [yaml-duplicate-key] the key `staff` already stands on line 2',
    ],
    ['a number as key', organization('007: x'), '2:3-2:6 [key-unknown] the key `007` is read as a number'],
    ['a list as key', organization('? [a]\n  : x'), '2:5-2:8 [yaml-syntax] `[a]` cannot be a key'],
    ['an empty file', '', '1:1-1:1 [profile-empty]'],
    ['comments only', '# nothing\n', '[profile-empty]'],
    ['a list', '- a\n', '1:1-1:1 [value-type] the file must hold keys'],
    ['one word', 'x', '1:1-1:1 [value-type] the file must hold keys'],
    ['a bell', organization('short_name: a\u0007b'), '2:16-2:17 [yaml-character] the file contains U+0007, a control'],
    [
      'an escaped bell',
      organization('short_name: "a\\u0007b"'),
      '2:15-2:25 [yaml-character] the value contains U+0007',
    ],
    ['a bidi override', organization('short_name: a\u202Eb'), '2:16-2:17 [yaml-character] the file contains U+202E'],
    ['a bidi override in a key', organization('"staff\\u202E": 1'), '[yaml-character] the key contains U+202E'],
    [
      'a private character of irdocs',
      organization('short_name: a\uE0001\uE001'),
      '[yaml-character] the file contains U+E000',
    ],
    ['half a character', organization('short_name: "\\ud800"'), '[yaml-character] the value contains U+D800'],
    ['a carriage return in a value', organization('short_name: "a\\rb"'), '[yaml-character] the value contains U+000D'],
    ['deep brackets', `organization: ${'['.repeat(100_000)}`, '[yaml-limit] lists and keys are nested more than 40'],
    ['deep lists', `organization:\n  ${'- '.repeat(50_000)}x\n`, '[yaml-limit] lists and keys are nested more than 40'],
    ['too many values', `organization: [${'1,'.repeat(250_000)}]`, '[yaml-limit] the file holds more than 200000'],
  ])('%s', async (_, text, message) => {
    const reading = await readFragment(text);
    const [first] = told(reading);
    expect(first).toContain(message);
    expect(reading.profile).toBeUndefined();
    expect(reading.files.flatMap(misplaced)).toEqual([]);
    // Two private characters are two findings; all else is one.
    expect(told(reading).length).toBe(text.includes('\uE001') ? 2 : 1);
  });
});

test('a chain of anchors that doubles is cut off', async () => {
  const chain = Array.from({ length: 60 }, (_, n) => `- &a${n + 1} [*a${n}, *a${n}]`).slice(0, 49);
  const reading = await readFragment(`organization:\n- &a0 [x]\n${chain.join('\n')}\n`);
  expect(messagesOf(reading)[0]?.ruleId).toMatch(/yaml-limit|value-type/);
  expect(messagesOf(reading).map(({ ruleId }) => ruleId)).toContain('yaml-limit');
});

test('more than 100 uses of anchors are refused', async () => {
  const reading = await readFragment(
    `organization:\n  short_name: &n x\n  languages: [${Array(101).fill('*n').join(', ')}]\n`,
  );
  expect(messagesOf(reading).filter(({ ruleId }) => ruleId === 'yaml-limit')).toHaveLength(1);
});

describe('accepted', () => {
  test.each([
    ['a byte order mark and CRLF', '\uFEFForganization:\r\n  staff: 40\r\n', { organization: { staff: 40 } }],
    ['a document start', '---\norganization: { staff: 40 }\n...\n', { organization: { staff: 40 } }],
    ['words of YAML 1.1', organization('short_name: no'), { organization: { short_name: 'no' } }],
    [
      'a day without quotes',
      'document_set: { effective_date: 2026-03-01 }\n',
      { document_set: { effective_date: '2026-03-01' } },
    ],
    [
      'an anchor',
      organization('short_name: &n Northbridge\n  legal_name: *n'),
      { organization: { short_name: 'Northbridge', legal_name: 'Northbridge' } },
    ],
    [
      'braces in quotes',
      organization('short_name: "{{x}} <b> | *y*"'),
      { organization: { short_name: '{{x}} <b> | *y*' } },
    ],
    ['a comment', organization('short_name: x # note #1'), { organization: { short_name: 'x' } }],
    [
      'other scripts and emoji',
      organization('short_name: "Łódź 日本 👩‍🚒 \u200Fא"'),
      { organization: { short_name: 'Łódź 日本 👩‍🚒 \u200Fא' } },
    ],
  ])('%s', async (_, text, data) => {
    const reading = await readFragment(text);
    expect(told(reading)).toEqual([]);
    expect(reading.raw).toEqual(data);
  });
});

describe('bytes that are not UTF-8', () => {
  test.each([
    ['Latin-1', Buffer.from('organization:\n  short_name: Caf\xe9\n', 'latin1'), 31, '2:18'],
    ['a replacement character before it', Buffer.concat([Buffer.from('a: \uFFFD'), Buffer.from([0xff])]), 6, '1:5'],
    ['a cut character at the end', Buffer.from([0x61, 0x3a, 0x20, 0xe2, 0x82]), 3, '1:4'],
    ['UTF-16', Buffer.from('\uFEFFa: 1', 'utf16le'), 0, '1:1'],
  ])('%s', async (_, bytes, offset, place) => {
    const folder = writeFolder({ 'profile.yaml': bytes });
    const reading = await readProfile(folder, {
      displayRoot: folder,
      standard,
      asOf: AS_OF,
      schema: fragmentSchema,
      rules: [],
    });
    expect(told(reading)).toEqual([
      `profile.yaml:${place} [yaml-character] the file is not UTF-8: byte ${offset} (counted from 0) belongs to no character`,
    ]);
    expect(reading.files.flatMap(misplaced)).toEqual([]);
  });
});
