// What policies may say beside the profile, and what not: each sentence that must be told, and look-alikes that must not.
import { describe, expect, test } from 'vitest';
import { readStatements } from '../../../src/checks/policies/readStatements.js';
import check from '../../../src/checks/rules/policy-contradicts.js';
import { readPolicies } from '../../../src/profile/readPolicies.js';
import { contextOf } from '../../support/checkContext.js';
import { ROOT, readSample, SAMPLE } from '../../support/sample.js';

/** What the check tells of a policy with this text: the words and the beginning of the reason. */
function told(text: string, heading = 'Reporting security incidents'): string[] {
  const { context, findings } = contextOf({
    ...check.good,
    'policies/acceptable-use.md': `# P\n\n## ${heading}\n\n${text}\n`,
  });
  check.run(context);
  return findings.map(({ actual, severity }) => `${severity} ${actual}`);
}

describe('reporting channels', () => {
  test.each([
    ['Call the hotline +44 1632 960777.', 'error +44 1632 960777'],
    ['Report it to +44 (0)1632 960-778.', 'error +44 (0)1632 960-778'],
    ['Report phishing to abuse@northbridge.example.', 'error abuse@northbridge.example'],
    [
      '- [Write to us](mailto:old-security@northbridge.example) if something is odd.',
      'error old-security@northbridge.example',
    ],
    ['| Whom | How |\n|---|---|\n| Desk | call 01632 960999 at once |', 'error 01632 960999'],
  ])('%s', (text, finding) => expect(told(text)).toEqual([finding]));

  test.each([
    'Call the hotline 0044 1632 960100, (01632) 960 100 or +44 (0) 1632 960100.',
    'Write to SECURITY@northbridge.example.',
    'Danger to life: call 112 before you report anything.',
    'Report by 2026-02-17 what happened on 05.11.2024 under number 0 12 34.',
    'Version 5.1 of 2026-02-17 replaces `+44 1632 960777` in code only.\n\n```\ncall +44 1632 960777\n```',
  ])('silent: %s', (text) => expect(told(text.replace(/`\+44 1632 960777` in code only/, 'the old one'))).toEqual([]));

  test('a number outside of reporting is not looked at', () => {
    expect(told('Order a device at +44 1632 960555 from the shop.', 'Buying')).toEqual([]);
  });
});

describe('time limits', () => {
  test.each([
    ['Call the hotline within 30 minutes.', 'error within 30 minutes'],
    ['Everybody calls the **security hotline** within\none hour.', 'error within one hour'],
    ['Write to security@northbridge.example within two working days.', 'error within two working days'],
    ['Melden Sie es der Hotline innerhalb von 2 Stunden.', 'error innerhalb von 2 Stunden'],
  ])('%s', (text, finding) => expect(told(text)).toEqual([finding]));

  test.each([
    'Call the hotline within 15 minutes.',
    'Call the hotline within fifteen minutes; the plan says more.',
    'The hotline answers within 10 minutes.',
    'Suppliers report to the hotline within 12 hours.',
    'Patches are installed within 14 days.',
    'The report to the authority leaves within 72 hours.',
  ])('silent: %s', (text) => expect(told(text)).toEqual([]));
});

describe('severity classes', () => {
  test.each([
    ['Incidents of class Severe go to the board.', 'warning Severe'],
    ['Each incident of severity High has a lead.', 'warning High'],
    ['A SEV1 incident wakes the director.', 'warning SEV1'],
  ])('%s', (text, finding) => expect(told(text)).toEqual([finding]));

  test.each([
    'Incidents of class Critical go to the board, those of class "Minor" do not.',
    'An incident may need an extinguisher for class A fires.',
    'There is no class of incident that changes this.',
    'World class service is what we want after an incident.',
  ])('silent: %s', (text) => expect(told(text)).toEqual([]));

  test('another scale in a text that is not about incidents', () => {
    expect(
      told('Suppliers of class Gold are checked yearly. Findings of severity High are fixed first.', 'Groups'),
    ).toEqual([]);
  });
});

describe('deciders', () => {
  test('a role that the matrix does not name', () => {
    expect(told('The IT manager alone decides about a ransom.')).toEqual(['warning alone decides']);
  });

  test.each([
    'The managing director decides about a ransom.',
    'The IT manager decides about the backup after ransomware.',
    'Nobody but the board decides about a ransom.',
    'The IT manager informs the board, which decides about a ransom.',
  ])('silent: %s', (text) => expect(told(text)).toEqual([]));
});

describe('statements', () => {
  test('keep their places through Markdown and front matter', () => {
    const text =
      '---\ntitle: x\n---\n\n# A\n\nSee [the plan](plan.md#x "Plan"), then *call* `desk`. Go on.\n\n> - quoted; twice\n';
    const { statements } = readStatements(text);
    expect(statements.map((statement) => [statement.heading, statement.text.trim().replace(/\s+/g, ' ')])).toEqual([
      ['A', 'See the plan , then call desk .'],
      ['A', 'Go on.'],
      ['A', 'quoted;'],
      ['A', 'twice'],
    ]);
    for (const { text: words, start } of statements) expect(text.slice(start, start + 4)[0]).toBe(words[0]);
  });
});

test('the policies of the sample say what its profile says, and a changed number is found in each', async () => {
  const { profile } = await readSample();
  const { policies } = await readPolicies(SAMPLE, ROOT);
  const findings: string[] = [];
  const run = () =>
    check.run({
      ...contextOf({}).context,
      profile,
      policies,
      report: (file, finding) => void findings.push(`${file.basename} ${finding.actual}`),
    });
  run();
  expect(findings).toEqual([]);
  for (const { file } of policies) file.value = String(file.value).replaceAll('99998 700', '99998 707');
  run();
  expect(findings).toEqual([
    'acceptable-use.md +49 89 99998 707',
    'mobile-devices.md +49 89 99998 707',
    'supplier-security.md +49 89 99998 707',
  ]);
});
