// The worked examples of the check `policy-link`: each kind of fault once, and what looks like one and is none.
import type { ExampleFiles } from '../../diagnostics.js';

const POLICY = 'documents/policy/incident-management-policy/10-purpose.md';
const OUT = '../../../out/example/markdown';

/** Each finding of the check, at least once. */
export const BAD_POLICIES: ExampleFiles = {
  [POLICY]: 'We protect the plant.',
  'policies/access-control.md': `# Access control

See [backup](backups.md), [retention](backup.md#retension) and [scope](BACKUP.md#scope), [all](sub/).
The [policy](${OUT}/policy/incident-policy.md), the [list](../../../../list.md), the [handbook](../../../handbook.md).
A [wiki](/wiki/page.md), a [share](..\\policies\\backup.md), a [script](javascript:alert), a [note](onenote:abc).
An [empty link]() and (a turned one)[backup.md], [one with blanks](old backup.md) and [one undefined][nowhere].
[late]: backup.md

[twice]: backup.md
[twice]: backup.md#retention
[never]: backup.md
<a href="gone.md">gone</a> ![plan](plan.png) [twice]
`,
  'policies/backup.md': '---\ntitle: Backup: and restore\n---\n\n## Scope\n\n## Retention\n',
  'policies/sub/deep.md': `${'> '.repeat(101)}deep\n`,
};

/** Nothing here is wrong. */
export const GOOD_POLICIES: ExampleFiles = {
  [POLICY]: 'We protect the plant.',
  'policies/access-control.md': `---
title: Access control
related: [backup.md]
---

<a id="start"></a>

Access control
==============

- [ ] Ask the owner[^1], see [backup](backup.md#2-what-we-keep "title") or [the same](./backup.md?plain=1#2-what-we-keep).
- [x] See the [policy](${OUT}/policy/incident-management-policy.md#1-purpose), [top](#top), [start](#start), [here][Here].

> ## Notes & exceptions
>
> | Topic | Place |
> |---|---|
> | Umlauts | [Überblick](backup.md#%C3%BCberblick), [again](backup.md#notes-1) |

\`[code](nowhere.md)\` and <!-- [remark](nowhere.md) --> array[i][j], [plain] brackets, [A-Z][0-9], \\[text][escaped].

[^1]: See [the notes](#notes--exceptions).

[here]: <with blank.md>
[//]: # (a remark)
`,
  'policies/backup.md': '# Überblick\n\n## 2. *What* we `keep`\n\n## Notes\n\n## Notes\n',
  'policies/with blank.md': '# With a blank\n',
};
