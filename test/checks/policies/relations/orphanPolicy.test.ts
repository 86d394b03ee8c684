// Policies to which nothing leads, and folders in which that says nothing.
import { expect, test } from 'vitest';
import check from '../../../../src/checks/rules/orphan-policy.js';
import { told } from './findingsIn.js';

const COLLECTION = {
  'policies/README.md': '# Policies\n\n[a](a.md) [b](b.md) [c][]\n\n[c]: sub/\n',
  'policies/a.md': '# A\n',
  'policies/b.md': '# B\n\n[d](sub/d.md)\n',
  'policies/sub/README.md': '# C\n\n[e](e.md#e)\n',
  'policies/sub/d.md': '# D\n',
  'policies/sub/e.md': '# E\n',
};

test('one that nothing links to', () => {
  expect(told(check, { ...COLLECTION, 'policies/sub/f.md': '# F\n\n[a](../a.md) [f](#f)\n' })).toEqual([
    'orphan-policy policies/sub/f.md "# F"',
  ]);
});

test.each([
  ['nothing missing', {}],
  [
    'a draft, an archive and pages of the repository',
    {
      'policies/f.md': '---\nstatus: draft\n---\n\n# F\n',
      'policies/archive/g.md': '# G\n',
      'policies/CHANGELOG.md': '# Changes\n',
      'policies/CODE_OF_CONDUCT.md': '# Conduct\n',
      'policies/_template.md': '# Template\n',
    },
  ],
  [
    'one that was renamed: the links to its old name are told',
    {
      'policies/b.md': '# B\n\n[access](sub/access.md)\n',
      'policies/sub/access-rules.md': '# F\n',
      'policies/sub/d.md': undefined,
    },
  ],
  ['one that a page of the sidebar links to', { 'policies/_sidebar.md': '[f](f.md)\n', 'policies/f.md': '# F\n' }],
  ['no entry page', { 'policies/README.md': undefined, 'policies/f.md': '# F\n' }],
  [
    'an entry page that links to little',
    { 'policies/README.md': '# Policies\n\n[a](a.md)\n', 'policies/f.md': '# F\n' },
  ],
])('silent: %s', (_, changes: Record<string, string | undefined>) => {
  const files = Object.entries({ ...COLLECTION, ...changes }).filter(([, text]) => text !== undefined);
  expect(told(check, Object.fromEntries(files) as Record<string, string>)).toEqual([]);
});

test('one beside a broken link that is meant for another', () => {
  const files = {
    ...COLLECTION,
    'policies/b.md': '# B\n\n[d](sub/d.md) [x](sub/backup.md)\n',
    'policies/sub/f.md': '# F\n',
  };
  expect(told(check, files)).toEqual(['orphan-policy policies/sub/f.md "# F"']);
});

test('a word that many names have tells nothing of which one is meant', () => {
  const files = {
    'policies/README.md':
      '# Policies\n\n[a](access-policy.md) [b](mobile-policy.md) [c](network-policy.md) [x](cryptography-policy.md)\n',
    'policies/access-policy.md': '# A\n',
    'policies/mobile-policy.md': '# B\n',
    'policies/network-policy.md': '# C\n',
    'policies/visitors-policy.md': '# F\n',
  };
  expect(told(check, files)).toEqual(['orphan-policy policies/visitors-policy.md "# F"']);
});
