// The kinds of faults that links can have, each in a small collection of policies, and what looks like a fault and is none.
import { describe, expect, test } from 'vitest';
import policyLink from '../../../src/checks/rules/policy-link.js';
import { contextOf, type MadeFinding } from '../../support/checkContext.js';

const OUT = '../../../out/example/markdown/policy';
const COLLECTION = {
  'documents/policy/incident-management-policy/10-purpose.md':
    '---\ntitle: Purpose & scope\n---\nWe protect.\n\n### Who *is* bound\n\nAll.\n',
  'documents/policy/incident-management-policy/20-purpose-again.md': '---\ntitle: Purpose & scope\n---\nAgain.\n',
  'policies/backup.md':
    '# Backup\n\n## 2. What we `keep`\n\nOne.\n\n## Über uns\n\nÜbersicht\n---\n\n> ## Quoted\n\n- ## Listed\n\n## Notes\n\n## Notes\n\n<a id="Old-Anchor"></a>\n\n<h2>In HTML</h2>\n',
  'policies/with space.md': '# Space\n',
  'policies/50%.md': '# Half\n',
  'policies/Groß.md': '# Groß\n',
  'policies/\u00DCber.md': '# A letter that can be written in two ways\n',
  'policies/annex/README.md': '# Annex\n\n## Lists\n',
  'policies/annex/list.md': '# List\n',
  'policies/forms/leave.md': '# Leave\n',
  'assets/plan.png': '',
};

function findingsOf(markdown: string): readonly MadeFinding[] {
  const { context, findings } = contextOf({ ...COLLECTION, 'policies/here.md': markdown });
  policyLink.run(context);
  return findings;
}

/** What stands at the place of a finding. */
function written(markdown: string, { place }: MadeFinding): string {
  const range = place as { start: { offset: number }; end: { offset: number } };
  return markdown.slice(range.start.offset, range.end.offset);
}

