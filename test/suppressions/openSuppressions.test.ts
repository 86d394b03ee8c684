// What a profile accepts: which findings an entry names, until when, and what is told of an entry that accepts nothing.
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { type Finding, type FindingKind, hasErrors, report } from '../../src/diagnostics.js';
import { openSuppressions } from '../../src/suppressions/openSuppressions.js';

const KINDS = new Map(
  [
    { id: 'link-gone', summary: 'Any' },
    { id: 'link-old', summary: 'Any', severities: ['warning'] as const },
    { id: 'hole', summary: 'Any', unsuppressible: 'gap' as const },
    { id: 'scale', summary: 'Any', severities: ['error', 'warning'] as const, unsuppressible: 'conflict' as const },
    { id: 'too-long', summary: 'Any', inPrint: true },
  ].map((kind): [string, FindingKind] => [kind.id, kind]),
);
const ENTRY = { id: 'e', finding: 'link-gone', reason: 'Because', owner: 'desk', expires: '2026-06-30' };
const PLACE = { start: { line: 3, column: 1, offset: 9 }, end: { line: 3, column: 2, offset: 10 } };

/** Entries over findings, on 30 June 2026; `own: false` for those of a profile that this one extends. */
function run(entries: readonly unknown[], findings: Readonly<Record<string, readonly Finding[]>>, own = true) {
  const profile = new VFile({ path: 'org/profile.yaml', value: 'text' });
  const asked: string[] = [];
  const files = Object.entries(findings).map(([path, list]) => {
    const file = new VFile({ path, value: '' });
    for (const finding of list) report(file, finding);
    return file;
  });
  const suppressions = openSuppressions(
    { suppressions: entries },
    {
      kinds: KINDS,
      asOf: '2026-06-30',
      locate: (pointer) => {
        asked.push(pointer);
        return { file: profile, range: PLACE };
      },
      nameOf: (file) => file.path.replace(/^org\//, ''),
      isOwn: () => own,
    },
  );
  suppressions.apply(files);
  return {
    suppressions,
    files,
    profile,
    asked,
    accepted: files.flatMap((file) =>
      file.messages.filter(({ suppression }) => suppression).map(({ reason }) => `${file.path}: ${reason}`),
    ),
    told: () => profile.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`),
  };
}

const gone = (reason: string, actual?: string): Finding => ({ ruleId: 'link-gone', reason, actual });

describe('an entry names', () => {
  const findings = {
    'org/policies/a.md': [gone('There is no `x.md`', 'x.md'), gone('There is no `y.md`', 'y.md')],
    'org/policies/b.md': [gone('There is no `x.md`', 'x.md'), { ruleId: 'link-old', reason: 'There is no `x.md`' }],
  };

  test.each<[string, object, string[]]>([
    ['all of a kind', {}, ['a.md: There is no `x.md`', 'a.md: There is no `y.md`', 'b.md: There is no `x.md`']],
    ['those of a file', { file: 'policies/a.md' }, ['a.md: There is no `x.md`', 'a.md: There is no `y.md`']],
    ['those whose message holds a text', { text: '`x.md`' }, ['a.md: There is no `x.md`', 'b.md: There is no `x.md`']],
    ['one of a file', { file: 'policies/a.md', text: 'y.md' }, ['a.md: There is no `y.md`']],
    ['no other kind', { finding: 'link-old' }, []],
    ['no part of a file name', { file: 'a.md' }, []],
    ['no pattern', { file: 'policies/*.md' }, []],
    ['a text exactly', { text: 'X.md' }, []],
  ])('%s', (_, more, accepted) => {
    const expected = accepted.map((line) => `org/policies/${line}`);
    const known = { ...findings, 'org/policies/b.md': [findings['org/policies/b.md'][0] as Finding] };
    expect(run([{ ...ENTRY, ...more }], known).accepted).toEqual(expected);
  });

  test('what the finding names, although its message says it otherwise', () => {
    const finding = gone('The line holds a wrong address', 'tel:0');
    expect(run([{ ...ENTRY, text: 'tel:0' }], { 'org/a.md': [finding] }).accepted).toHaveLength(1);
  });

  test('a file whose name is written with another form of the same letters', () => {
    const findings = { 'org/policies/a\u0308.md': [gone('Gone')] };
    expect(run([{ ...ENTRY, file: 'policies/\u00e4.md' }], findings).accepted).toHaveLength(1);
  });
});

describe('a finding that is accepted', () => {
  test('stops nothing, and says by which entry; another of the kind stops as before', () => {
    const { files } = run([{ ...ENTRY, text: 'x' }], { 'org/a.md': [gone('x'), gone('y')] });
    expect(files[0]?.messages.map(({ suppression }) => suppression?.id)).toEqual(['e', undefined]);
    expect(hasErrors(files)).toBe(true);
    expect(hasErrors(run([ENTRY], { 'org/a.md': [gone('x'), gone('y')] }).files)).toBe(false);
  });

  test('is no warning under --strict', () => {
    const entry = { ...ENTRY, finding: 'link-old' };
    const { files } = run([entry], { 'org/a.md': [{ ruleId: 'link-old', reason: 'x', severity: 'warning' }] });
    expect(hasErrors(files, { strict: true })).toBe(false);
  });

  test('may be made later', () => {
    const made = run([ENTRY], {});
    const file = new VFile({ path: 'org/late.md' });
    report(file, gone('late'));
    made.suppressions.apply([file]);
    made.suppressions.tellUnused([file], 'before printing');
    expect(file.messages[0]?.suppression?.id).toBe('e');
    expect(made.told()).toEqual([]);
  });

  test('belongs to the first entry that names it; the other accepts nothing', () => {
    const made = run([ENTRY, { ...ENTRY, id: 'second' }], { 'org/a.md': [gone('x')] });
    made.suppressions.tellUnused(made.files, 'before printing');
    expect(made.told()).toEqual([
      'suppression-unused: the suppression "second" accepts nothing: there is no link-gone',
    ]);
  });
});

describe('the last day', () => {
  test.each([
    ['2026-06-30', 1, []],
    ['2026-07-01', 1, []],
    ['9999-12-31', 1, []],
    ['2026-06-29', 0, ['suppression-expired: the suppression "e" ended on 2026-06-29, so that link-gone counts again']],
  ])('%s', (expires, accepted, told) => {
    const made = run([{ ...ENTRY, expires }], { 'org/a.md': [gone('x')] });
    expect(made.accepted).toHaveLength(accepted);
    made.suppressions.tellUnused(made.files, 'before printing');
    expect(made.told()).toEqual(told);
    // Nothing but time causes it.
    expect(hasErrors([made.profile])).toBe(false);
  });
});

describe('an entry that accepts nothing', () => {
  test('of an unknown kind is an error that names the nearest, at the line', () => {
    const made = run([ENTRY, { ...ENTRY, finding: 'link-gon' }], {});
    expect(made.profile.messages[0]).toMatchObject({
      ruleId: 'suppression-unknown',
      reason: 'the suppression "e" names "link-gon", but irdocs makes no such finding: did you mean "link-gone"?',
      fatal: true,
      line: 3,
    });
    expect(made.profile.messages[0]?.expected?.[0]).toBe('link-gone');
    expect(made.asked).toEqual(['/suppressions/1/finding']);
  });

  test('of a kind like none is not likened to any', () => {
    const made = run([{ ...ENTRY, finding: 'everything' }], {});
    expect(made.told()).toEqual([
      'suppression-unknown: the suppression "e" names "everything", but irdocs makes no such finding',
    ]);
    expect(made.profile.messages[0]?.expected).toEqual([]);
  });

  test('of a kind that cannot be accepted is an error that says why, although there is none', () => {
    const made = run([{ ...ENTRY, finding: 'hole' }], { 'org/a.md': [{ ruleId: 'hole', reason: 'x' }] });
    expect(made.accepted).toEqual([]);
    expect(made.told()).toEqual([
      'suppression-refused: the suppression "e" names hole, which cannot be accepted: a document would have a hole, or name what does not exist',
    ]);
  });

  test('of a kind that is now an error and now a warning: the warning is accepted, the error is not', () => {
    const warning: Finding = { ruleId: 'scale', reason: 'many', severity: 'warning' };
    const mild = run([{ ...ENTRY, finding: 'scale' }], { 'org/a.md': [warning] });
    expect([mild.accepted.length, mild.told()]).toEqual([1, []]);
    const grave = run([{ ...ENTRY, finding: 'scale' }], { 'org/a.md': [{ ...warning, severity: 'error' }, warning] });
    grave.suppressions.apply(grave.files);
    expect(grave.accepted).toEqual(['org/a.md: many']);
    expect(grave.told()).toHaveLength(1);
    expect(grave.told()[0]).toMatch(/^suppression-refused: .* the documents would say two different things$/);
  });

  test('is told with the files that have such findings', () => {
    const made = run([{ ...ENTRY, file: 'policies/a.md', text: 'q' }], { 'org/policies/b.md': [gone('x')] });
    made.suppressions.tellUnused(made.files, 'before printing');
    expect(made.profile.messages[0]).toMatchObject({
      reason: 'the suppression "e" accepts nothing: there is no link-gone in policies/a.md whose message holds "q"',
      fatal: false,
      expected: ['policies/b.md'],
    });
    expect(made.profile.messages[0]?.note).toContain('policies/b.md');
  });

  test('is no concern of a subsidiary that inherits it', () => {
    const made = run([ENTRY], {}, false);
    made.suppressions.tellUnused([], 'before printing');
    expect(made.told()).toEqual([]);
  });

  test('is judged when findings of its kind were made: those of prints after printing', () => {
    const made = run([{ ...ENTRY, finding: 'too-long' }], {});
    made.suppressions.tellUnused([], 'before printing');
    expect(made.told()).toEqual([]);
    made.suppressions.tellUnused([], 'in print');
    expect(made.told()).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['no list', { suppressions: 'all' }],
    ['nothing', undefined],
    ['no entries', { suppressions: [null, 1, 'x', [], {}] }],
    ['no reason', { suppressions: [{ ...ENTRY, reason: ' ' }] }],
    ['no owner', { suppressions: [{ ...ENTRY, owner: undefined }] }],
    ['no last day', { suppressions: [{ ...ENTRY, expires: undefined }] }],
    ['a last day in words', { suppressions: [{ ...ENTRY, expires: 'never' }] }],
    ['a file that is none', { suppressions: [{ ...ENTRY, file: 7 }] }],
    ['a text that is none', { suppressions: [{ ...ENTRY, text: '' }] }],
  ])('%s: the schema tells it, and nothing is accepted', (_, data) => {
    const entries = Object(data).suppressions;
    const made = run(Array.isArray(entries) ? entries : [], { 'org/a.md': [gone('x')] });
    expect([made.accepted, made.told()]).toEqual([[], []]);
    expect(() =>
      openSuppressions(data, {
        kinds: KINDS,
        asOf: '2026-06-30',
        locate: () => undefined,
        nameOf: String,
        isOwn: () => true,
      }),
    ).not.toThrow();
  });
});
