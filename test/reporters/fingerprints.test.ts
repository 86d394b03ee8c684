// Fingerprints: unique in a report, and the same next week although lines, files and other findings came and went.
import fc from 'fast-check';
import type { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/diagnostics.js';
import { fingerprintFindings } from '../../src/reporters/fingerprintFindings.js';
import { sortFindings } from '../../src/reporters/sortFindings.js';
import { fileWith } from './findings.js';

/** The fingerprint of each finding, by its message. */
function prints(...files: readonly VFile[]): Readonly<Record<string, string | undefined>> {
  const findings = sortFindings(files);
  const all = fingerprintFindings(findings);
  expect(new Set(all).size).toBe(findings.length);
  return Object.fromEntries(findings.map(({ message }, index) => [message.reason, all[index]]));
}

const at = (line: number, reason: string, more: Partial<Finding> = {}): Finding => ({
  ruleId: 'a-b',
  reason,
  place: { line, column: 1 },
  ...more,
});

describe('the same', () => {
  const before = prints(fileWith('a.md', 'one\ntwo\n', at(1, 'first'), at(2, 'second')));

  test('when lines are put in before, or the indentation changes', () => {
    expect(prints(fileWith('a.md', '# new\n\n  one\ntwo\n', at(3, 'first'), at(4, 'second')))).toEqual(before);
  });

  test('when files are given in another order, or other files have findings', () => {
    const file = () => fileWith('a.md', 'one\ntwo\n', at(1, 'first'), at(2, 'second'));
    const other = fileWith('0.md', 'one\n', at(1, 'elsewhere'));
    expect(prints(other, file())).toMatchObject(before);
    expect(prints(file(), other)).toMatchObject(before);
  });

  test('when a finding before it goes, or others come, in its line too', () => {
    expect(prints(fileWith('a.md', 'one\ntwo\n', at(2, 'second')))).toEqual({ second: before.second });
    const more = [at(1, 'other', { ruleId: 'c-d' }), at(1, 'named', { actual: 'o' }), at(2, 'two')];
    const after = prints(fileWith('a.md', 'one\ntwo\n', at(1, 'first'), ...more.slice(0, 2)));
    expect(after.first).toBe(before.first);
  });

  test('when the message tells the same in other words', () => {
    const again = prints(fileWith('a.md', 'one\ntwo\n', at(1, 'first, see line 14')));
    expect(again['first, see line 14']).toBe(before.first);
  });

  test('with the separators of another system', () => {
    const [posix, windows] = ['p/a.md', 'p\\a.md'].map((path) => prints(fileWith(path, 'x', at(1, 'r'))).r);
    expect(posix).toBe(windows);
  });
});

describe('another one', () => {
  const base = prints(fileWith('a.md', 'one\n', at(1, 'r'))).r;

  test.each([
    ['for another file', fileWith('b.md', 'one\n', at(1, 'r'))],
    ['for another rule', fileWith('a.md', 'one\n', at(1, 'r', { ruleId: 'c-d' }))],
    ['for another line', fileWith('a.md', 'two\n', at(1, 'r'))],
    ['for what is named in the line', fileWith('a.md', 'one\n', at(1, 'r', { actual: 'o' }))],
    ['for the whole file', fileWith('a.md', 'one\n', { ruleId: 'a-b', reason: 'r' })],
  ])('%s', (_, file) => {
    expect(prints(file).r).not.toBe(base);
  });

  test('for the second of two equal lines; what is put in between changes neither', () => {
    const twice = prints(fileWith('a.md', 'one\none\n', at(1, 'first'), at(2, 'second')));
    expect(twice.first).toBe(base);
    expect(prints(fileWith('a.md', 'one\n\nnew\none\n', at(1, 'first'), at(4, 'second')))).toEqual(twice);
  });
});

test('unique for any findings', () => {
  const finding = fc.record({
    line: fc.nat(3),
    reason: fc.constantFrom('a', 'b'),
    actual: fc.constantFrom('x', 'y', undefined),
  });
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 30 }), (list) => {
      const file = fileWith(
        'a.md',
        'one\none\n',
        ...list.map(({ line, reason, actual }) => at(line + 1, reason, { actual })),
      );
      const findings = sortFindings([file]);
      expect(new Set(fingerprintFindings(findings)).size).toBe(findings.length);
    }),
  );
});
