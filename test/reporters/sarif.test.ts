// SARIF: valid against the schema of OASIS whatever the findings hold, with the words of `irdocs explain`, whole however many there are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Explanation, loadExplanations } from '../../src/catalogue.js';
import { report } from '../../src/diagnostics.js';
import { scenarioFile } from '../scenarios/scenario.js';
import { accept, fileWith, format, HOSTILE, sample } from './findings.js';

/** RFC 3986: what an address may hold, and `%` only before two hex digits. */
const ADDRESS = /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[\dA-Fa-f]{2})*$/;

const schema = createRequire(import.meta.url)('schemastore/schemas/json/sarif-2.1.0.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri-reference', (text) => ADDRESS.test(text) && !/^[^/]*:/.test(text));
ajv.addFormat('uri', (text) => ADDRESS.test(text) && URL.canParse(text));
ajv.addFormat('date-time', () => false);
const validate = ajv.compile(schema);

let kinds: ReadonlyMap<string, Explanation>;
beforeAll(async () => {
  kinds = await loadExplanations();
});

/** The log, which must be valid. */
function sarif(files: readonly VFile[], options: Parameters<typeof format>[2] = {}) {
  const log = JSON.parse(format('sarif', files, { kinds, ...options }));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  return log;
}

test('carries rules, levels, encoded relative addresses, ranges and fingerprints', () => {
  const log = sarif(sample());
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const [run] = log.runs;
  expect(run.tool.driver).toMatchObject({ name: 'irdocs', semanticVersion: '1.2.3' });
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    'key-unknown',
    'policy-unreadable',
    'yaml-comment',
  ]);
  expect(run.columnKind).toBe('utf16CodeUnits');
  const [error, warning, note] = run.results;
  expect(error).toMatchObject({ ruleId: 'key-unknown', ruleIndex: 0, level: 'error', suppressions: [] });
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

test.each(['format-sarif', 'policies-sarif'])('what the scenario %s prints is valid', (name) => {
  const log = JSON.parse(readFileSync(scenarioFile(name, 'stdout.txt'), 'utf8'));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  expect(log.runs[0].results.length).toBeGreaterThan(0);
});

test('nothing found is a run without results', () => {
  const [run, ...more] = sarif([]).runs;
  expect(run).toMatchObject({ results: [], invocations: [{ executionSuccessful: true, exitCode: 0 }] });
  expect(more).toEqual([]);
});

