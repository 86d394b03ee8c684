// The sample organization's real policies: nothing is found in them, and each of their links is found when it is broken.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckContext, PolicyFile } from '../../../src/checks/check.js';
import policyLink from '../../../src/checks/rules/policy-link.js';
import { contextOf, policyFile } from '../../support/checkContext.js';

const FOLDER = new URL('../../../org-profiles/hallberg/policies/', import.meta.url);
const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).map((name) => [`policies/${name}`, readFileSync(new URL(name, FOLDER), 'utf8')] as const),
);
const policies = [...texts].map(([path, text]) => policyFile(path, text));
const OUT = '../../out/hallberg/markdown';

function check(changed?: PolicyFile) {
  const { context, findings } = contextOf({});
  const here: CheckContext = {
    ...context,
    policies: policies.map((policy) => (policy.path === changed?.path ? changed : policy)),
    profileFiles: new Set(texts.keys()),
    generated: new Map([
      [`${OUT}/policy/incident-management-policy.md`, '# Policy\n'],
      [`${OUT}/plan/incident-management-plan.md`, '# Plan\n'],
    ]),
  };
  policyLink.run(here);
  return findings;
}

test('the policies are clean', () => {
  expect(texts.size).toBeGreaterThanOrEqual(6);
  expect(check()).toEqual([]);
});

const BREAKAGES: Readonly<Record<string, (target: string) => string>> = {
  'other name': (target) => target.replace(/([^/#]*)$|([^/#]*)(?=#)/, '$1$2x'),
  'capital letter': (target) => target.replace(/[a-z](?=[^a-z]*$|[a-z-]*$)/, (letter) => letter.toUpperCase()),
  'backslash or root': (target) => (target.includes('#') ? target.replace('#', '/#') : `/${target}`),
  'no target': () => '',
};

describe.each(Object.keys(BREAKAGES))('broken by: %s', (name) => {
  test.each(policies.map((policy) => [policy.path]))('%s', (path) => {
    const text = texts.get(path) as string;
    const links = [...text.matchAll(/(?<=[^\\`]\]\()(?!#|https?:|mailto:)[^)\s]+(?=\))/g)];
    for (const { 0: target, index } of links) {
      const broken = BREAKAGES[name]?.(target) ?? target;
      const findings = check(policyFile(path, text.slice(0, index) + broken + text.slice(index + target.length)));
      expect(
        findings.map(({ at, ruleId }) => [at, String(ruleId).slice(0, 4)]),
        `${target} -> ${broken}`,
      ).toEqual([[path, 'link']]);
      const [finding] = findings;
      const { start, end } = (finding as NonNullable<typeof finding>).place as {
        start: { offset: number };
        end: { offset: number };
      };
      expect(start.offset).toBeLessThan(index);
      expect(end.offset).toBeGreaterThanOrEqual(index + broken.length);
    }
  });
});
