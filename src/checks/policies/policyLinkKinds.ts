// What the check `policy-link` can find, each kind with the shortest Markdown that shows it and how it is written right.
import type { ExampleFiles } from '../../diagnostics.js';
import type { CheckFinding } from '../check.js';

const OUT = '../../../out/example/markdown/policy';
/** What the links of the examples may lead to: the words of a link that lead there, path, text. */
const AROUND: readonly (readonly [words: string, path: string, text: string])[] = [
  ['backup.md', 'policies/backup.md', '# Backup\n\n## Retention\n'],
  ['sub/mail.md', 'policies/sub/mail.md', '# Mail\n'],
  [
    'incident-management-policy.md',
    'documents/policy/incident-management-policy/10-purpose.md',
    'We protect the plant.\n',
  ],
];

function written(bad: string, good: string): { readonly bad: ExampleFiles; readonly good: ExampleFiles } {
  const around = AROUND.flatMap(([words, path, text]) => (good.includes(words) ? [[path, text]] : []));
  const files = (text: string) => ({ 'policies/access-control.md': `${text}\n`, ...Object.fromEntries(around) });
  return { bad: files(bad), good: files(good) };
}

const WEB = 'See the [handbook](https://intranet.example/handbook).';

/** The kinds, in the order in which a link is looked at. */
export const POLICY_LINK_KINDS: readonly CheckFinding[] = [
  {
    id: 'link-file-missing',
    summary: 'The file that a link names does not exist',
    ...written('See [backup](backups.md).', 'See [backup](backup.md).'),
  },
  {
    id: 'link-anchor-missing',
    summary: 'The file has no heading or anchor of that name',
    ...written('See [retention](backup.md#retension).', 'See [retention](backup.md#retention).'),
  },
  {
    id: 'link-case',
    summary: 'The name of a file or anchor differs in capital and small letters',
    ...written('See [backup](Backup.md).', 'See [backup](backup.md).'),
  },
  {
    id: 'link-folder',
    summary: 'The link leads to a folder without an index page',
    ...written('See [mail](sub/).', 'See [mail](sub/mail.md).'),
  },
  {
    id: 'link-not-generated',
    summary: 'The link leads to a generated file that no build makes',
    ...written(
      `See the [policy](${OUT}/incident-policy.md).`,
      `See the [policy](${OUT}/incident-management-policy.md).`,
    ),
  },
  {
    id: 'link-outside',
    summary: 'The link leads out of the repository',
    ...written('See the [handbook](../../../../handbook.md).', WEB),
  },
  {
    id: 'link-unchecked',
    summary: 'The link leads to a part of the repository that is not looked at',
    severities: ['info'],
    ...written('See the [handbook](../../../handbook.md).', WEB),
  },
  {
    id: 'link-absolute',
    summary: 'The link begins at the root or names a host without https:',
    ...written('See the [handbook](/handbook.md).', WEB),
  },
  {
    id: 'link-backslash',
    summary: 'The link has backslashes between its folders',
    ...written('See [mail](sub\\mail.md).', 'See [mail](sub/mail.md).'),
  },
  {
    id: 'link-unsafe',
    summary: 'The link runs a script or opens a file of the reader',
    unsuppressible: 'safety',
    ...written('See the [handbook](javascript:open).', WEB),
  },
  {
    id: 'link-scheme-unknown',
    summary: 'The link begins with a scheme that programs may not open',
    severities: ['warning'],
    ...written('See the [handbook](onenote:handbook).', WEB),
  },
  {
    id: 'link-empty',
    summary: 'The link has no target, or no words to click on',
    severities: ['error', 'warning'],
    ...written('See [backup]().', 'See [backup](backup.md).'),
  },
  {
    id: 'link-malformed',
    summary: 'The link is written so that Markdown shows it as plain text, or is not complete',
    ...written('See [backup](old backup.md).', 'See [backup](backup.md).'),
  },
  {
    id: 'link-reversed',
    summary: 'The brackets of the link are the wrong way round: (text)[target]',
    ...written('See (backup)[backup.md].', 'See [backup](backup.md).'),
  },
  {
    id: 'link-reference-undefined',
    summary: 'The link names a label that is not defined',
    ...written('See [backup][rules].', 'See [backup][rules].\n\n[rules]: backup.md'),
  },
  {
    id: 'link-definition-broken',
    summary: 'A definition stands where Markdown reads it as plain text',
    ...written('See the rules.\n[rules]: backup.md', 'See the [rules].\n\n[rules]: backup.md'),
  },
  {
    id: 'link-definition-duplicate',
    summary: 'A label is defined twice; the first definition counts',
    severities: ['warning'],
    ...written(
      'See the [rules].\n\n[rules]: backup.md\n[rules]: sub/mail.md',
      'See the [rules] and [mail].\n\n[rules]: backup.md\n[mail]: sub/mail.md',
    ),
  },
  {
    id: 'link-definition-unused',
    summary: 'A definition that no link uses',
    severities: ['info'],
    ...written('See the rules.\n\n[rules]: backup.md', 'See the [rules].\n\n[rules]: backup.md'),
  },
  {
    id: 'front-matter-broken',
    summary: 'The front matter of a policy is not YAML',
    severities: ['warning'],
    ...written('---\ntitle: Access: who may\n---\n', '---\ntitle: "Access: who may"\n---\n'),
  },
  {
    id: 'markdown-too-deep',
    summary: 'Quotes and lists nest so deeply that the file is not read',
    unsuppressible: 'reading',
    ...written(`${'> '.repeat(101)}Ask first.`, '> Ask first.'),
  },
  {
    id: 'markdown-too-complex',
    summary: 'So many brackets or other marks stand in one place that it is not read',
    unsuppressible: 'reading',
  },
];