describe('each rule', () => {
  test('says what it is, why, how not and how', () => {
    const [rule] = sarif(sample()).runs[0].tool.driver.rules;
    const kind = kinds.get('key-unknown') as Explanation;
    expect(rule).toMatchObject({
      shortDescription: { text: kind.summary },
      fullDescription: { text: kind.why },
      defaultConfiguration: { level: 'error' },
    });
    for (const text of [rule.help.text, rule.help.markdown]) {
      expect(text).toContain(kind.why);
      expect(text).toContain(kind.bad.trim());
      expect(text).toContain(kind.good.trim());
    }
  });

  test('every kind of finding that there is makes a valid one, whose code cannot leave its block', () => {
    const file = new VFile({ path: 'a.yaml', value: '' });
    for (const id of kinds.keys()) report(file, { ruleId: id, reason: 'x' });
    const { rules } = sarif([file]).runs[0].tool.driver;
    expect(rules).toHaveLength(kinds.size);
    for (const { id, help } of rules) {
      expect(help.markdown.match(/^`{3,}/gm), id).toHaveLength(4);
    }
  });

  test('that nobody explains is told by its id', () => {
    expect(sarif([fileWith('a.md', '', { ruleId: 'of-tomorrow', reason: 'x' })]).runs[0].tool.driver.rules).toEqual([
      { id: 'of-tomorrow' },
    ]);
  });
});

describe('what the profile accepts', () => {
  test('is a result that is suppressed from outside, with the justification; all others say that they count', () => {
    const { results, invocations } = sarif(accept(sample(), 'key-unknown')).runs[0];
    expect(results.map(({ suppressions }: { suppressions: object[] }) => suppressions.length)).toEqual([1, 0, 0]);
    expect(results[0].suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: `until 2027-03-31 (desk): Because ${HOSTILE}`,
      },
    ]);
    expect(invocations).toEqual([{ executionSuccessful: true, exitCode: 0 }]);
  });
});

test('how the run ended', () => {
  const fault = { code: 'no-browser', message: 'No {browser}', remedy: 'Install one' };
  const ended = (options: Parameters<typeof format>[2]) =>
    sarif([fileWith('a.md', '', { ruleId: 'a-b', reason: 'x', severity: 'warning' })], options).runs[0].invocations[0];
  expect(ended({})).toEqual({ executionSuccessful: true, exitCode: 0 });
  expect(ended({ strict: true })).toEqual({ executionSuccessful: true, exitCode: 1 });
  expect(ended({ faults: [fault] })).toEqual({
    executionSuccessful: false,
    exitCode: 2,
    toolExecutionNotifications: [
      { level: 'error', message: { text: 'No {{browser}}\nRemedy: Install one' }, descriptor: { id: 'no-browser' } },
    ],
  });
});

test('words are no placeholders and no links', () => {
  const file = fileWith('a.md', '', {
    ruleId: 'a-b',
    reason: 'Write {0}, not {{x}} or [here](1)',
    note: '[a][b] \\[c](d)',
  });
  expect(sarif([file]).runs[0].results[0].message.text).toBe(
    'Write {{0}}, not {{{{x}}}} or [here\\](1)\nRemedy: [a][b] \\[c\\](d)',
  );
});

test.each([
  'policies/a b%20c.md',
  'https://evil.example/x.md',
  'C:/x.md',
  '../up/x.md',
  '/absolute/x.md',
  'back\\slash.md',
  '\u001b[2J\u202e\ud800\u0000.md',
  '"<>&#?[]{}|^`.md',
  '\u{1f600}/é/ß.md',
])('the file %j has a relative address', (path) => {
  const [{ physicalLocation }] = sarif([fileWith(path, '', { ruleId: 'a-b', reason: 'x' })]).runs[0].results[0]
    .locations;
  expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(path.replace('\ud800', '\ufffd'));
});

test('a file whose name begins with two slashes is not on another host', () => {
  const [{ physicalLocation }] = sarif([fileWith('//host/x.md', '', { ruleId: 'a-b', reason: 'x' })]).runs[0].results[0]
    .locations;
  expect(physicalLocation.artifactLocation.uri).toBe('/host/x.md');
});

test('any findings make a valid log', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 4 }), (triples) => {
      sarif(
        triples.map(([path, reason, note]) =>
          fileWith(`f${path}`, note, { ruleId: 'a-b', reason: `r${reason}`, note, place: { line: 1, column: 1 } }),
        ),
      );
    }),
    { numRuns: 40 },
  );
});

test('more results than a service takes at once go into several runs of categories of their own', () => {
  const file = new VFile({ path: 'a.yaml', value: '' });
  for (let line = 1; line <= 50_001; line++) {
    report(file, { ruleId: line === 50_001 ? 'z-z' : 'a-b', reason: 'x', place: { line, column: 1 } });
  }
  const { runs } = JSON.parse(format('sarif', [file], { kinds }));
  expect(runs.map(({ results }: { results: object[] }) => results.length)).toEqual([25_000, 25_000, 1]);
  expect(
    new Set(runs.map(({ automationDetails }: { automationDetails: { id: string } }) => automationDetails.id)).size,
  ).toBe(3);
  const [last] = runs[2].results;
  expect(last.ruleId).toBe(runs[2].tool.driver.rules[last.ruleIndex].id);
  const prints = runs.flatMap(({ results }: { results: { partialFingerprints: object }[] }) =>
    results.map((result) => JSON.stringify(result.partialFingerprints)),
  );
  expect(new Set(prints).size).toBe(50_001);
});
