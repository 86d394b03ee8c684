// Every finding that the sources can make has an explanation, and every explanation is of a finding.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadExplanations } from '../../src/catalogue.js';
import { loadChecks } from '../../src/checks/check.js';
import { environmentCodes } from '../../src/environmentCodes.js';
import { loadRules } from '../../src/profile/loadRules.js';

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

test('each fault of the environment is told by its code, and no other code is', () => {
  const used = new Set([...text.matchAll(/new OperationalError\(\s*'([a-z-]+)'/g)].map(([, code]) => code as string));
  expect(used.size).toBeGreaterThan(15);
  expect([...used].filter((code) => !environmentCodes.has(code))).toEqual([]);
  expect([...environmentCodes.keys()].filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  expect([...environmentCodes.keys()].filter((code) => explanations.has(code))).toEqual([]);
});
