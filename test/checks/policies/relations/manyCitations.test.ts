// Texts that are nothing but citations: every one is told, and twice as many take about twice the time.
import { expect, test } from 'vitest';
import type { PolicyCheck } from '../../../../src/checks/check.js';
import linkIdentifier from '../../../../src/checks/rules/link-identifier.js';
import supersededVersion from '../../../../src/checks/rules/superseded-version.js';
import { findingsIn } from './findingsIn.js';

const ACCESS = '---\nid: POL-07\ntitle: Access Control Policy\nversion: "3.2"\n---\n\n# Access Control Policy\n';
/** Name, check, piece of text, findings for each piece, text before all of them. */
const CASES: readonly (readonly [string, PolicyCheck, string, number, string])[] = [
  ['versions in one paragraph', supersededVersion, 'POL-07 v2.0 ', 1, ''],
  [
    'rows of an inventory',
    supersededVersion,
    '| [Access](access.md) | 2.0 |\n',
    1,
    '| Policy | Version |\n|---|---|\n',
  ],
  ['versions of nothing', supersededVersion, 'v1 ', 0, ''],
  ['versions of what does not come', supersededVersion, 'version 2.0 of the ', 0, ''],
  ['misspelt identifiers', linkIdentifier, 'POL-7 ', 1, ''],
  ['parts of an identifier', linkIdentifier, 'POL-', 0, ''],
  ['open brackets', supersededVersion, '[(', 0, ''],
];

function timeOf(check: PolicyCheck, text: string): { readonly found: number; readonly ms: number } {
  const start = performance.now();
  const found = findingsIn(check, { 'policies/access.md': ACCESS, 'policies/here.md': text }).length;
  return { found, ms: performance.now() - start };
}

test.each(CASES)('%s', (_, check, piece, each, head) => {
  const [few, many] = [500, 4000].map((times) => timeOf(check, head + piece.repeat(times))) as [
    ReturnType<typeof timeOf>,
    ReturnType<typeof timeOf>,
  ];
  expect([few.found, many.found]).toEqual([500 * each, 4000 * each]);
  // Eight times the text; a growth with the square would take 64 times as long.
  expect(many.ms).toBeLessThan(30 * few.ms + 1000);
});
