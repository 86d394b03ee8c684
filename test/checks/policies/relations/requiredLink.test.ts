// Links that a profile asks for: where they must stand, where they must lead, and what must be said beside them.
import { describe, expect, test } from 'vitest';
import check from '../../../../src/checks/rules/required-link.js';
import { findingsIn, told } from './findingsIn.js';

const OUT = '../../../out/example/markdown';
const collection = (entry: string, more: Record<string, string> = {}) => ({
  'documents/procedures/notify/10-clocks.md':
    '---\ntitle: Outside clocks\n---\nWe count.\n\n### The first hour\n\nFast.\n',
  'documents/procedures/notify/20-letters.md': '---\ntitle: Letters\n---\nSee [](policy:suppliers).\n',
  'profile.yaml': `poc:
  report_within: PT90M
  channels: [{ id: hotline, address: +44 1632 960100 }]
roles: { list: [{ id: officer, title: Privacy officer }] }
legal: { screen: { by: officer } }
governance:
  related_policies:
    - { id: suppliers, identifier: EX-06, title: Suppliers, version: "1.7", file: policies/suppliers.md }
    - { id: backup, identifier: EX-03, title: Backup, version: "4.0", file: policies/backup.md }
  required_links:
    - { ${entry} }
`,
  'policies/suppliers.md': `# Suppliers

## Contracts

None. See [the clocks](${OUT}/procedures/notify.md#1-outside-clocks).

## 4. Notice of incidents

Ring \`01632 960100\` within one and a half hours, 1 hour 30 minutes. The Privacy
officer decides ([letters](${OUT}/procedures/notify.md#2-letters)).

### At night

See [backup](backup.md#restore).
`,
  'policies/backup.md': '# Backup\n\n## Restore\n\nAsk.\n',
  ...more,
});

describe('silent', () => {
  test.each([
    ['a link anywhere', 'from: suppliers, to: backup'],
    ['a link below the section', 'from: suppliers, section: Notice of incidents, to: backup, to_section: Restore'],
    ['a section of a document by id', 'from: suppliers, to: notify, to_section: clocks'],
    [
      'a section of a document by heading',
      'from: suppliers, section: Notice of incidents, to: notify, to_section: Letters',
    ],
    ['a link of a document', 'from: notify, section: letters, to: suppliers'],
    ['back', 'from: suppliers, to: notify, to_section: letters, back: true'],
    [
      'words over a line break',
      'from: suppliers, section: Notice of incidents, to: notify, says: [the privacy officer DECIDES]',
    ],
    ['one of several ways', 'from: suppliers, to: notify, says: ["in 90 minutes | within one and a half hours"]'],
    ['a time in other units', 'from: suppliers, section: Notice of incidents, to: notify, states: [poc.report_within]'],
    [
      'a number in code',
      'from: suppliers, section: Notice of incidents, to: notify, states: [poc.channels.hotline.address]',
    ],
    ['a role by its title', 'from: suppliers, to: notify, states: [legal.screen.by]'],
  ])('%s', (_, entry) => {
    expect(told(check, collection(entry))).toEqual([]);
  });
});

describe('fires', () => {
  test.each([
    ['no link at all', 'from: backup, to: suppliers', 'required-link policies/backup.md "# Backup"'],
    [
      'not from this section',
      'from: suppliers, section: Contracts, to: backup',
      'required-link policies/suppliers.md "## Contracts"',
    ],
    [
      'to another section',
      'from: suppliers, section: Contracts, to: notify, to_section: letters',
      'required-link policies/suppliers.md "[the clocks](../../../out/example/markdown/procedures/notify.md#1-outside-clocks)"',
    ],
    ['not back', 'from: suppliers, to: backup, back: true', 'required-link policies/backup.md "# Backup"'],
    ['not from a document', 'from: notify, to: backup', 'required-link /governance/required_links/0'],
    [
      'other words',
      'from: suppliers, section: Contracts, to: notify, says: [the officer]',
      'required-words policies/suppliers.md "## Contracts"',
    ],
    [
      'a part of a word',
      'from: suppliers, to: notify, says: [contract]',
      'required-words policies/suppliers.md "# Suppliers"',
    ],
    [
      'another time',
      'from: suppliers, section: Contracts, to: notify, states: [poc.report_within]',
      'required-words policies/suppliers.md "## Contracts"',
    ],
    ['an unknown end', 'from: suplliers, to: notify', 'required-link-unknown /governance/required_links/0/from'],
    [
      'an unknown section',
      'from: suppliers, section: Notices, to: notify',
      'required-link-unknown /governance/required_links/0/section',
    ],
    [
      'an unknown section of the target',
      'from: suppliers, to: notify, to_section: letter',
      'required-link-unknown /governance/required_links/0/to_section',
    ],
    [
      'an unknown fact',
      'from: suppliers, to: notify, states: [poc.report]',
      'required-link-unknown /governance/required_links/0/states/0',
    ],
    [
      'a fact that is a list',
      'from: suppliers, to: notify, states: [poc.channels]',
      'required-link-unknown /governance/required_links/0/states/0',
    ],
  ])('%s', (_, entry, expected) => {
    expect(told(check, collection(entry))).toEqual([expected]);
  });

  test('with the link to paste, and why', () => {
    const entry = 'from: backup, section: Restore, to: notify, to_section: clocks, why: Restores start clocks';
    const [finding] = findingsIn(check, collection(entry));
    expect(finding?.note).toBe(
      'Add [notify](../../../out/example/markdown/procedures/notify.md#1-outside-clocks) to the section "Restore"',
    );
    expect(finding?.reason).toContain('(governance.required_links: Restores start clocks)');
  });

  test('once for one mistake: a file that is missing has its message elsewhere', () => {
    const files: Record<string, string> = collection('from: backup, to: suppliers');
    delete files['policies/backup.md'];
    expect(told(check, files)).toEqual([]);
  });
});
