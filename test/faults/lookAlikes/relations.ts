// Titles, versions, numbers and labels that are right, though they look like those of the past or of another policy.

import type { Kind } from '../injection.js';
import { policyHeads } from '../policyHeads.js';
import { asBlock, asFile, inText } from './lookAlike.js';

const SKERROW = ['skerrow'];

export const RELATION_LOOK_ALIKES: readonly Kind[] = [
  asBlock(
    { id: 'revision-history', summary: 'history that names versions of the past', corpora: SKERROW },
    ({ to }) => [
      `## Revision history of 2026\n\n| Version | Change |\n|---|---|\n| 2.9 | follows [Access Control Policy](${to('operations/access-control.md')}) 3.0 |\n| 2.8 | older |`,
      `## History of changes\n\n- 1.1: adapted to version 2.3 of the [Backup and Restore Standard](${to('operations/backup-and-restore.md')})`,
      `### Changes\n\n* 2024-05-13: replaces version 1.8 of the [Change Management Policy](${to('operations/change-management.md')})`,
      `This text replaces version 2.0 of the [Backup and Restore Standard](${to('operations/backup-and-restore.md')}).`,
      `Until 2024 the [Access Control Policy](${to('operations/access-control.md')}) was in force in version 2.2.`,
    ],
  ),
  inText({ id: 'former-title-told', summary: 'former title that is told as such', corpora: SKERROW }, ({ to }) => [
    `[Access Control Policy](${to('operations/access-control.md')}), formerly "User Account Policy"`,
    `[Acceptable Use Policy](${to('people/acceptable-use.md')}) (earlier: Computer Rules)`,
    `[Access Control Policy (formerly User Account Policy)](${to('operations/access-control.md')})`,
  ]),
  inText({ id: 'similar-titles', summary: 'words that only resemble a former title', corpora: SKERROW }, ({ to }) => [
    `[rules for computers](${to('people/acceptable-use.md')})`,
    `[rules about passwords](${to('operations/access-control.md')}#22-passwords)`,
    `[2.2 Passwords](${to('operations/access-control.md')}#22-passwords)`,
    `[policy for IT security staff](${to('governance/information-security-policy.md')})`,
    `[the tape library](${to('operations/backup-and-restore.md')}#where-it-lies)`,
  ]),
  inText(
    { id: 'similar-numbers', summary: 'numbers of policies that resemble each other', corpora: SKERROW },
    ({ to }) => [
      `[SKF-OPS-12](${to('operations/remote-work.md')})`,
      `[SKF-OPS-01](${to('operations/access-control.md')})`,
      `[Remote Work Rules](${to('operations/remote-work.md')}) (SKF-OPS-12, not SKF-OPS-01)`,
      `[SKF-OPS-01](${to('operations/access-control.md')}) and SKF-OPS-12`,
      `[SKF-OPS-02](${to('operations/backup-and-restore.md')}), [SKF-OPS-12](${to('operations/remote-work.md')})`,
      `[section 3 of SKF-OPS-01](${to('operations/access-control.md')}#3-requests)`,
      '`SKF-OPS-99` as an example',
      'https://dms.skerrow.example/SKF-OPS-99',
      `[SKF-OPS-01](${to('operations/access-control.md')} "not SKF-OPS-02")`,
      `[SKF-OPS-07, section 3](${to('operations/network-security.md')}#remote-maintenance)`,
      `[The successor of SKF-ITP-03](https://dms.skerrow.example/archive)`,
    ],
  ),
  inText(
    { id: 'right-versions', summary: 'the version in force, written in other ways', corpora: SKERROW },
    ({ to }) => [
      `[Access Control Policy](${to('operations/access-control.md')}), version 3.1`,
      `[SKF-OPS-01 v3.1](${to('operations/access-control.md')})`,
      `[Information Security Policy](${to('governance/information-security-policy.md')}) (version 4)`,
      `[Access Control Policy](${to('operations/access-control.md')}) (SKF-OPS-01, V 3.1, 2026)`,
      `[Incident Management Policy](${to('incidents/incident-management.md')}) 3.0`,
    ],
  ),
  inText({ id: 'other-numbers', summary: 'numbers beside a link that are no versions', corpora: SKERROW }, ({ to }) => [
    `[Access Control Policy](${to('operations/access-control.md')}), section 2.1`,
    `[Access Control Policy](${to('operations/access-control.md')}), 2.2`,
    `[Access Control Policy](${to('operations/access-control.md')}) and TLS version 1.3`,
    `[Backup and Restore Standard](${to('operations/backup-and-restore.md')}); ISO/IEC 27035-2:2016`,
    `[Change Management Policy](${to('operations/change-management.md')}) with Python 3.11`,
    `[Cloud Services Standard](${to('suppliers/cloud-services.md')}) (12 pages, 1.5 hours)`,
    `[TLS 1.3 as in our rules](${to('operations/network-security.md')})`,
    `the list of 2.4.2026 in the [Access Control Policy](${to('operations/access-control.md')})`,
    `[form 3.1](${to('annex/forms.md')}#form-3-statement)`,
    `10.0.0.1, see [Network Security Standard](${to('operations/network-security.md')})`,
    `[Records Retention Schedule](${to('data/records-retention.md')}) for 3.5 years`,
    `3.4 % of those in the [Access Control Policy](${to('operations/access-control.md')})`,
    `[chapter 2.2 of the Access Control Policy](${to('operations/access-control.md')}#22-passwords)`,
    "version 2.0 of the maker's manual",
    `the manual, version 1.2, and the [Acceptable Use Policy](${to('people/acceptable-use.md')})`,
  ]),
  inText(
    {
      id: 'allowed-labels',
      summary: 'links from confidential to public, from internal to confidential',
      corpora: SKERROW,
    },
    ({ corpus, file, to }) => {
      const label = policyHeads(corpus).find((head) => head.file === file)?.label;
      if (label === 'public')
        return [`[rules](${to('ships/passenger-wifi.md')})`, `[rules](${to('people/acceptable-use.md')})`];
      return [`[rules](${to('ships/passenger-wifi.md')})`, `[console](${to('ships/bridge-systems.md')}#consoles)`];
    },
  ),
  asFile({ id: 'front-matter-forms', summary: 'front matter in other forms', corpora: SKERROW }, (text, { random }) => {
    if (!text.startsWith('---\n')) return undefined;
    const more = random.pick([
      'tags: [policy, "a/b"]\n',
      'description: See the other rules, e.g. access-control.\n',
      'url: https://www.example.org/rules.md\n',
      'contact: desk@skerrow.example\n',
      'review: 2027-02-01\n',
      'keywords: >\n  long words\n  over two lines\n',
      '# a remark\n',
      'source: "[not a link](nowhere.md)"\n',
      'authors:\n  - { name: A. Skaill, post: head of IT }\n',
    ]);
    return text.replace(/^---\n/, `---\n${more}`);
  }),
];
