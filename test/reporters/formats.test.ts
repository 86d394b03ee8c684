// Each format: whole, valid for its readers, and harmless whatever the texts hold.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { type Finding, report } from '../../src/diagnostics.js';
import { loadReporters, type Reporter, type ReporterOptions } from '../../src/reporters/reporter.js';
import { readXml } from './readXml.js';

const reporters = await loadReporters();
const OPTIONS: ReporterOptions = { color: false, strict: false, version: '1.2.3' };

function format(name: string, files: readonly VFile[], options: Partial<ReporterOptions> = {}): string {
  return (reporters.find((entry) => entry.name === name) as Reporter).format(files, { ...OPTIONS, ...options });
}

function fileWith(path: string, value: string, ...findings: Finding[]): VFile {
  const file = new VFile({ path, value });
  for (const finding of findings) report(file, finding);
  return file;
}

const HOSTILE =
  '\u001b]8;;https://evil.example\u0007x\u001b[2J\r\b\u202eabc\u2066\u009b31m %0A::error::%\n::stop-commands::x & <b> "q" ]]>';
const sample = (): VFile[] => [
  fileWith(
    'org-profiles/größe & co/a,b:c.yaml',
    'one: 1\ntwo: 2\nthree: 3\n',
    {
      ruleId: 'key-unknown',
      reason: 'two is no key',
      place: { start: { line: 2, column: 1, offset: 7 }, end: { line: 2, column: 4, offset: 10 } },
      actual: 'two',
      expected: ['too'],
      note: 'Write too.\nOr not.',
    },
    { ruleId: 'yaml-comment', reason: 'cut', place: { line: 3, column: 8 }, severity: 'warning' },
  ),
  fileWith('whole.md', '', { ruleId: 'policy-unreadable', reason: HOSTILE, severity: 'info', note: HOSTILE }),
];

describe('all formats', () => {
  test('are the ones that the design names', () => {
    expect(reporters.map((reporter) => reporter.name)).toEqual([
      'github',
      'gitlab',
      'json',
      'junit',
      'pretty',
      'sarif',
    ]);
  });

  for (const { name } of reporters) {
    test(`${name}: the same findings in any order of files give the same text, and the files stay as they are`, () => {
      const files = sample();
      const before = JSON.stringify(files.map((file) => file.messages));
      expect(format(name, [...files].reverse())).toBe(format(name, files));
      expect(JSON.stringify(files.map((file) => file.messages))).toBe(before);
    });

    test(`${name}: no control or direction character of a text gets out`, () => {
      fc.assert(
        fc.property(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.string({ unit: 'binary', maxLength: 60 }),
          (a, b) => {
            const file = fileWith(`f${a}`, `${b}\n${a}\n`, {
              ruleId: 'x-y',
              reason: `${a} ${HOSTILE}`,
              actual: b,
              expected: [a],
              note: b,
              place: { start: { line: 1, column: 1 }, end: { line: 1, column: b.length + 1 } },
            });
            const text = format(name, [file]);
            expect(text).not.toMatch(/\p{Cs}/u);
            expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\u2028|\u2029/u);
          },
        ),
        { numRuns: 60 },
      );
    });

    test(`${name}: a finding on two files, and one made twice of a shared file, is told once`, () => {
      const place = { line: 1, column: 1 };
      const first = fileWith('shared.md', 'text', { ruleId: 'a-b', reason: 'REASON', place });
      const again = fileWith('shared.md', 'text', { ruleId: 'a-b', reason: 'REASON', place });
      const other = fileWith('other.md', 'text');
      other.messages.push(...first.messages);
      const once = format(name, [first]);
      expect(once).toContain('REASON');
      expect(format(name, [first, other, again, first])).toBe(once);
    });
  }
});

describe('json', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../src/reporters/formats/findings.schema.json', import.meta.url), 'utf8'),
  );

  test('is what its schema says, and holds the texts unchanged', () => {
    const text = format('json', sample());
    const data = JSON.parse(text);
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.summary).toEqual({ errors: 1, warnings: 1, infos: 1 });
    expect(data.findings[0]).toEqual({
      rule: 'key-unknown',
      severity: 'error',
      file: 'org-profiles/größe & co/a,b:c.yaml',
      start: { line: 2, column: 1 },
      end: { line: 2, column: 4 },
      message: 'two is no key',
      actual: 'two',
      expected: ['too'],
      remedy: 'Write too.\nOr not.',
    });
    expect(data.findings[2]).toMatchObject({ start: null, end: null, message: HOSTILE, remedy: HOSTILE });
  });

  test('no finding is an empty list', () => {
    expect(JSON.parse(format('json', []))).toEqual({
      version: 1,
      summary: { errors: 0, warnings: 0, infos: 0 },
      findings: [],
    });
  });
});

