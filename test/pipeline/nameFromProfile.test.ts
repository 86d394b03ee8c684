// How an entry of `suppressions` names a file: seen from the folder of the profile, the same wherever irdocs runs and is installed.
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { nameFromProfile } from '../../src/pipeline/nameFromProfile.js';

test.each<[root: string, templates: string, path: string, name: string]>([
  ['/repo', '/repo/templates', 'org-profiles/x/people.yaml', 'people.yaml'],
  ['/repo', '/repo/templates', 'org-profiles/x/policies/a b.md', 'policies/a b.md'],
  ['/repo', '/repo/templates', 'org-profiles/group/people.yaml', '../group/people.yaml'],
  ['/repo/org-profiles/x', '/repo/templates', 'people.yaml', 'people.yaml'],
  ['/elsewhere', '/usr/lib/irdocs/templates', '../repo/org-profiles/x/people.yaml', 'people.yaml'],
  [
    '/repo',
    '/usr/lib/irdocs/templates',
    '../usr/lib/irdocs/templates/documents/plan/p/10-a.md',
    'templates/documents/plan/p/10-a.md',
  ],
  ['/repo', '/repo/own-library', 'own-library/documents/plan/p/10-a.md', 'templates/documents/plan/p/10-a.md'],
  [
    '/repo',
    '/repo/templates',
    'org-profiles/x/templates/documents/plan/p/10-a.md',
    'templates/documents/plan/p/10-a.md',
  ],
  ['/repo', '/repo/templates', 'templates..old/a.md', '../../templates..old/a.md'],
])('in %s with the library %s, %s is %s', (displayRoot, templatesFolder, path, name) => {
  const nameOf = nameFromProfile({ profileFolder: '/repo/org-profiles/x', templatesFolder, displayRoot });
  expect(nameOf(new VFile({ path }))).toBe(name);
});
