// Former titles: in links to the document that had them, and nowhere else.
import { describe, expect, test } from 'vitest';
import check from '../../../../src/checks/rules/former-title.js';
import { findingsIn, told } from './findingsIn.js';

const COLLECTION = {
  'policies/access.md': `---
id: POL-07
title: Access Control Policy
formerly:
  - User Account Policy
  - Access Control
  - Passwords
---

# Access Control Policy

## User Account Policy in short

## Passwords
`,
  'policies/backup.md':
    '---\ntitle: User Account Rules\nformerly: Datensicherungsrichtlinie\n---\n\n# User Account Rules\n',
};
const here = (markdown: string) => told(check, { ...COLLECTION, 'policies/here.md': markdown });

describe('fires on', () => {
  test.each([
    ['the title alone', '[User Account Policy](access.md)'],
    ['small letters', '[user account policy](access.md)'],
    ['more words', '[section 3 of our User Account Policy](access.md)'],
    ['emphasis', '[*User Account* Policy](access.md)'],
    ['the identifier beside it', '[User Account Policy (POL-07)](access.md)'],
    ['a title of one word', '[Passwords](access.md)'],
    ['a title of one word with article and version', '[the Passwords v2.0](access.md)'],
    ['the beginning of the present title', '[Access Control](access.md)'],
    ['a title in another language', '[Datensicherungsrichtlinie](backup.md)'],
    ['an anchor that is not that section', '[User Account Policy](access.md#passwords)'],
    ['raw HTML', '<a href="access.md">User Account Policy</a>'],
  ])('%s', (_, link) => {
    // Of raw HTML the place is the tag.
    const place = link.replace(/>.*/, '>');
    expect(here(`# Here\n\nAsk as the ${link} says.\n`)).toEqual([`former-title policies/here.md "${place}"`]);
  });

  test('a reference, where it stands', () => {
    expect(here('See [User Account Policy][a].\n\n[a]: access.md\n')).toEqual([
      'former-title policies/here.md "[User Account Policy][a]"',
    ]);
  });

  test('a title in quotation marks, as information', () => {
    const findings = findingsIn(check, { ...COLLECTION, 'policies/here.md': 'As the "User Account Policy" says.\n' });
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['former-title-in-text', 'info']]);
  });

  test('a title that another document has now, and says so', () => {
    const files = {
      ...COLLECTION,
      'policies/new.md': '---\ntitle: User Account Policy\n---\n\n# User Account Policy\n',
      'policies/here.md': 'See [User Account Policy](access.md).\n',
    };
    const [finding, ...others] = findingsIn(check, files);
    expect(others).toEqual([]);
    expect(finding?.reason).toContain('now is the title of `policies/new.md`');
    expect(finding?.note).toContain('link to `new.md`');
  });
});

describe('stays silent for', () => {
  test.each([
    ['the present title', '[Access Control Policy](access.md)'],
    ['both titles', '[Access Control Policy, formerly User Account Policy](access.md)'],
    ['a title told as former', 'formerly [User Account Policy](access.md)'],
    ['a title told as former, behind it', '[User Account Policy](access.md) was renamed'],
    ['what it was called', 'what was called [User Account Policy](access.md)'],
    ['another document that has this title', '[User Account Rules](backup.md)'],
    ['the title of another document', '[User Account Policy](backup.md)'],
    ['a section that still has this name', '[Passwords](access.md#passwords)'],
    ['a section with a longer name', '[User Account Policy in short](access.md#user-account-policy-in-short)'],
    ['words that only begin so', '[Passwords that expire](access.md)'],
    ['a part of a word', '[User Account Policyholder](access.md)'],
    ['an image', '![User Account Policy](access.md)'],
    ['code', '`[User Account Policy](access.md)`'],
    ['words without quotation marks', 'the User Account Policy'],
    ['quoted words that are told as former', 'once called "User Account Policy"'],
    ['a single common word in quotes', 'the word "Passwords"'],
  ])('%s', (_, words) => {
    expect(here(`# Here\n\nAsk, ${words}.\n`)).toEqual([]);
  });

  test('the history of the document that links', () => {
    expect(here('## Change history\n\n- 2.0: [User Account Policy](access.md)\n')).toEqual([]);
  });

  test('the document itself', () => {
    const text = `${COLLECTION['policies/access.md']}\n[User Account Policy](#passwords) "User Account Policy"\n`;
    expect(told(check, { ...COLLECTION, 'policies/access.md': text })).toEqual([]);
  });
});

test('the profile knows former titles of policies and of documents of the set', () => {
  const files = {
    'documents/plan/incident-management-plan/10-a.md': 'We act.',
    'profile.yaml': `governance:
  related_policies:
    - { id: backup, identifier: EX-03, title: Backup and Restore, version: "4.0", file: policies/backup.md, formerly: [Tape Rules] }
document_set:
  formerly:
    - { document: incident-management-plan, titles: [Emergency Handbook] }
`,
    'policies/backup.md': '# Backup and Restore\n',
    'policies/here.md': `[Tape Rules](backup.md), [Emergency Handbook](../../../out/example/markdown/plan/incident-management-plan.md),
[the Emergency Handbook](../../../out/example/pdf/plan/incident-management-plan.pdf#page=2)\n`,
  };
  expect(told(check, files).map((line) => line.split(' ')[0])).toEqual([
    'former-title',
    'former-title',
    'former-title',
  ]);
});