/** Name, text before, the faulty piece itself, text after, rule id, nearest spelling (or undefined). */
const FAULTS: readonly (readonly [string, string, string, string, string, string?])[] = [
  ['missing file', 'See ', '[x](bakcup.md)', '.', 'link-file-missing', 'backup.md'],
  ['file moved', '', '[x](list.md)', '', 'link-file-missing', 'annex/list.md'],
  [
    'missing anchor, other file',
    '',
    '[x](backup.md#2-what-we-kept)',
    '',
    'link-anchor-missing',
    'backup.md#2-what-we-keep',
  ],
  [
    'number left out of an anchor',
    '',
    '[x](backup.md#what-we-keep)',
    '',
    'link-anchor-missing',
    'backup.md#2-what-we-keep',
  ],
  ['missing anchor, same file', '# Scope\n\n', '[x](#scpoe)', '', 'link-anchor-missing', '#scope'],
  [
    'missing anchor, generated file',
    '',
    `[x](${OUT}/incident-management-policy.md#purpose--scope)`,
    '',
    'link-anchor-missing',
    `${OUT}/incident-management-policy.md#1-purpose--scope`,
  ],
  ['repetition too many', '', '[x](backup.md#notes-2)', '', 'link-anchor-missing', 'backup.md#notes-1'],
  ['case of a file', '', '[x](Backup.md)', '', 'link-case', 'backup.md'],
  ['case of a folder', '', '[x](Annex/list.md#list)', '', 'link-case', 'annex/list.md#list'],
  ['case of an anchor', '', '[x](backup.md#Notes)', '', 'link-case', 'backup.md#notes'],
  ['case of an HTML anchor', '', '[x](backup.md#old-anchor)', '', 'link-case', 'backup.md#Old-Anchor'],
  ['Unicode form of a file', '', '[x](U\u0308ber.md)', '', 'link-case', '\u00DCber.md'],
  ['slash after the file', '', '[x](backup.md/#notes)', '', 'link-file-missing', 'backup.md#notes'],
  ['dropped extension', '', '[x](backup#notes)', '', 'link-file-missing', 'backup.md#notes'],
  ['wrong extension', '', '[x](backup.html)', '', 'link-file-missing', 'backup.md'],
  ['folder without index', '', '[x](forms/)', '', 'link-folder'],
  ['folder without index or slash', '', '[x](forms)', '', 'link-folder'],
  ['root-absolute', '', '[x](/policies/backup.md)', '', 'link-absolute', 'backup.md'],
  [
    'root-absolute from the repository',
    '',
    '[x](/org-profiles/example/policies/backup.md)',
    '',
    'link-absolute',
    'backup.md',
  ],
  ['host without scheme', '', '[x](//intranet/backup.md)', '', 'link-absolute'],
  ['out of the root', '', '[x](../../../../other/backup.md)', '', 'link-outside', 'backup.md'],
  ['drive', '', '[x](C:\\policies\\backup.md)', '', 'link-outside'],
  ['backslashes', '', '[x](annex\\list.md)', '', 'link-backslash', 'annex/list.md'],
  [
    'no build makes it',
    '',
    `[x](${OUT}/incident-policy.md)`,
    '',
    'link-not-generated',
    `${OUT}/incident-management-policy.md`,
  ],
  ['no build makes it for others', '', '[x](../../../out/other/pdf/pack.pdf)', '', 'link-not-generated'],
  ['empty target', '', '[x]()', '', 'link-empty'],
  ['bare hash', '', '[x](#)', '', 'link-empty'],
  ['hash after a file', '', '[x](backup.md#)', '', 'link-empty', 'backup.md'],
  ['no words', '', '[](backup.md)', '', 'link-empty'],
  ['reversed', 'See ', '(the backup)[backup.md]', '.', 'link-reversed', '[the backup](backup.md)'],
  [
    'reversed, address',
    'See ',
    '(the site)[https://example.org]',
    '.',
    'link-reversed',
    '[the site](https://example.org)',
  ],
  [
    'undefined reference',
    'See ',
    '[the backup][bakup]',
    '.\n\n[backup]: backup.md\n[x]: backup.md\n\n[x] [backup]',
    'link-reference-undefined',
    'backup',
  ],
  ['undefined collapsed reference', 'See ', '[the backup][]', '.', 'link-reference-undefined'],
  ['undefined reference with emphasis', 'See ', '[the **whole** `x`][gone]', '.', 'link-reference-undefined'],
  ['undefined image', '', '![plan][gone]', '', 'link-reference-undefined'],
  ['undefined reference over lines in a quote', '> See ', '[the\n> backup][gone]', '.', 'link-reference-undefined'],
  ['broken definition below text', 'See [it][d].\n', '[d]: backup.md', '', 'link-definition-broken'],
  ['broken definition with blanks', 'See [it][d].\n\n', '[d]: with space.md', '', 'link-definition-broken'],
  [
    'broken definition with a blank before the colon',
    'See [it][d].\n\n',
    '[d] : backup.md',
    '',
    'link-definition-broken',
  ],
  ['definition of nothing that is used', 'See [it][d].\n\n', '[d]: gone.md', '', 'link-file-missing'],
  ['duplicate definition', '[d]\n\n[d]: backup.md\n', '[D]: annex/list.md', '', 'link-definition-duplicate'],
  ['unused definition', 'Text.\n\n', '[d]: backup.md', '', 'link-definition-unused'],
  ['missing image', '', '![x](../assets/plna.png)', '', 'link-file-missing', '../assets/plan.png'],
  ['HTML link', 'See ', '<a href="bakcup.md">', 'it</a>.', 'link-file-missing', 'backup.md'],
  ['HTML anchor', '', "<A HREF='backup.md#gone'>", 'it</A>', 'link-anchor-missing'],
  ['HTML image', '<p>\n', '<img\n  alt=x src=gone.png>', '\n</p>', 'link-file-missing'],
  ['table', '| a | b |\n|---|---|\n| x \\| y | ', '[x](gone.md)', ' |\n', 'link-file-missing'],
  ['list', '- a\n  1. ', '[x](gone.md)', '\n', 'link-file-missing'],
  ['quote', '> > ', '[x](gone.md)', '\n', 'link-file-missing'],
  ['heading', '## ', '[x](gone.md)', '\n', 'link-file-missing'],
  ['setext heading', '', '[x](gone.md)', '\n===\n', 'link-file-missing'],
  ['footnote', 'A[^1].\n\n[^1]: ', '[x](gone.md)', '\n', 'link-file-missing'],
  ['footnote, later paragraph', 'A[^n].\n\n[^n]: One.\n\n    ', '[x](gone.md)', '\n', 'link-file-missing'],
  ['front matter, path', '---\ntitle: A\nrelated:\n  - ', 'gone.md#x', '\n---\n', 'link-file-missing'],
  ['front matter, Markdown', '---\ntitle: A\nsee: ', '"[x](gone.md)"', '\n---\n', 'link-file-missing'],
  ['after front matter, CR LF', '---\r\ntitle: A\r\n---\r\n\r\nSee ', '[x](gone.md)', '\r\n', 'link-file-missing'],
  ['after a byte order mark', '\uFEFFSee ', '[x](gone.md)', '', 'link-file-missing'],
  ['link around an image', '', '[![x](../assets/plan.png)](gone.md)', '', 'link-file-missing'],
  ['percent-encoded', '', '[x](with%20spaces.md)', '', 'link-file-missing', 'with%20space.md'],
  ['blanks in the target', '', '[x](with space.md)', '', 'link-malformed', '[x](with%20space.md)'],
  ['blank before the target', '', '[x] (backup.md)', '', 'link-malformed', '[x](backup.md)'],
  ['curly quotes', '', '[x](backup.md “The backup”)', '', 'link-malformed'],
  ['not closed', 'See ', '[x](backup.md', '\n', 'link-malformed'],
  ['words of a heading as anchor', '', '[x](backup.md#What we keep)', '', 'link-malformed'],
  ['blank before the anchor', '', '[x](backup.md #scope)', '', 'link-malformed'],
  ['words behind the target', '', '[x](backup.md for reading)', '', 'link-malformed'],
  ['size of a picture', '', '![x](plan.png =300x200)', '', 'link-malformed'],
  ['blank before the target of a picture', '', '![x] (plan.png)', '', 'link-malformed'],
  ['address without host', '', '[x](https://)', '', 'link-malformed'],
  ['address without scheme', '', '[x](www.example.org/a)', '', 'link-file-missing'],
  ['script', '', '[x](javascript:alert(1))', '', 'link-unsafe'],
  ['script in disguise', '', '[x](JaVa&#x53;cript&colon;alert)', '', 'link-unsafe'],
  ['script in HTML', '', '<a href="java&#10;script&colon;alert(1)">', 'x</a>', 'link-unsafe'],
  ['script as autolink', '', '<javascript:alert>', '', 'link-unsafe'],
  ['data', '', '![x](data:image/png;base64,AA==)', '', 'link-unsafe'],
  ['file of the reader', '', '[x](file:///etc/passwd)', '', 'link-unsafe'],
  ['script in a definition', '[d]\n\n', '[d]: vbscript:x', '', 'link-unsafe'],
  ['reference by id', '', '[x](doc:incident-management-policy)', '', 'link-scheme-unknown'],
];

