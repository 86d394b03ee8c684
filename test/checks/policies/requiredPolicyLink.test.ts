// Clause 5.2 both ways: what counts as a link from the section, what as the section, and where a finding stands.
import { expect, test } from 'vitest';
import requiredPolicyLink from '../../../src/checks/rules/required-policy-link.js';
import { contextOf } from '../../support/checkContext.js';

const TARGET = '../../../out/example/markdown/policy/incident-management-policy.md';

function findingsOf(policy: string, entry: Readonly<Record<string, string>> = {}, section = 'See [](policy:access).') {
  const related = {
    id: 'access',
    identifier: 'EX-07',
    title: 'Access',
    version: '3.2',
    file: 'policies/access.md',
    section: '7. Accounts',
    ...entry,
  };
  const { context, findings } = contextOf({
    'documents/policy/incident-management-policy/10-related.md': section,
    'profile.yaml': JSON.stringify({ governance: { related_policies: [related] } }),
    'policies/access.md': policy,
  });
  requiredPolicyLink.run(context);
  return findings.map(({ ruleId, at, place, expected }) => ({
    ruleId,
    at,
    line: (place as { start?: { line: number } } | undefined)?.start?.line,
    expected: expected?.[0],
  }));
}

const page = (section: string, rest = ''): string =>
  `# Access (EX-07)\n\n## 7. Accounts\n\n${section}\n\n## Others\n\n${rest}\n`;

test.each([
  ['inline', page(`[x](${TARGET})`)],
  ['with an anchor', page(`[x](${TARGET}#1-related)`)],
  ['to the PDF', page('[x](../../../out/example/pdf/policy/incident-management-policy.pdf)')],
  ['in HTML', page(`<a href="${TARGET}">x</a>`)],
  ['by a definition elsewhere', page('[x][im]', `[im]: ${TARGET}`)],
  ['in a sub-section', page(`### Blocking\n\n| a |\n|---|\n| [x](${TARGET}) |`)],
  ['broken, which is another finding', page(`[x](${TARGET.replace('.md', '')})`)],
  ['under a setext heading', `# EX-07\n\n7 - Accounts\n---\n\n[x](${TARGET})\n`],
])('a link %s counts', (_, policy) => {
  expect(findingsOf(policy)).toEqual([]);
});

test('a link from another section does not count', () => {
  expect(findingsOf(page('Nothing.', `[x](${TARGET})`))).toEqual([
    { ruleId: 'required-policy-link', at: 'policies/access.md', line: 3, expected: TARGET },
  ]);
});

test.each([
  ['no link', page('Nothing.')],
  ['a link in code', page(`\`[x](${TARGET})\``)],
  ['a definition that nothing uses in the section', page('Nothing.', `[x][im]\n\n[im]: ${TARGET}`)],
  ['a link to another document', page('[x](../../../out/example/markdown/plan/incident-management-plan.md)')],
])('%s is a missing link', (_, policy) => {
  expect(findingsOf(policy).map(({ ruleId, line }) => [ruleId, line])).toEqual([['required-policy-link', 3]]);
});

test.each(['Accounts', '§ 7 ACCOUNTS', '8) Accounts:', 'Section 7: Accounts'])(
  'the section may be named "%s"',
  (section) => {
    expect(findingsOf(page(`[x](${TARGET})`), { section })).toEqual([]);
  },
);

test('a section of another name is a mistake of the profile, once', () => {
  expect(findingsOf(page(`[x](${TARGET})`), { section: 'Accounting' })).toEqual([
    {
      ruleId: 'policy-section-missing',
      at: '/governance/related_policies/0/section',
      line: undefined,
      expected: 'Access (EX-07)',
    },
  ]);
});

test('front matter that differs is shown at its value; versions are texts', () => {
  const policy = `---\nid: EX-07\nversion: 3.20\ntitle: "Access"\n---\n\n## Accounts\n\n[x](${TARGET})\n`;
  expect(findingsOf(policy, { version: '3.20' })).toEqual([]);
  expect(findingsOf(policy, { version: '3.2' })).toEqual([
    { ruleId: 'policy-facts-differ', at: 'policies/access.md', line: 3, expected: '3.2' },
  ]);
});

test('an identifier is not named by a longer one', () => {
  const policy = page(`[x](${TARGET})`).replace('EX-07', 'EX-071');
  expect(findingsOf(policy).map(({ ruleId }) => ruleId)).toEqual(['policy-identifier-missing']);
});

test('the incident policy must refer to the policy in a link', () => {
  expect(findingsOf(page(`[x](${TARGET})`), {}, 'See EX-07, Access.')).toEqual([
    { ruleId: 'policy-not-referred', at: '/governance/related_policies/0/id', line: undefined, expected: undefined },
  ]);
});
