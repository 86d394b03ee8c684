// The documented findings about suppressions: each bad example gives that finding and nothing else, each good one gives nothing.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadExplanations } from '../../src/catalogue.js';
import policyLink from '../../src/checks/rules/policy-link.js';
import type { ExampleFiles } from '../../src/diagnostics.js';
import { suppressionCodes } from '../../src/suppressions/codes.js';
import { openSuppressions } from '../../src/suppressions/openSuppressions.js';
import { AS_OF } from '../support/asOf.js';
import { contextOf, policyFile } from '../support/checkContext.js';

const kinds = await loadExplanations();
const POLICY = { 'policies/access-control.md': '# Access control\n\nSee [rights](intranet/rights.md).\n' };

/** Runs the check of links over an example; where it has no policy, over one with the broken link that its entry names. */
function tell(example: ExampleFiles): { about: readonly (string | undefined)[]; open: number } {
  const { context } = contextOf({ ...POLICY, ...example });
  policyLink.run(context);
  const files = context.policies.map(({ file }) => file);
  const { file: profile } = policyFile('suppressions.yaml', example['suppressions.yaml'] ?? '');
  const suppressions = openSuppressions(parse(String(profile.value)), {
    kinds,
    asOf: AS_OF,
    locate: () => ({ file: profile, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }),
    nameOf: ({ path }) => path.replace(/^org-profiles\/example\//, ''),
    isOwn: () => true,
  });
  suppressions.apply(files);
  suppressions.tellUnused(files, 'before printing');
  return {
    about: profile.messages.map(({ ruleId }) => ruleId ?? undefined),
    open: files.flatMap(({ messages }) => messages).filter(({ suppression }) => !suppression).length,
  };
}

describe.each(suppressionCodes.map((code) => [code.id, code] as const))('%s', (id, { bad, good }) => {
  test('the bad example gives exactly this finding', () => {
    expect(tell(bad).about).toEqual([id]);
  });

  test('the good example gives none, and accepts what it names', () => {
    expect(tell(good)).toEqual({ about: [], open: 0 });
  });
});
