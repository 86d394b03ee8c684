// Usual slips of a hand that writes YAML: one message each, at the words to mend, that says what to write.
import { describe, expect, test } from 'vitest';
import { messagesOf, misplaced, readFragment, told } from './profiles.js';

const organization = (lines: string) => `organization:\n  legal_name: Northbridge Limited\n${lines}\n  staff: 40\n`;

describe('one slip, one message', () => {
  test.each<[what: string, text: string, message: string, note: string]>([
    [
      'no colon',
      organization('  short_name Northbridge'),
      '3:3-3:13 [yaml-syntax] a colon is missing after the key `short_name`',
      'Write short_name: Northbridge',
    ],
    [
      'no space after the colon',
      organization('  short_name:Northbridge'),
      '3:13-3:14 [yaml-syntax] a space is missing after the colon of `short_name:`',
      'Write short_name: Northbridge',
    ],
    [
      'a colon in the value',
      organization('  short_name: Northbridge: drives'),
      '3:15-3:34 [yaml-syntax] the value of `short_name` contains `: `, so that YAML takes it for another key',
      'Put the whole value in double quotes: short_name: "Northbridge: drives"',
    ],
    [
      'a colon in an entry of a list',
      'organization:\n  entities:\n    - name: Northbridge: drives\n      id: a\n',
      '3:13-3:32 [yaml-syntax] the value of `name` contains `: `, so that YAML takes it for another key',
      'name: "Northbridge: drives"',
    ],
    [
      'one blank too many',
      organization('   short_name: Northbridge'),
      '3:4-3:14 [yaml-syntax] `short_name` begins further right than `legal_name` above it, which has a value and can hold no keys',
      'Begin it in column 3, below `legal_name`.',
    ],
    [
      'one blank too many, after a comment',
      organization('\n  # The name\n     short_name: Northbridge'),
      '5:6-5:16 [yaml-syntax] `short_name` begins further right than `legal_name` above it, which has a value and can hold no keys',
      'Begin it in column 3',
    ],
    [
      'one blank too few',
      organization(' short_name: Northbridge'),
      '3:2-3:13 [yaml-syntax] `short_name:` begins in column 2, where neither the entries above it nor those around them begin',
      'in the same column',
    ],
    [
      'an entry of a list one blank too far left',
      'organization:\n  languages:\n    - de\n   - en\n',
      '4:4-4:5 [yaml-syntax] `-` begins in column 4, where neither the entries above it nor those around them begin',
      'in the same column',
    ],
    [
      'a bracket that is not closed',
      organization('  languages: [de, en'),
      '3:14-3:15 [yaml-syntax] the `[` is not closed',
      'Write `]` where the list ends',
    ],
    [
      'a brace that is not closed',
      organization('  sector: { name: Drives, code: "1"'),
      '3:11-3:12 [yaml-syntax] the `{` is not closed',
      'Write `}` where the set of keys ends',
    ],
    [
      'the inner of two brackets',
      'organization: { languages: [de, en, staff: 40 }\n',
      '1:28-1:29 [yaml-syntax] the `[` is not closed',
      'Write `]`',
    ],
    [
      'a bracket to the end of the file',
      'organization:\n  languages: [de,\n    en\n',
      '2:14-2:15 [yaml-syntax] the `[` is not closed',
      'Write `]`',
    ],
    [
      'a bracket too many',
      organization('  languages: [de]]'),
      '3:18-3:19 [yaml-syntax] the `]` closes nothing',
      'Remove it',
    ],
    [
      'no comma between two keys',
      organization('  sector: { name: Drives code: "1" }'),
      '3:26-3:31 [yaml-syntax] a comma is missing before `code:`, or a value that contains `: ` stands without quotes',
      'a comma stands between two entries',
    ],
    [
      'text after quotes',
      organization('  short_name: "Northbridge" Limited'),
      '3:29-3:36 [yaml-syntax] text follows after a closing quote',
      'Let the quotes enclose the whole value',
    ],
    [
      'a backtick',
      organization('  short_name: `Northbridge`'),
      '3:15-3:16 [yaml-syntax] a value must not begin with a backtick',
      'double quotes',
    ],
    [
      'a conflict of git',
      organization('<<<<<<< HEAD\n  short_name: NB\n=======\n  short_name: NBI\n>>>>>>> main'),
      '3:1-3:13 [yaml-syntax] git has written a conflict into the file: two people changed the same lines',
      'Keep one of the two versions',
    ],
    [
      'a no-break space',
      organization('\u00a0\u00a0short_name: Northbridge'),
      '3:1-3:2 [yaml-syntax] the line is indented with a blank that is no space',
      'type spaces',
    ],
    [
      'line ends of an old Mac',
      'organization:\r  short_name: Northbridge\r',
      '1:14-1:15 [yaml-character] the file contains U+000D, a carriage return without a line feed',
      'line ends',
    ],
  ])('%s', async (_, text, message, note) => {
    const reading = await readFragment(text);
    expect(told(reading).map((line) => line.slice(0, `profile.yaml:${message}`.length))).toEqual([
      `profile.yaml:${message}`,
    ]);
    expect(messagesOf(reading)[0]?.note).toContain(note);
    expect(reading.files.flatMap(misplaced)).toEqual([]);
    const windows = await readFragment(text.replace(/\r?\n/g, '\r\n'));
    if (!text.includes('\r'))
      expect(messagesOf(windows).map(({ reason }) => reason)).toEqual(messagesOf(reading).map(({ reason }) => reason));
  });
});
