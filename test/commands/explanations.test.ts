// Every finding that the sources can make has an explanation, and every explanation is of a finding.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Explanation, loadExplanations } from '../../src/catalogue.js';
import { loadChecks } from '../../src/checks/check.js';
import { severityOf } from '../../src/diagnostics.js';
import { environmentCodes } from '../../src/environmentCodes.js';
import { loadRules } from '../../src/profile/loadRules.js';
import { silenceExample } from '../../src/suppressions/silenceExample.js';
import { messagesOf, readFragment } from '../profile/profiles.js';
import { scenarioFile, scenarioNames } from '../scenarios/scenario.js';
import { contextOf } from '../support/checkContext.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const explanations = await loadExplanations();
const sources = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/codes\.ts$/i.test(name) && !name.endsWith('.generated.ts'))
    .map((name) => [name, readFileSync(path.join(SRC, name), 'utf8')]),
);
const text = [...sources.values()].join('\n');
/** First words of ids that more than one place makes through a parameter, as in `refuse('yaml-syntax', ...)`. */
const FAMILIES = 'yaml|key|value|list|template|profile|prose|link|policy|pdf|markdown|front-matter';

describe('explanations', () => {
  test('each `ruleId` that stands in the sources has one', () => {
    const used = [...text.matchAll(/ruleId:\s*['"`]([^'"`]+)['"`]/g)].map(([, id]) => id as string);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((id) => !explanations.has(id))).toEqual([]);
  });

  test('each text that looks like an id and is handed to something that reports has one', () => {
    const used: string[] = [];
    for (const [name, source] of sources) {
      if (!/ruleId/.test(source)) continue;
      // The arguments of calls, not the codes of environment faults.
      const calls = source.replace(/new OperationalError\(\s*'[^']*'/g, '');
      for (const [, id] of calls.matchAll(new RegExp(`'((?:${FAMILIES})-[a-z-]+)'`, 'g'))) used.push(`${name}: ${id}`);
    }
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((entry) => !explanations.has(entry.split(': ')[1] as string))).toEqual([]);
  });

  test('each rule and each kind of finding of a check has one', async () => {
    const ids = [
      ...(await loadRules()).map((rule) => rule.id),
      ...(await loadChecks()).flatMap((check) => (check.findings ?? [check]).map((kind) => kind.id)),
    ];
    expect(ids.filter((id) => !explanations.has(id))).toEqual([]);
  });

  test('none explains what no source can report', () => {
    const rules = new Set([...explanations.keys()].filter((id) => !text.includes(`'${id}'`)));
    expect([...rules]).toEqual([]);
  });

  for (const [id, entry] of explanations) {
    test(`${id}: says what, why, how not and how`, () => {
      expect(entry.id).toBe(id);
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      for (const words of [entry.summary, entry.why, entry.bad, entry.good]) expect(words.trim()).not.toBe('');
      expect(entry.bad).not.toBe(entry.good);
    });
  }
});

/** Severity and id of each finding that a scenario must tell. */
const toldByScenarios = scenarioNames().flatMap((name) => {
  const file = scenarioFile(name, 'stderr.txt');
  if (!existsSync(file)) return [];
  const heads = readFileSync(file, 'utf8').matchAll(/^\S.*:\d+:\d+ (error|warning|info) .* \[([a-z0-9-]+)\]$/gm);
  return [...heads].map(([, severity, id]) => ({ name, id: id as string, severity: severity as string }));
});

describe('severities', () => {
  test('each finding that a scenario tells is explained, with its severity', () => {
    expect(toldByScenarios.length).toBeGreaterThan(20);
    expect(toldByScenarios.filter(({ id, severity }) => !explained(id, severity))).toEqual([]);
  });

  test('each finding that the bad example of a profile rule makes is', async () => {
    for (const rule of await loadRules()) {
      const told = messagesOf(await readFragment(rule.bad, { rules: [rule] }));
      for (const message of told) expect(explained(message.ruleId ?? '', severityOf(message)), rule.id).toBe(true);
    }
  });

  test('each finding that the bad example of a check makes is', async () => {
    for (const check of await loadChecks()) {
      const { context, findings } = contextOf(check.bad);
      check.run(context);
      for (const { ruleId, severity = 'error' } of findings) expect(explained(ruleId, severity), ruleId).toBe(true);
    }
  });

  test('a rule or check says that it warns when its file does', async () => {
    const files = [...sources].filter(([name]) => /^(?:profile|checks)\/rules\//.test(name));
    const warning = files.filter(([, source]) => /severity: .*'warning'/.test(source));
    expect(warning.length).toBeGreaterThan(20);
    expect(warning.filter(([, source]) => !/severities: \[[^\]]*'warning'/.test(source)).map(([name]) => name)).toEqual(
      [],
    );
  });

  function explained(id: string, severity: string): boolean {
    return (explanations.get(id)?.severities as readonly string[] | undefined)?.includes(severity) === true;
  }
});

describe('how to silence', () => {
  const silences = [...explanations.values()].map((kind): [Explanation, ReturnType<typeof silenceExample>] => [
    kind,
    silenceExample(kind),
  ]);

  test('the entry is whole, and accepted by the schema once its blanks are filled', async () => {
    const entries = silences.flatMap(([{ id }, { entry }]) => (entry === null ? [] : [{ id, entry }]));
    expect(entries.length).toBeGreaterThan(50);
    for (const { id, entry } of entries) {
      expect(parse(entry).suppressions).toEqual([
        { id: `${id}-1`, finding: id, file: null, text: null, reason: null, owner: null, expires: null },
      ]);
    }
    const filled = entries[0]?.entry
      .replace(/expires: #.*/, 'expires: 2027-03-31')
      .replace(/owner: #.*/, 'owner: desk')
      .replace(/(reason|text|file): #/g, '$1: words #');
    expect(messagesOf(await readFragment(filled ?? '')).map(String)).toEqual([]);
  });

  test('pasted as it is, it is refused for each blank', async () => {
    const [, silence] = silences.find(([{ id }]) => id === 'link-file-missing') ?? [];
    const told = messagesOf(await readFragment(silence?.entry ?? '')).map(({ ruleId, line }) => `${line} ${ruleId}`);
    expect(told).toEqual(['4', '5', '6', '7', '8'].map((line) => `${line} value-empty`));
  });

  test('what makes a document wrong has none, and says why', () => {
    const ids = silences.flatMap(([{ id }, { entry }]) => (entry === null ? [id] : []));
    expect(ids).toEqual(expect.arrayContaining(['key-missing', 'reference-unknown', 'public-leak', 'leftover-text']));
    expect(ids).toEqual(expect.arrayContaining(['suppression-unused', 'suppression-expired', 'pdf-fault']));
    expect(ids).not.toContain('link-file-missing');
    for (const [, { entry, words }] of silences) {
      expect(words).toMatch(entry === null ? /^This finding cannot be accepted for a time: .+\. Mend it\.$/ : /\.$/);
    }
  });
});

test('each fault of the environment is told by its code, and no other code is', () => {
  const used = new Set([...text.matchAll(/new OperationalError\(\s*'([a-z-]+)'/g)].map(([, code]) => code as string));
  expect(used.size).toBeGreaterThan(15);
  expect([...used].filter((code) => !environmentCodes.has(code))).toEqual([]);
  expect([...environmentCodes.keys()].filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  expect([...environmentCodes.keys()].filter((code) => explanations.has(code))).toEqual([]);
});
