// Check: each policy of a folder with an entry page is linked from another page.
import type { PolicyCheck } from '../check.js';
import { orphanPolicies } from '../policies/relations/orphanPolicies.js';
import { relationsOf } from '../policies/relations/relationsOf.js';

const README = '# Our policies\n\n- [Access](access.md)\n- [Backup](backup.md)\n';

export default {
  id: 'orphan-policy',
  internalOnly: true,
  anyFolder: true,
  summary: 'Every policy is linked from another page, where an entry page leads to most of them',
  severities: ['warning'],
  why: 'Who begins at the entry page never comes to a policy that nothing links to. It is kept, reviewed and approved, and read by nobody. With a profile, the incident policy lists the related ones, and policy-unlisted tells which it does not know.',
  bad: {
    'policies/README.md': README,
    'policies/access.md': '# Access\n',
    'policies/backup.md': '# Backup\n',
    'policies/mobile.md': '# Mobile devices\n\nSee [access](access.md).\n',
  },
  good: {
    'policies/README.md': README,
    'policies/access.md': '# Access\n\nSee [mobile devices](mobile.md).\n',
    'policies/backup.md': '# Backup\n',
    'policies/mobile.md': '# Mobile devices\n',
    'policies/CHANGELOG.md': '# Changes\n',
    'policies/archive/rules.md': '# Old rules\n',
  },
  run(context) {
    // There, the incident policy is the entry, and a policy that it does not know has its own message.
    if (context.profile?.governance) return;
    const found = orphanPolicies(relationsOf(context));
    for (const { file, path, facts } of found?.orphans ?? []) {
      context.report(file, {
        ruleId: 'orphan-policy',
        severity: 'warning',
        place: facts.title?.range ?? { line: 1, column: 1 },
        reason: `No other page links to ${path}`,
        note: `Add a link to it in \`${found?.entry.path}\`, or in the page from which its readers come`,
      });
    }
  },
} satisfies PolicyCheck;
