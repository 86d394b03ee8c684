// Citations of versions: what is out of date, and what only looks so.
import { describe, expect, test } from 'vitest';
import check from '../../../../src/checks/rules/superseded-version.js';
import { findingsIn, told } from './findingsIn.js';

const COLLECTION = {
  'policies/access.md':
    '---\nid: POL-07\ntitle: Access Control Policy\nversion: "3.2"\n---\n\n# Access Control Policy\n\n## Changes\n',
  'policies/forms.md': '---\nid: POL-A\ntitle: Forms\nversion: 2.1\n---\n\n# Forms\n',
  'policies/rules.md': '---\nid: POL-03\ntitle: User Rules\nstatus: withdrawn\nversion: "1.4"\n---\n\n# User Rules\n',
  'policies/new.md':
    '---\nid: POL-11\ntitle: New Rules\nsupersedes: [POL-09, POL-10@2.0, old.md]\n---\n\n# New Rules\n',
  'policies/old.md': '# Old\n',
  'policies/ten.md': '---\nid: POL-10\nversion: "3.0"\n---\n\n# Ten\n',
  'policies/unversioned.md': '---\nid: POL-20\ntitle: Plain Rules\n---\n\n# Plain Rules\n',
};
const here = (markdown: string) => told(check, { ...COLLECTION, 'policies/here.md': markdown });

describe('fires', () => {
  test.each([
    ['identifier and v', 'See POL-07 v2.0.', '2.0'],
    ['identifier and word', 'See POL-07, version 2.9, for more.', '2.9'],
    ['in brackets', 'See POL-07 (Version 3.1).', '3.1'],
    ['with @', 'See POL-07@3.0.', '3.0'],
    ['title and version', 'Under the Access Control Policy v2.0 you ask first.', '2.0'],
    ['version of the title', 'As version 2.1 of the Access Control Policy says.', '2.1'],
    ['version of the identifier', 'As v2.1 of POL-07 says.', '2.1'],
    ['in the words of a link', 'See [Access Control Policy v2.0](access.md).', '2.0'],
    ['identifier in the words of a link', 'See [POL-07 v2.0](access.md).', '2.0'],
    ['behind a link with other words', 'See [how to ask](access.md) (version 2.0).', '2.0'],
    ['behind a reference', 'See [how to ask][a], version 2.0.\n\n[a]: access.md\n', '2.0'],
    ['behind an emphasized link', 'See **[how to ask](access.md)**, version 2.0.', '2.0'],
    ['identifier behind a link', 'See [this](access.md) (POL-07, version 2.0).', '2.0'],
    ['a title of one word in its link', 'Use the [Forms, version 2.0](forms.md).', '2.0'],
    ['over a line break', 'See the Access Control\nPolicy, version\n2.0.', '2.0'],
    ['a version that is yet to come', 'See POL-07 v4.0.', '4.0'],
    ['more digits', 'See POL-07 v3.20.', '3.20'],
    ['in a list, quote, heading and cell', '> - See POL-07 v2.0\n', '2.0'],
    ['in a heading', '## What POL-07 v2.0 asks\n', '2.0'],
    ['in a cell', '| Topic | Rule |\n|---|---|\n| Access | POL-07 v2.0 |\n', '2.0'],
    ['in another language', 'Siehe POL-07 in der Fassung 2.0.', '2.0'],
    ['after a windows line end', 'See\r\nPOL-07 v2.0.\r\n', '2.0'],
    ['in a footnote below the history', 'Ask.[^1]\n\n## Changes\n\nOne.\n\n[^1]: See POL-07 v2.0.\n', '2.0'],
  ])('%s', (_, markdown, words) => {
    expect(here(markdown)).toEqual([`superseded-version policies/here.md "${words}"`]);
  });

  test('in the inventory of an index page', () => {
    const row = '| POL-07 | [Access Control Policy](access.md) | 3.1 |\n| POL-A | [Forms](forms.md) | 2.1 |\n';
    expect(here(`| Number | Title | Version |\n|---|---|---|\n${row}`)).toEqual([
      'superseded-version policies/here.md "3.1"',
    ]);
  });

  test('and says what to write', () => {
    const [finding] = findingsIn(check, { ...COLLECTION, 'policies/here.md': 'POL-07 v2.0\n' });
    expect(finding).toMatchObject({
      reason: 'POL-07 "Access Control Policy" is cited in version 2.0, but its version is 3.2 (`policies/access.md`)',
      actual: '2.0',
      expected: ['3.2'],
    });
  });
});

