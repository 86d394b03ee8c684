// One identifier on two documents: a mistake, or one document in two states.
import { expect, test } from 'vitest';
import check from '../../../../src/checks/rules/identifier-twice.js';
import { findingsIn, told } from './findingsIn.js';

const page = (head: string) => `---\n${head}\n---\n\n# Page\n`;

test.each([
  ['two policies', 'a.md', 'id: POL-07', 'b.md', 'id: POL-07'],
  ['in other letters', 'a.md', 'id: POL-07', 'sub/b.md', 'identifier: " pol-07 "'],
  ['names in one folder', 'a.md', 'id: access', 'b.md', 'id: access'],
  ['names of controlled documents', 'a.md', 'id: access\nversion: 1', 'sub/b.md', 'id: access\nversion: 2'],
])('%s', (_, one, first, other, second) => {
  const files = { [`policies/${one}`]: page(first), [`policies/${other}`]: page(second) };
  expect(told(check, files).map((line) => line.split(' ').slice(0, 2))).toEqual([
    ['identifier-twice', `policies/${other}`],
  ]);
});

test.each([
  ['a draft of the next version', 'a.md', 'id: POL-07', 'b.md', 'id: POL-07\nstatus: Draft 3'],
  ['one that is withdrawn', 'a.md', 'id: POL-07', 'b.md', 'id: POL-07\nstatus: superseded'],
  [
    'one that the other supersedes',
    'a.md',
    'id: POL-07\nversion: 3.0\nsupersedes: POL-07@2.0',
    'b.md',
    'id: POL-07\nversion: 2.0',
  ],
  ['one in the archive', 'a.md', 'id: POL-07', 'archive/2024/a.md', 'id: POL-07'],
  ['one of an older edition', 'a.md', 'id: POL-07', 'v1.2/a.md', 'id: POL-07'],
  ['a translation', 'a.md', 'id: POL-07\nlang: en', 'b.md', 'id: POL-07\nlang: de'],
  ['a translation by folder', 'en/a.md', 'id: POL-07', 'de/a.md', 'id: POL-07'],
  ['a translation by name', 'a.en.md', 'id: POL-07', 'a.de.md', 'id: POL-07'],
  ['pages of a site', 'guide/intro.md', 'id: intro', 'manual/intro.md', 'id: intro'],
  ['no identifier', 'a.md', 'id: ""', 'b.md', 'id:'],
])('not %s', (_, one, first, other, second) => {
  expect(told(check, { [`policies/${one}`]: page(first), [`policies/${other}`]: page(second) })).toEqual([]);
});

test('names both places', () => {
  const [finding] = findingsIn(check, {
    'policies/a.md': page('id: POL-07'),
    'policies/b.md': page('title: B\nid: POL-07'),
  });
  expect(finding?.reason).toBe('POL-07 is the identifier of "B" (policies/b.md:3) and of "Page" (policies/a.md:2)');
});

test('a policy that takes the identifier of another one of the profile, or of a document of the set', () => {
  const files = {
    'documents/plan/incident-management-plan/10-a.md': 'We act.',
    'profile.yaml': `governance:
  related_policies:
    - { id: keys, identifier: EX-03, title: Keys, version: "4.0", file: policies/keys.md }
    - { id: doors, identifier: EX-03, title: Doors, version: "4.0", file: policies/doors.md }
`,
    'policies/keys.md': '# Keys\n',
    'policies/doors.md': '# Doors\n',
    'policies/other.md': page('id: ID-incident-management-plan-1'),
  };
  const found = findingsIn(check, files);
  expect(found.map(({ at }) => at)).toContain('/governance/related_policies/1/identifier');
});

test('silent: the entry of the profile names the file wrongly, which is told already', () => {
  const files = {
    'profile.yaml':
      'governance:\n  related_policies:\n    - { id: access, identifier: POL-07, title: Access, version: "1", file: policies/acess.md }\n',
    'policies/access.md': page('id: POL-07'),
  };
  expect(told(check, files)).toEqual([]);
});