describe('faults', () => {
  test.each(FAULTS.map((fault) => [fault[0], fault] as const))(
    '%s',
    (_, [, before, piece, after, ruleId, expected]) => {
      const markdown = before + piece + after;
      const findings = findingsOf(markdown);
      expect(findings.map((finding) => finding.ruleId)).toEqual([ruleId]);
      const finding = findings[0] as MadeFinding;
      expect(written(markdown, finding)).toBe(piece);
      if (expected !== undefined) expect(finding.expected?.[0]).toBe(expected);
    },
  );
});

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  'relative paths': '[a](backup.md) [b](./backup.md) [c](../policies/backup.md) [d](annex/../backup.md) [e](here.md)',
  'through the folder by its name': '[a](../../example/policies/backup.md)',
  'another format of the file': '[a](../assets/plan.png#page=2)',
  'folder with an index': '[a](annex/) [b](annex) [c](annex/#lists)',
  'generated files': `[a](${OUT}/incident-management-policy.md) [b](${OUT}/incident-management-policy.md#2-purpose--scope) [c](../../../out/example/pdf/pack.pdf)`,
  'generated file, numbered heading': `[a](${OUT}/incident-management-policy.md#11-who-is-bound)`,
  'percent-encoded path':
    '[a](with%20space.md) [b](<with space.md>) [c](Gro%C3%9F.md) [d](Groß.md) [e](50%.md) [f](50%25.md)',
  'percent-encoded anchor': '[a](backup.md#%C3%BCber-uns) [b](backup.md#über-uns)',
  'setext, quoted and listed headings': '[a](backup.md#übersicht) [b](backup.md#quoted) [c](backup.md#listed)',
  'repeated headings': '[a](backup.md#notes) [b](backup.md#notes-1)',
  'anchors in HTML':
    '[a](backup.md#Old-Anchor) [b](backup.md#in-html) [c](#n)\n\n<a name="n"></a> <span id=\'s\'></span> [d](#s)',
  'code and emphasis in headings': '## The `run_all()` *step* & more\n\n[a](#the-run_all-step--more)',
  'heading with an HTML anchor': '## Scope <a id="sc"></a>\n\n[a](#scope) [b](#sc)',
  'heading with a link': '## See [backup](backup.md)\n\n[a](#see-backup)',
  'closed heading': '## Scope ##\n\n[a](#scope)',
  'top of the page': '[a](#top) [b](backup.md#top) [c](#TOP)',
  query: '[a](backup.md?plain=1) [b](backup.md?plain=1#notes) [c](backup.md?plain=1#L3-L5)',
  'host prefix and text fragment': '[a](backup.md#user-content-notes) [b](backup.md#:~:text=Notes)',
  'code span': '`[x](gone.md)` and ``[y][gone] ` ``',
  'code block':
    '```\n[x](gone.md) <a href="gone.md">\n[d]: gone.md\n```\n\n    [y](gone.md)\n\n~~~md\n# Not a heading\n~~~\n',
  comment: '<!-- [x](gone.md) <a href="gone.md"> -->\n\nText <!-- [y][gone] --> more.\n\n<!--\n\n[z](gone.md)\n\n-->\n',
  'comment in a block': '<div>\n<!-- one\n\n[z](gone.md)\n\n--></div>\n',
  'script in HTML': '<script>\nx = "<a href=gone.md>";\n</script>\n',
  escaped: '\\[x](gone.md) \\[x\\][gone] [x\\][gone] \\(a)[gone.md]',
  'task list': '- [ ] one\n- [x] [two](backup.md)\n- [X] three\n- [ ][ ]\n',
  footnotes: 'A[^1] b[^note][^1], [text][^1].\n\n[^1]: Word\n[^note]: https://example.org\n',
  'plain brackets': 'The [plain] words, [sic], a[i][j], f(x)[0], int[][], [A-Z][0-9], [1][2], (see the list)[1], [...]',
  callout: '> [!NOTE]\n> Mind [this](backup.md).\n',
  remarks: '[//]: # (one)\n[//]: # (two)\n[comment]: <> (three)\n',
  'references of all forms': '[Text][B], [b][], [b], ![b][b], [ B ]\n\n[b]: <backup.md> "Title"\n',
  'definition in a quote': '> [it][q]\n>\n> [q]: backup.md\n',
  autolinks: '<https://example.org/a?b#c> <irt@example.org> https://example.org/gone.md',
  'other addresses': '[a](https://example.org) [b](mailto:irt@example.org) [c](tel:+4989123) [d](HTTP://EXAMPLE.ORG)',
  'brackets in words and targets':
    '[a [b] c](backup.md) [x](<backup.md>) [y](backup.md "a (b) c") [z](backup.md\n"title")',
  'linked image': '[![](../assets/plan.png)](backup.md) [<img src="../assets/plan.png">](backup.md)',
  table: '| a | b |\n|---|---|\n| [x](backup.md#notes "t \\| u") | `[y](gone.md)` |\n',
  'prose like a definition': 'Text.\n\n[Note]: see the register of the site.\n\n[Owner] : Ada Example\n',
  'prose in parentheses':
    'As said [above] (see page 3), [1] (https://example.org) and \\[x](see below), [7](see backup.md for more), Wait! [A] (see plan)',
  'front matter':
    '---\nid: X-1\ntitle: "A [x] b: c"\nrelated: [backup.md, policies/backup.md]\nsupersedes: old/gone.md\nversion: 3.10\n---\n\n# A\n',
  'rules at the beginning': '---\n\n[x](backup.md)\n\n---\n',
  'HTML entities': '<a href="backup.md?a=1&amp;b=2#notes">x</a> [y](backup.md?a=1&amp;b)',
  'Python-style attributes': '[x](backup.md){: .button } {#here}',
};

describe('look-alikes', () => {
  test.each(Object.entries(LOOK_ALIKES))('%s', (_, markdown) => {
    expect(findingsOf(markdown).map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([]);
  });
});

test('links into the repository are looked up when its files are known', () => {
  const { context, findings } = contextOf({
    ...COLLECTION,
    'policies/here.md': '[a](../../../README.md) [b](../../../READ.md)',
  });
  const surroundings = {
    root: 'repository',
    folder: 'org-profiles/example',
    files: new Set(['../../README.md']),
    unread: new Set<string>(),
    symlinks: new Map(),
  } as const;
  policyLink.run({ ...context, surroundings });
  expect(findings.map(({ ruleId, expected }) => [ruleId, expected?.[0]])).toEqual([
    ['link-file-missing', '../../../README.md'],
  ]);
});