describe('stays silent for', () => {
  test.each([
    ['the present version', 'POL-07 v3.2, [it](access.md) (version 3.2), V 3.2 of POL-07, POL-07 v3, POL-07 v3.2.0.'],
    ['what it replaces', 'This text replaces POL-07 v2.0. It supersedes version 1.0 of the Access Control Policy.'],
    ['the past', 'Since POL-07 v2.0 we ask. Until POL-07, version 3.0, nobody did. The former POL-07 v1.0 said less.'],
    ['what was', 'POL-07 v2.0 was too long. The Access Control Policy, version 2.0, has been withdrawn.'],
    ['a least version', 'At least POL-07 v3.0. POL-07 v2.0 or later. From POL-07 v2.0 onwards.'],
    ['a history by its heading', '## Revision history\n\n- 1.2: follows POL-07 v2.0\n\n### 2024\n\nNothing.\n'],
    ['a history by its columns', '| Version | Date | Change |\n|---|---|---|\n| 1.0 | 2024 | POL-07 v2.0 |\n'],
    ['code and comments', '`POL-07 v2.0` <!-- POL-07 v2.0 -->\n\n    POL-07 v2.0\n\n```\nPOL-07 v2.0\n```\n'],
    ['the front matter', '---\nnote: POL-07 v2.0\n---\n\n# Here\n'],
    ['another thing with a version', 'The Access Control Policy needs TLS version 1.2 and Windows v10.'],
    ['a version of nobody', 'See version 2.0 of the handbook, and UTF-8 v2.0.'],
    ['news', 'See [what is new in version 2.0](access.md#changes).'],
    ['a section', 'See [it](access.md), 2.2, and [it](access.md) and version 2.0 of the handbook.'],
    ['a document without a version', 'See POL-20 v2.0 and [Plain Rules v2.0](unversioned.md).'],
    [
      'the other rows of an inventory',
      '| Who | Version |\n|---|---|\n| see [Access Control Policy](access.md) today | 1.0 |\n',
    ],
    ['another column', '| Task | Tested by | Version |\n|---|---|---|\n| Restore | [Ada](access.md) | 1.6 |\n'],
  ])('%s', (_, markdown) => {
    expect(here(markdown)).toEqual([]);
  });

  test('a document that speaks of itself', () => {
    const text = `${COLLECTION['policies/access.md']}\nPOL-07 v2.0 and version 1.0 of the Access Control Policy.\n`;
    expect(told(check, { ...COLLECTION, 'policies/access.md': text })).toEqual([]);
  });

  test('an identifier that two documents claim', () => {
    const twin = COLLECTION['policies/access.md'].replace('3.2', '2.0');
    expect(told(check, { ...COLLECTION, 'policies/twin.md': twin, 'policies/here.md': 'POL-07 v1.0\n' })).toEqual([]);
  });
});

describe('documents that do not count', () => {
  test.each([
    ['a withdrawn one', 'See [the rules](rules.md).', '[the rules](rules.md)'],
    ['one whose path another supersedes', 'See [them](old.md).', '[them](old.md)'],
    ['one that its words call former', 'See [the former rules](old.md).', undefined],
    ['the identifier of one that is gone', 'See POL-09.', 'POL-09'],
    ['the identifier in a link to the successor', 'See [POL-09](new.md).', 'POL-09'],
    ['another version than the superseded one', 'See [ten](ten.md) and POL-10.', undefined],
    ['one that is told to be withdrawn', 'The [user rules](rules.md) were withdrawn in 2025.', undefined],
    ['in a list of the past', '## Withdrawn policies\n\n- [User Rules](rules.md)\n- POL-09\n', undefined],
    ['in a row that says so', '| Policy | State |\n|---|---|\n| [User Rules](rules.md) | withdrawn |\n', undefined],
  ])('%s', (_, markdown, words) => {
    const expected = words === undefined ? [] : [`superseded-document policies/here.md "${words}"`];
    expect(here(markdown)).toEqual(expected);
  });

  test('the successor may link to what it supersedes, and one withdrawn to another', () => {
    const files = {
      ...COLLECTION,
      'policies/new.md': `${COLLECTION['policies/new.md']}\nSee [it](old.md).\n`,
      'policies/gone.md': '---\nstatus: withdrawn\n---\n\n# Gone\n\nSee [it](rules.md).\n',
    };
    expect(told(check, files)).toEqual([]);
  });

  test('the path of the successor is offered', () => {
    const [finding] = findingsIn(check, { ...COLLECTION, 'policies/sub/here.md': 'See [it](../old.md).\n' });
    expect(finding?.expected).toEqual(['../new.md']);
  });
});

test('the profile knows versions that no front matter states, and documents that a build makes', () => {
  const files = {
    'documents/policy/incident-management-policy/10-a.md': 'We act.',
    'profile.yaml': `governance:
  related_policies:
    - { id: backup, identifier: EX-03, title: Backup and Restore, version: "4.0", file: policies/backup.md, supersedes: [EX-01] }
document_set:
  formerly:
    - { document: incident-management-policy, supersedes: [EX-EH-01] }
`,
    'policies/backup.md': '# Backup and Restore\n',
    'policies/here.md': 'See EX-03 v3.9, EX-01 and EX-EH-01.\n',
  };
  expect(told(check, files)).toEqual([
    'superseded-version policies/here.md "3.9"',
    'superseded-document policies/here.md "EX-01"',
    'superseded-document policies/here.md "EX-EH-01"',
  ]);
});
