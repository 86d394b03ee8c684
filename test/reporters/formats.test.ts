// Each format: whole, valid for its readers, and harmless whatever the texts hold.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioFile } from '../scenarios/scenario.js';
import { accept, fileWith, format, HOSTILE, reporters, sample } from './findings.js';
import { readXml } from './readXml.js';

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

    test(`${name}: a finding of a shared file counts where one organization does not accept it`, () => {
      const finding = { ruleId: 'a-b', reason: 'REASON', place: { line: 1, column: 1 } };
      const counted = format(name, [fileWith('shared.md', 'text', finding)]);
      const pair = () => [
        accept([fileWith('shared.md', 'text', finding)], 'a-b'),
        [fileWith('shared.md', 'text', finding)],
      ];
      expect(format(name, pair().flat())).toBe(counted);
      expect(format(name, pair().reverse().flat())).toBe(counted);
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
    expect(data.summary).toEqual({ errors: 1, warnings: 1, infos: 1, suppressed: 0 });
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
      suppressed: null,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(data.findings[2]).toMatchObject({ start: null, end: null, message: HOSTILE, remedy: HOSTILE });
  });

  test('what a whole command prints is what its schema says', () => {
    const data = JSON.parse(readFileSync(scenarioFile('format-json', 'stdout.txt'), 'utf8'));
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.summary.errors).toBe(data.findings.length);
  });

  test('no finding is an empty list', () => {
    expect(JSON.parse(format('json', []))).toEqual({
      version: 1,
      summary: { errors: 0, warnings: 0, infos: 0, suppressed: 0 },
      findings: [],
      faults: [],
    });
  });

  test('tells why a finding is accepted, and what the machine could not do', () => {
    const fault = { code: 'no-browser', message: 'No browser', remedy: 'Install one' };
    const data = JSON.parse(format('json', accept(sample(), 'key-unknown'), { faults: [fault] }));
    expect(new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)(data)).toBe(true);
    expect(data.summary).toEqual({ errors: 0, warnings: 1, infos: 1, suppressed: 1 });
    expect(data.findings[0]).toMatchObject({
      rule: 'key-unknown',
      severity: 'error',
      suppressed: { id: 'later', reason: `Because ${HOSTILE}`, owner: 'desk', expires: '2027-03-31' },
    });
    expect(data.faults).toEqual([fault]);
  });
});

describe('github', () => {
  test('escapes what would end a property or a command', () => {
    const [first, second] = format('github', sample()).split('\n');
    expect(first).toBe(
      '::error title=irdocs key-unknown,file=org-profiles/größe & co/a%2Cb%3Ac.yaml,line=2,endLine=2,col=1,endColumn=3::two is no key%0ARemedy: Write too.%0AOr not.',
    );
    expect(second).toMatch(/^::warning title=irdocs yaml-comment,.*,line=3,col=8::cut$/);
  });

  test('a range over lines has no columns, an empty one has one', () => {
    const over = { start: { line: 1, column: 3 }, end: { line: 2, column: 2 } };
    const empty = { start: { line: 1, column: 3 }, end: { line: 1, column: 3 } };
    const file = fileWith(
      'a.md',
      'text',
      { ruleId: 'a-b', reason: 'over', place: over },
      { ruleId: 'a-c', reason: 'empty', place: empty },
    );
    expect(format('github', [file])).toBe(
      '::error title=irdocs a-b,file=a.md,line=1,endLine=2::over\n::error title=irdocs a-c,file=a.md,line=1,endLine=1,col=3,endColumn=3::empty\n',
    );
  });

  test('says nothing of what the profile accepts', () => {
    expect(format('github', accept(sample(), 'key-unknown'))).not.toContain('key-unknown');
  });

  test('one line a finding, whatever its words', () => {
    const lines = format('github', sample()).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^::notice title=irdocs policy-unreadable,file=whole\.md::/);
    expect(lines[2]).toContain('%250A::error::%25%0A::stop-commands::x');
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

  test('leaves out what the profile accepts, and the others keep their fingerprints', () => {
    const all = JSON.parse(format('gitlab', sample()));
    expect(JSON.parse(format('gitlab', accept(sample(), 'key-unknown')))).toEqual(all.slice(1));
  });
});

describe('junit', () => {
  test('one suite a check, one case a finding; only what stops the pack fails', () => {
    const suites = readXml(format('junit', sample()));
    expect(suites.attributes).toMatchObject({ tests: '3', failures: '1', skipped: '0' });
    expect(suites.children.map((suite) => [suite.attributes.name, suite.attributes.failures])).toEqual([
      ['key-unknown', '1'],
      ['policy-unreadable', '0'],
      ['yaml-comment', '0'],
    ]);
    const [testcase] = suites.children[0]?.children ?? [];
    expect(testcase?.attributes).toEqual({
      classname: 'key-unknown',
      name: 'org-profiles/größe & co/a,b:c.yaml:2:1',
      file: 'org-profiles/größe & co/a,b:c.yaml',
    });
    expect(testcase?.children[0]).toMatchObject({
      name: 'failure',
      attributes: { type: 'error', message: 'two is no key' },
      text: 'two is no key\nRemedy: Write too.\nOr not.',
    });
  });

  test('warnings fail under --strict', () => {
    expect(readXml(format('junit', sample(), { strict: true })).attributes.failures).toBe('2');
  });

  test('what the profile accepts is skipped, with the reason', () => {
    const suites = readXml(format('junit', accept(sample(), 'key-unknown'), { strict: true }));
    expect(suites.attributes).toMatchObject({ tests: '3', failures: '1', skipped: '1' });
    const [skipped] = suites.children[0]?.children[0]?.children ?? [];
    expect(skipped).toMatchObject({ name: 'skipped' });
    expect(skipped?.attributes.message).toMatch(/^suppressed until 2027-03-31 \(desk\): Because /);
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
