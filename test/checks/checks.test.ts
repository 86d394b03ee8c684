// Contract of every check: its examples are its tests.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CheckContext, loadChecks } from '../../src/checks/check.js';
import { contextOf } from '../support/checkContext.js';

const checks = await loadChecks();

test('every file of the folder is a check of that name', () => {
  const names = readdirSync(new URL('../../src/checks/rules/', import.meta.url)).map((name) =>
    name.replace(/\.ts$/, ''),
  );
  expect(checks.map((check) => check.id)).toEqual(names.sort());
});

test('no two checks claim one id of a finding', () => {
  const ids = checks.flatMap((check) => check.findings?.map(({ id }) => id) ?? [check.id]);
  expect(ids).toEqual([...new Set(ids)]);
});

/** An example of it would fill four hundred lines of `irdocs explain`; robustness.test.ts shows it. */
const TOO_LONG = 'markdown-too-complex';

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const kinds = (check.findings ?? [{ id, summary: check.summary }])
    .map((kind) => kind.id)
    .filter((kind) => kind !== TOO_LONG);

  test('the bad example makes every kind of finding, and no other', () => {
    const { context, findings } = contextOf(check.bad);
    check.run(context);
    expect([...new Set(findings.map(({ ruleId }) => ruleId))].sort()).toEqual([...kinds].sort());
    for (const finding of findings) expect(finding.note ?? finding.severity).toMatch(/\w/);
    expect(findings.filter(({ at, place }) => at.startsWith('policies/') && !inside(at, place, context))).toEqual([]);
  });

  test('the good example leaves it silent', () => {
    const { context, findings } = contextOf(check.good);
    check.run(context);
    expect(findings).toEqual([]);
  });

  for (const kind of check.findings ?? []) {
    const { bad, good } = kind;
    if (!bad || !good) continue;
    test(`the example of ${kind.id} makes this finding and no other; written right, none`, () => {
      const wrong = contextOf(bad);
      check.run(wrong.context);
      expect(wrong.findings.map(({ ruleId }) => ruleId)).toEqual([kind.id]);
      const right = contextOf(good);
      check.run(right.context);
      expect(right.findings).toEqual([]);
    });
  }

  test('it says what it is for', () => {
    expect(check.id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(check.why.split(' ').length).toBeGreaterThan(15);
    for (const { summary } of check.findings ?? [check]) expect(summary).toMatch(/^[A-Z].*[^.]$/);
    for (const kind of kinds) expect(kind).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });
});

/** Whether a place is a range of the file whose offsets, lines and columns agree. */
function inside(path: string, place: unknown, context: CheckContext): boolean {
  const text = String(context.policies.find((policy) => policy.path === path)?.file.value);
  const { start, end } = (place ?? {}) as { start?: Spot; end?: Spot };
  return [start, end].every((spot) => {
    if (!spot) return false;
    const before = text.slice(0, spot.offset).split('\n');
    return spot.line === before.length && spot.column === (before.at(-1) ?? '').length + 1;
  });
}

interface Spot {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}
