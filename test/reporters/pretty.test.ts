// The report for people: the frame and its carets to the cell, and nothing that a terminal would obey.

import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { type Point, type Range, report, type Severity } from '../../src/diagnostics.js';
import pretty from '../../src/reporters/formats/pretty.js';

const OPTIONS = { color: false, strict: false, version: '1.2.3' };

function told(
  value: string,
  place: Point | Range | undefined,
  more: { severity?: Severity; note?: string } = {},
): string {
  const file = new VFile({ path: 'a.yaml', value });
  report(file, { ruleId: 'a-b', reason: 'Wrong', place, ...more });
  return pretty.format([file], OPTIONS);
}

const range = (line: number, from: number, to: number): Range => ({
  start: { line, column: from },
  end: { line, column: to },
});

/** Cells to the left of the carets and under them, counted by hand in the tests. */
function carets(text: string): [left: number, width: number] {
  const line = text.split('\n').find((entry) => /^ *\| *\^+$/.test(entry)) ?? '';
  const bar = line.indexOf('|') + 2;
  return [line.indexOf('^') - bar, line.length - line.indexOf('^')];
}

describe('frame', () => {
  const seven = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].join('\n');

  test('five lines, the place, the remedy, the count', () => {
    expect(told(seven, range(4, 2, 4), { note: 'Mend it:\nfour: 4' })).toBe(
      [
        'a.yaml:4:2 error Wrong [a-b]',
        '    2 | two',
        '    3 | three',
        '  > 4 | four',
        '      |  ^^',
        '    5 | five',
        '    6 | six',
        '  remedy: Mend it:',
        '          four: 4',
        '',
        '1 error, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  test('at the first and the last line', () => {
    expect(told(seven, range(1, 1, 4)).match(/^ {2}[> ] \d \|/gm)).toHaveLength(3);
    expect(told(seven, range(7, 1, 6)).match(/^ {2}[> ] \d \|/gm)).toHaveLength(3);
  });

  test('line numbers of two widths stand under each other', () => {
    const text = told(Array.from({ length: 12 }, (_, index) => `l${index + 1}`).join('\n'), range(9, 1, 3));
    expect(text).toContain('  >  9 | l9\n       | ^^\n    10 | l10\n');
  });

  test('a point gets one caret; a range over lines reaches to the end of its first line; the end of a line can be meant', () => {
    expect(carets(told('abc def', { line: 1, column: 5 }))).toEqual([4, 1]);
    expect(carets(told('abc def\nghi', { start: { line: 1, column: 5 }, end: { line: 2, column: 2 } }))).toEqual([
      4, 3,
    ]);
    expect(carets(told('abc', range(1, 4, 4)))).toEqual([3, 1]);
    expect(carets(told('\nx', { line: 1, column: 1 }))).toEqual([0, 1]);
    expect(told('', { line: 1, column: 1 })).not.toContain('^');
  });

  test('tabs are one cell, wide characters two, combining marks none, surrogate pairs one character', () => {
    expect(carets(told('\tkey: x', range(1, 7, 8)))).toEqual([6, 1]);
    expect(carets(told('名前: 値段x', range(1, 5, 7)))).toEqual([6, 4]);
    expect(carets(told('e\u0301e\u0301: x', range(1, 7, 8)))).toEqual([4, 1]);
    expect(carets(told('😀: 𝒳x', range(1, 5, 7)))).toEqual([4, 1]);
    expect(carets(told('각: x', range(1, 4, 5)))).toEqual([4, 1]);
  });

  test('an escaped character is as wide as its escape', () => {
    const text = told('a\u001bb: x', range(1, 6, 7));
    expect(text).toContain('  > 1 | a\\u{1b}b: x');
    expect(carets(text)).toEqual([10, 1]);
  });

  test('of a long line the part around the range is shown', () => {
    const line = `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`;
    const text = told(line, range(1, 5001, 5005));
    const shown = text.split('\n').find((entry) => entry.startsWith('  > ')) ?? '';
    expect(shown.length).toBeLessThan(140);
    const [left, width] = carets(text);
    expect(shown.slice(shown.indexOf('|') + 2).slice(left, left + width)).toBe('HERE');
    expect(shown).toMatch(/\| …x+HEREy+…$/);
  });

  test('a file of one line of five megabytes with many findings is shown piece by piece', () => {
    const file = new VFile({ path: 'a.yaml', value: 'x'.repeat(5_000_000) });
    for (let column = 1; column < 5_000_000; column += 10_000) {
      report(file, { ruleId: 'a-b', reason: 'Wrong', place: { line: 1, column } });
    }
    expect(pretty.format([file], OPTIONS).match(/\^/g)).toHaveLength(500);
  });

  test('none for a finding about the whole file, or beyond its last line', () => {
    expect(told('one\ntwo', undefined)).toBe('a.yaml error Wrong [a-b]\n\n1 error, 0 warnings\n');
    expect(told('one', { line: 9, column: 1 })).toBe('a.yaml:9:1 error Wrong [a-b]\n\n1 error, 0 warnings\n');
  });
});

describe('hostile text', () => {
  test('cannot move the cursor, hide, reverse, link, or fake another finding', () => {
    const attack =
      '\u001b]8;;https://evil.example\u0007link\u001b[1A\r\b\u202egnp.exe\u2066\u200b\u00ad\u{e0041}\nb.yaml:1:1 error Fake [x]';
    const file = new VFile({ path: `a${attack}.yaml`, value: `${attack}\nx` });
    report(file, { ruleId: 'a-b', reason: attack, note: attack, place: range(1, 1, 3) });
    const text = pretty.format([file], OPTIONS);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text.split('\n').filter((line) => line.startsWith('b.yaml'))).toEqual([]);
    expect(text).toContain('\\u{1b}]8;;https://evil.example\\u{7}link\\u{1b}[1A');
    expect(text).toContain('\\u{202e}gnp.exe\\u{2066}\\u{200b}\\u{ad}\\u{e0041}');
  });
});