describe('github', () => {
  test('escapes what would end a property or a command', () => {
    const [first, second] = format('github', sample()).split('\n');
    expect(first).toBe(
      '::error title=irdocs key-unknown,file=org-profiles/größe & co/a%2Cb%3Ac.yaml,line=2,col=1::two is no key%0ARemedy: Write too.%0AOr not.',
    );
    expect(second).toMatch(/^::warning title=irdocs yaml-comment,.*,line=3,col=8::cut$/);
  });

  test('one line a finding, whatever its words', () => {
    const lines = format('github', sample()).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^::notice title=irdocs policy-unreadable,file=whole\.md::/);
    expect(lines[2]).toContain('%250A::error::%25%0A::stop-commands::x');
  });
});

describe('sarif', () => {
  test('carries rules, levels, encoded relative addresses, ranges and fingerprints', () => {
    const log = JSON.parse(format('sarif', sample()));
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'irdocs', semanticVersion: '1.2.3' });
    expect(run.tool.driver.rules).toEqual([{ id: 'key-unknown' }, { id: 'policy-unreadable' }, { id: 'yaml-comment' }]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const [error, warning, note] = run.results;
    expect(error).toMatchObject({ ruleId: 'key-unknown', ruleIndex: 0, level: 'error' });
    expect(error.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'org-profiles/gr%C3%B6%C3%9Fe%20%26%20co/a%2Cb%3Ac.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
        },
      },
    ]);
    expect(warning).toMatchObject({ ruleIndex: 2, level: 'warning' });
    expect(warning.locations[0].physicalLocation.region).toEqual({ startLine: 3, startColumn: 8 });
    expect(note).toMatchObject({ level: 'note' });
    expect(note.locations[0].physicalLocation.region).toBeUndefined();
  });

  test('fingerprints are unique, and stay when lines are put in before', () => {
    const prints = (value: string, line: number): string[] => {
      const twice = [1, 3].map((column) => ({ ruleId: 'a-b', reason: `at ${column}`, place: { line, column } }));
      const log = JSON.parse(format('sarif', [fileWith('a.yaml', value, ...twice)]));
      return log.runs[0].results.map((result: { partialFingerprints: object }) =>
        JSON.stringify(result.partialFingerprints),
      );
    };
    const before = prints('key: value\n', 1);
    expect(new Set(before).size).toBe(2);
    expect(prints('# new\n\n  key: value\n', 3)).toEqual(before);
    expect(prints('key: other\n', 1)).not.toEqual(before);
  });

  test('at most 25 000 results', () => {
    const file = new VFile({ path: 'a.yaml', value: '' });
    for (let line = 1; line <= 25_001; line++) report(file, { ruleId: 'a-b', reason: 'x', place: { line, column: 1 } });
    expect(JSON.parse(format('sarif', [file])).runs[0].results).toHaveLength(25_000);
  });
});

describe('gitlab', () => {
  test('gives what the report type asks for, with unique fingerprints', () => {
    const issues = JSON.parse(format('gitlab', sample()));
    expect(issues).toHaveLength(3);
    expect(issues[0]).toEqual({
      description: 'two is no key\nRemedy: Write too.\nOr not.',
      check_name: 'key-unknown',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'major',
      location: { path: 'org-profiles/größe & co/a,b:c.yaml', lines: { begin: 2, end: 2 } },
    });
    expect(issues[2].location.lines).toEqual({ begin: 1, end: 1 });
    const fingerprints = new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint));
    expect(fingerprints.size).toBe(3);
  });
});

describe('junit', () => {
  test('one suite a check, one case a finding; only what stops the pack fails', () => {
    const suites = readXml(format('junit', sample()));
    expect(suites.attributes).toMatchObject({ tests: '3', failures: '1' });
    expect(suites.children.map((suite) => [suite.attributes.name, suite.attributes.failures])).toEqual([
      ['key-unknown', '1'],
      ['policy-unreadable', '0'],
      ['yaml-comment', '0'],
    ]);
    const [testcase] = suites.children[0]?.children ?? [];
    expect(testcase?.attributes).toEqual({ classname: 'key-unknown', name: 'org-profiles/größe & co/a,b:c.yaml:2:1' });
    expect(testcase?.children[0]).toMatchObject({
      name: 'failure',
      attributes: { type: 'error', message: 'two is no key' },
      text: 'two is no key\nRemedy: Write too.\nOr not.',
    });
  });

  test('warnings fail under --strict', () => {
    expect(readXml(format('junit', sample(), { strict: true })).attributes.failures).toBe('2');
  });

  test('no finding is one passed case', () => {
    expect(readXml(format('junit', []))).toMatchObject({
      attributes: { tests: '1', failures: '0' },
      children: [{ children: [{ name: 'testcase', children: [] }] }],
    });
  });

  test('any text makes well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const file = fileWith(`f${text}`, '', { ruleId: 'a-b', reason: `r${text}`, note: text });
        expect(readXml(format('junit', [file])).children[0]?.attributes.name).toBe('a-b');
      }),
    );
  });
});