describe('colours', () => {
  test('only when asked for, and they change nothing but colour', () => {
    const file = new VFile({ path: 'a.yaml', value: 'key: x' });
    report(file, { ruleId: 'a-b', reason: 'Wrong', place: range(1, 1, 4), note: 'Mend it' });
    const coloured = pretty.format([file], { ...OPTIONS, color: true });
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(pretty.format([file], OPTIONS));
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
  });
});

describe('what the profile accepts', () => {
  const suppression = { id: 'later', finding: 'a-b', reason: 'It moves', owner: 'desk', expires: '2027-03-31' };
  const file = (): VFile => {
    const made = new VFile({ path: 'a.yaml', value: 'one\ntwo' });
    report(made, { ruleId: 'a-b', reason: 'Wrong', place: range(2, 1, 4), note: 'Mend it' });
    return made;
  };

  test('stands at the end in one line, with the reason, and is counted apart', () => {
    const accepted = file();
    for (const message of accepted.messages) message.suppression = suppression;
    report(accepted, { ruleId: 'c-d', reason: 'Odd', place: range(1, 1, 4), severity: 'warning' });
    expect(pretty.format([accepted], OPTIONS)).toBe(
      [
        'a.yaml:1:1 warning Odd [c-d]',
        '  > 1 | one',
        '      | ^^^',
        '    2 | two',
        '',
        'suppressed by the profile:',
        '  a.yaml:2:1 [a-b] until 2027-03-31 (desk): It moves',
        '',
        '0 errors, 1 warning, 1 suppressed',
        '',
      ].join('\n'),
    );
  });

  test('is told although there is nothing else, and without taking orders from its words', () => {
    const accepted = file();
    for (const message of accepted.messages) message.suppression = { ...suppression, reason: 'x\u001b[2J\ny' };
    const text = pretty.format([accepted], OPTIONS);
    expect(text).toContain('(desk): x\\u{1b}[2J\\u{a}y\n\n0 errors, 0 warnings, 1 suppressed\n');
  });
});

describe('summary', () => {
  test('none when there is nothing to mend; errors and warnings are counted', () => {
    expect(pretty.format([], OPTIONS)).toBe('');
    expect(told('x', { line: 1, column: 1 }, { severity: 'info' })).not.toMatch(/warnings$/m);
    expect(told('x', { line: 1, column: 1 }, { severity: 'warning' })).toMatch(/\n0 errors, 1 warning\n$/);
  });
});
