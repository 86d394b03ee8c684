// A plain folder of Markdown on the disk: which faults of links are found in it, what looks like one and is none, and what lies around it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { SlugDialect } from '../../src/checks/check.js';
import { type CheckedFolder, checkPolicyFolder } from '../../src/pipeline/checkPolicyFolder.js';

const NFD = 'U\u0308ber-NFD.md';

/** A repository; the policies lie in `policies/`. */
const REPOSITORY: Readonly<Record<string, string>> = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  'README.md': '# Project\n\n## How to build\n',
  'docs/guide.md': '# Guide\n\n<a id="Old"></a>\n\n## Überblick\n',
  'src/tool.py': 'print()\n',
  'node_modules/pkg/README.md': '# Package\n',
  'policies/backup.md': `# Backup

## 2. What we \`keep\`

## Über uns & mehr

Übersicht
---------

> ## Quoted *heading*

- ## Listed

## Notes

## Notes

## :rocket: Launch 🚀 day

## See [the annex](annex/list.md) now

## AT&amp;T &copy; 2024

## Don't *panic*, ever!

<a id="Old-Anchor"></a><a name="old_name"></a>

<h2 id="html-id">In HTML</h2>

## Retention of the mail archive
`,
  'policies/annex/list.md': '# List\n\n## Notes on leavers\n',
  'policies/annex/README.md': '# Annex\n\n## Lists\n',
  'policies/site/index.md': '# Site\n',
  'policies/upper/Readme.MD': '# Upper\n',
  'policies/forms/leave.md': '# Leave\n',
  'policies/images/plan.png': 'png',
  'policies/images/Plan B.png': 'png',
  'policies/50%.md': '# Half\n',
  'policies/with space.md': '# Space\n',
  'policies/Größe.md': '# Größe\n',
  [`policies/${NFD}`]: '# U\u0308ber\n',
  'policies/C# rules.md': '# C\n',
  'policies/terms.pdf': 'pdf',
  'policies/data.yaml': 'a: 1\n',
  'policies/.hidden/notes.md': '# Hidden\n\n[x](gone.md)\n',
};

/** Kind of fault: the text of the file, the finding, and the nearest spelling. */
const FAULTS: Readonly<Record<string, readonly [markdown: string, ruleId: string, expected?: string]>> = {
  'missing file': ['[x](bakcup.md)', 'link-file-missing', 'backup.md'],
  'missing file, moved': ['[x](list.md)', 'link-file-missing', 'annex/list.md'],
  'missing file outside the folder': ['[x](../docs/giude.md)', 'link-file-missing', '../docs/guide.md'],
  'missing file that is no Markdown': ['[x](../src/tol.py)', 'link-file-missing', '../src/tool.py'],
  'missing anchor, same file': ['# Faults\n\n[x](#fautls)', 'link-anchor-missing', '#faults'],
  'missing anchor, other file': ['[x](backup.md#what-we-keep)', 'link-anchor-missing', 'backup.md#2-what-we-keep'],
  'missing anchor, file outside the folder': [
    '[x](../docs/guide.md#uberblick)',
    'link-anchor-missing',
    '../docs/guide.md#überblick',
  ],
  'missing anchor, hidden file': ['[x](.hidden/notes.md#hiden)', 'link-anchor-missing', '.hidden/notes.md#hidden'],
  'anchor that another file has': [
    '# A\n\n[x](#notes-on-leavers)',
    'link-anchor-missing',
    'annex/list.md#notes-on-leavers',
  ],
  'case of a file': ['[x](Backup.md)', 'link-case', 'backup.md'],
  'case of a folder': ['[x](Annex/list.md)', 'link-case', 'annex/list.md'],
  'case of a file outside the folder': ['[x](../docs/Guide.md)', 'link-case', '../docs/guide.md'],
  'case of an anchor': ['[x](backup.md#Notes)', 'link-case', 'backup.md#notes'],
  'Unicode form of a file': ['[x](%C3%9Cber-NFD.md)', 'link-case', NFD],
  'file.md/#a': ['[x](backup.md/#notes)', 'link-file-missing', 'backup.md#notes'],
  'dropped extension': ['[x](backup#notes)', 'link-file-missing', 'backup.md#notes'],
  'wrong extension': ['[x](backup.html)', 'link-file-missing', 'backup.md'],
  'folder without index': ['[x](forms/)', 'link-folder'],
  'folder without index, outside': ['[x](../src)', 'link-folder'],
  'root-absolute path': ['[x](/policies/backup.md)', 'link-absolute', 'backup.md'],
  'root-absolute path of the repository': ['[x](/docs/guide.md)', 'link-absolute', '../docs/guide.md'],
  'path out of the root': ['[x](../../elsewhere.md)', 'link-outside'],
  'path of a drive': ['[x](C:/policies/backup.md)', 'link-outside'],
  backslashes: ['[x](annex\\list.md)', 'link-backslash', 'annex/list.md'],
  'empty target': ['[x]()', 'link-empty'],
  'bare hash': ['[x](#)', 'link-empty'],
  'no words': ['[](backup.md)', 'link-empty'],
  reversed: ['(x)[backup.md]', 'link-reversed', '[x](backup.md)'],
  'undefined reference': ['[text][nope]', 'link-reference-undefined'],
  'undefined reference between sums of money': ['It is $5 for [text][nope] or 6$ (US$).', 'link-reference-undefined'],
  'unused definition': ['Text.\n\n[d]: backup.md', 'link-definition-unused'],
  'broken definition': ['[it][d].\n[d]: backup.md', 'link-definition-broken'],
  'definition without a target': ['Text.\n\n[d]:\n', 'link-definition-broken'],
  'definition with words after the target': ['[it][d].\n\n[d]: backup.md the old one', 'link-definition-broken'],
  'title that does not end': [
    '[x](backup.md#notes "for reading)',
    'link-malformed',
    '[x](backup.md#notes "for reading")',
  ],
  'title in curly quotes': ['[x](backup.md “The backup”)', 'link-malformed', '[x](backup.md "The backup")'],
  'duplicate definition': ['[d]\n\n[d]: backup.md\n[D]: annex/list.md', 'link-definition-duplicate'],
  'missing image': ['![x](images/pln.png)', 'link-file-missing', 'images/plan.png'],
  'case of an image': ['![x](images/Plan.png)', 'link-case', 'images/plan.png'],
  'HTML link': ['See <a href="bakcup.md">x</a>', 'link-file-missing', 'backup.md'],
  'HTML image': ['<img src="gone.png" alt="x">', 'link-file-missing'],
  'HTML link to an anchor': ['See <a href="#gone">x</a>', 'link-anchor-missing'],
  'in a table': ['| a |\n|---|\n| [x](gone.md) |', 'link-file-missing'],
  'in a list': ['- a\n  1. [x](gone.md)', 'link-file-missing'],
  'in a quote': ['> [x](gone.md)', 'link-file-missing'],
  'in a footnote': ['A[^1].\n\n[^1]: See [x](gone.md)', 'link-file-missing'],
  'in a heading': ['## See [x](gone.md)', 'link-file-missing'],
  'in front matter': ['---\ntitle: A\nrelated: [gone.md]\n---\n', 'link-file-missing'],
  'javascript:': ['[x](javascript:alert(1))', 'link-unsafe'],
  'javascript: in other letters': ['[x](JavaScript:alert)', 'link-unsafe'],
  'javascript: with entities': ['[x](java&#115;cript&colon;alert)', 'link-unsafe'],
  'javascript: with a tab': ['<a href="java&Tab;script:alert">x</a>', 'link-unsafe'],
  'javascript: after a blank': ["<a href=' javascript:alert'>x</a>", 'link-unsafe'],
  'javascript: percent-encoded': ['[x](java%73cript:alert)', 'link-unsafe'],
  'javascript: with an encoded colon': ['[x](javascript%3Aalert)', 'link-unsafe'],
  'vbscript:': ['[x](vbscript:x)', 'link-unsafe'],
  'data:': ['![x](data:image/png;base64,AA==)', 'link-unsafe'],
  'file:': ['[x](file:///etc/passwd)', 'link-unsafe'],
  'generated file that no build makes': ['[x](../out/acme/markdown/policy/x.md)', 'link-file-missing'],
  'scheme misspelt': ['[x](htps://example.org)', 'link-malformed', 'https://example.org'],
  'scheme without its colon': ['[x](https//example.org)', 'link-malformed'],
  'blanks in the target': ['[x](with space.md)', 'link-malformed', '[x](with%20space.md)'],
};

const GOOD: Readonly<Record<string, string>> = {
  'anchors in HTML':
    '[a](backup.md#Old-Anchor) [b](backup.md#old_name) [c](backup.md#html-id) <a name=here></a>[d](#here)',
  'top of the page': '[a](#top) [b](backup.md#top) [c](#TOP)',
  'percent-encoded anchors': '[a](backup.md#%C3%BCber-uns--mehr) [b](backup.md#über-uns--mehr)',
  'percent-encoded paths':
    '[a](with%20space.md) [b](<with space.md>) [c](Gr%C3%B6%C3%9Fe.md#gr%C3%B6%C3%9Fe) [d](C%23%20rules.md#c)',
  'a percent sign': '[a](50%.md) [b](50%25.md)',
  'NFD as the file is named': `[a](U%CC%88ber-NFD.md#u%CC%88ber) [b](${NFD})`,
  'setext, quoted and listed headings': '[a](backup.md#übersicht) [b](backup.md#quoted-heading) [c](backup.md#listed)',
  'headings with code, links, emoji and entities':
    '[a](backup.md#2-what-we-keep) [b](backup.md#see-the-annex-now) [c](backup.md#rocket-launch--day) [d](backup.md#att--2024) [e](backup.md#dont-panic-ever)',
  query: '[a](backup.md?plain=1#L3) [b](backup.md?x=y#notes) [c](images/plan.png?raw=true)',
  'repeated headings': '[a](backup.md#notes) [b](backup.md#notes-1)',
  'code spans': '`[x](gone.md)` ``[y][gone] ` ``',
  fences: '```md\n[x](gone.md)\n[d]: gone.md\n```\n\n~~~\n[x](gone.md)\n~~~\n\n    [x](gone.md)\n',
  comments:
    '<!-- [x](gone.md) <a href="gone.md"> -->\n\nText <!-- [y][gone] --> more.\n\n<!--\n\n[z](gone.md)\n\n-->\n',
  'HTML blocks': '<pre>\n[x](gone.md)\n</pre>\n\n<div>\n[x](gone.md)\n</div>\n',
  'escaped brackets': '\\[x](gone.md) \\[x\\][gone] !\\[x](gone.png)',
  'task lists': '- [ ] one\n- [x] two\n- [X] three\n',
  citations: 'As in [1], [2], [1][2] and [Smith 2020] [sic] [...]',
  footnotes: 'A[^1] b[^note].\n\n[^1]: Text [ok](backup.md)\n[^note]: More\n\n    and [more](backup.md)\n',
  'image map': '<img src="images/plan.png" usemap="#m" alt=""><map name="m"><area href="backup.md" alt="x"></map>',
  remarks: '[//]: # (one)\n[//]: # (two)\n[comment]: <> (three)\n',
  addresses:
    '<https://example.org> <a@example.org> https://example.org/gone.md [m](mailto:a@example.org) [t](tel:+49-89-1234) [h](HTTPS://example.org/x#y)',
  titles: '[a](backup.md "title") [b](backup.md \'title\') [c](<with space.md> "title")',
  'nested brackets': '[a [b] c](backup.md) [![plan](images/plan.png)](backup.md)',
  'Liquid and Jinja':
    '{{ page.link }} {% link x.md %} [a]({{site.url}}/x.md) <a href="{{ url_for("x") }}">b</a> [c]({%link%})',
  'Liquid with blanks': '[a]({{ site.url }}/x.md) [b]({% link gone.md %})',
  math: 'As $[i][j]$ and $f[a][b]$, $$[a][bc]$$ cost US$ 5.\n\n$$\n\\left[ab\\right][cd]\n$$\n',
  'wiki links': '[[Wiki Page]] [[wiki|Page]] ![[embed.png]] [[backup#notes]]',
  'prefix of a host': '[a](backup.md#user-content-notes) [b](../docs/guide.md#user-content-Old)',
  'text fragment': '[a](#:~:text=abc) [b](backup.md#:~:text=abc)',
  'lines of a source file': '[a](../src/tool.py#L10) [b](../src/tool.py#L10-L20) [c](../src/tool.py#L1C2-L3C4)',
  'folders with a page': '[a](annex/) [b](annex) [c](annex/#lists) [d](site/) [e](upper) [f](..) [g](../#how-to-build)',
  'files that are no Markdown': '[a](terms.pdf) [b](terms.pdf#page=3) [c](data.yaml) ![d](images/Plan%20B.png)',
  'files outside the folder':
    '[a](../README.md#how-to-build) [b](../docs/guide.md#Old) [c](../docs/guide.md#%C3%BCberblick)',
  'through the folder by its name': '[a](../policies/backup.md#notes) [b](./annex/../backup.md)',
  'hidden file': '[a](.hidden/notes.md#hidden)',
  callouts: '> [!NOTE]\n> Mind [this](backup.md).\n',
  references: '[Text][B], [b][], [b], ![plan][ B ]\n\n[b]: <backup.md> "Title"\n',
  'front matter':
    '---\ntitle: A\nrelated: [backup.md, policies/annex/list.md, docs/guide.md]\nsupersedes: gone.md\nurl: https://example.org/x.md\n---\n',
  'attributes of other dialects': '[a](backup.md){: .button } [b](backup.md){ target=_blank }',
};

const root = mkdtempSync(path.join(os.tmpdir(), 'irdocs-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes files below a folder. */
function lay(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** Checks a fresh project in which only the folder of these files differs. */
function check(
  files: Readonly<Record<string, string>>,
  folder = 'policies',
  slugs: SlugDialect = 'github',
): Promise<CheckedFolder> {
  const project = mkdtempSync(path.join(os.tmpdir(), 'irdocs-folder-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  lay(project, files);
  return checkPolicyFolder({ folder: path.join(project, folder), displayRoot: project, slugs });
}

const told = ({ files }: CheckedFolder): string[] =>
  files.flatMap(({ path: name, messages }) => messages.map(({ ruleId }) => `${name} ${ruleId}`));

const names = (table: object, prefix: string): ReadonlyMap<string, string> =>
  new Map(Object.keys(table).map((kind, index) => [kind, `policies/${prefix}-${index}.md`]));

describe('one folder with every kind of fault and every look-alike, each in a file of its own', () => {
  const faulty = names(FAULTS, 'zf');
  const good = names(GOOD, 'zg');
  let checked: CheckedFolder;

  beforeAll(async () => {
    lay(root, REPOSITORY);
    for (const [kind, [markdown]] of Object.entries(FAULTS)) lay(root, { [faulty.get(kind) as string]: markdown });
    for (const [kind, markdown] of Object.entries(GOOD)) lay(root, { [good.get(kind) as string]: markdown });
    checked = await checkPolicyFolder({ folder: path.join(root, 'policies'), displayRoot: root, slugs: 'github' });
  });

  const messagesOf = (file: string | undefined) =>
    checked.files.find(({ path: name }) => name === file)?.messages ?? [];

  it.each(Object.entries(FAULTS))('finds: %s', (kind, [, ruleId, expected]) => {
    const messages = messagesOf(faulty.get(kind));
    expect(messages.map((message) => message.ruleId)).toEqual([ruleId]);
    expect(messages[0]?.expected?.[0]).toBe(expected);
    expect(messages[0]?.place).toBeDefined();
  });

  it.each(Object.keys(GOOD))('is silent about: %s', (kind) => {
    expect(messagesOf(good.get(kind)).map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([]);
  });

  it('says nothing of any other file', () => {
    const own = new Set([...faulty.values(), ...good.values()]);
    expect(told(checked).filter((line) => !own.has(line.split(' ')[0] as string))).toEqual([]);
  });

  it('counts what it looked at, and names what it left alone', () => {
    expect(checked.policies).toBe(checked.files.length);
    expect(checked.files.map((file) => file.path)).not.toContain('policies/.hidden/notes.md');
    expect(checked.links).toBeGreaterThan(100);
    expect(checked.leftOut).toEqual(['.hidden']);
  });
});

describe('the dialect decides what headings are called', () => {
  const HEADINGS = { 'p/a.md': '# A & b\n\n## Über\n\n## Notes\n\n## Notes\n\n## X {#own}\n' };
  const link = (anchor: string) => ({ ...HEADINGS, 'p/b.md': `[x](a.md#${anchor})` });
  it.each([
    ['github', ['a--b', 'über', 'notes-1']],
    ['gitlab', ['a--b', 'a-b', 'über', 'notes-1']],
    ['python-markdown', ['a-b', 'uber', 'notes_1', 'own']],
  ] as const)('%s', async (slugs, anchors) => {
    for (const anchor of anchors) expect(told(await check(link(anchor), 'p', slugs))).toEqual([]);
    for (const other of ['a--b', 'a-b', 'uber', 'notes_1', 'own'].filter((one) => !anchors.includes(one as never))) {
      expect(told(await check(link(other), 'p', slugs))).toEqual(['p/b.md link-anchor-missing']);
    }
  });
});

describe('where the world ends', () => {
  const LINKS = {
    'project/p/a.md': '[x](../README.md) [y](../gone.md) [z](../../outside.md)',
    'project/README.md': '# R\n',
    'outside.md': '',
  };

  it('in a repository, at its root', async () => {
    const checked = await check({ ...LINKS, 'project/.git': 'gitdir: elsewhere\n' }, 'project/p');
    expect(told(checked)).toEqual(['project/p/a.md link-file-missing', 'project/p/a.md link-outside']);
  });

  it('without a repository, at the folder: nobody knows what belongs to it', async () => {
    const checked = await check(LINKS, 'project/p');
    expect(told(checked)).toEqual(Array(3).fill('project/p/a.md link-outside'));
    expect(checked.files[0]?.messages[0]?.reason).toContain('leads out of the folder');
  });

  it('at the root, when the folder is the repository', async () => {
    expect(told(await check({ '.git/HEAD': '', 'a.md': '[x](../gone.md) [y](b.md)', 'b.md': '' }, '.'))).toEqual([
      'a.md link-outside',
    ]);
  });

  it('of installed packages and of Git nothing is known', async () => {
    const checked = await check(
      {
        '.git/HEAD': '',
        'node_modules/x/README.md': '',
        'p/a.md': '[x](../node_modules/x/README.md) [y](../node_modules/gone.md) [z](../.git/HEAD)',
      },
      'p',
    );
    expect(told(checked)).toEqual(Array(3).fill('p/a.md link-unchecked'));
    expect(checked.files[0]?.messages.every(({ fatal }) => fatal === undefined)).toBe(true);
  });
});

describe('symbolic links', () => {
  async function checkLinked(): Promise<CheckedFolder> {
    const project = mkdtempSync(path.join(os.tmpdir(), 'irdocs-folder-'));
    onTestFinished(() => rmSync(project, { recursive: true, force: true }));
    lay(project, {
      '.git/HEAD': '',
      'shared/common.md': '# Common\n',
      'p/v2/rules.md': '# Rules\n',
      'p/a.md':
        '[a](latest/rules.md#rules) [b](again.md#rules) [c](round/round/a.md) [d](common.md#common) [e](latest/gone.md) [f](latest/rules.md#gone) [g](secret.md) [h](broken.md)',
    });
    symlinkSync('v2', path.join(project, 'p/latest'));
    symlinkSync('v2/rules.md', path.join(project, 'p/again.md'));
    symlinkSync('.', path.join(project, 'p/round'));
    symlinkSync('../shared/common.md', path.join(project, 'p/common.md'));
    symlinkSync('/etc', path.join(project, 'p/etc'));
    symlinkSync('../shared', path.join(project, 'p/docs'));
    symlinkSync('/etc/hostname', path.join(project, 'p/secret.md'));
    symlinkSync('gone.md', path.join(project, 'p/broken.md'));
    symlinkSync('loop-b.md', path.join(project, 'p/loop-a.md'));
    symlinkSync('loop-a.md', path.join(project, 'p/loop-b.md'));
    return checkPolicyFolder({ folder: path.join(project, 'p'), displayRoot: project, slugs: 'github' });
  }

  it('lead links where they lead, are read through by nobody, and are told when they hide a policy', async () => {
    const checked = await checkLinked();
    expect(checked.policies).toBe(2);
    expect(told(checked)).toEqual([
      'p/a.md link-file-missing',
      'p/a.md link-anchor-missing',
      'p/a.md link-unchecked',
      'p/a.md link-file-missing',
      'p/broken.md policy-unreadable',
      'p/common.md policy-unreadable',
      'p/loop-a.md policy-unreadable',
      'p/loop-b.md policy-unreadable',
      'p/secret.md policy-unreadable',
    ]);
    const reasons = new Map(checked.files.map((file) => [file.path, file.messages[0]?.reason]));
    expect(reasons.get('p/secret.md')).toContain('leaves the repository');
    expect(reasons.get('p/common.md')).toContain('`../shared/common.md`, which is not among the policies');
    expect(checked.leftOut).toEqual(['docs', 'etc']);
  });
});

it('no folder, no folder but a file, no Markdown: each has its code and remedy', async () => {
  await expect(check({ 'a.md': '' }, 'gone')).rejects.toMatchObject({
    code: 'no-policies',
    message: 'There is no folder gone',
  });
  await expect(check({ 'a.md': '' }, 'a.md')).rejects.toMatchObject({
    code: 'no-policies',
    message: 'a.md is a file, not a folder',
  });
  await expect(check({ 'p/a.txt': '', 'p/.x/a.md': '', 'p/node_modules/a.md': '' }, 'p')).rejects.toMatchObject({
    code: 'no-policies',
    message: 'There is no Markdown file below p',
    remedy: expect.stringContaining('--policies'),
  });
});

it('a policy that cannot be read makes one finding, and links to it none', async () => {
  const checked = await check({ 'p/a.md': '[x](b.md#gone)', 'p/b.md': 'a\0b' }, 'p');
  expect(told(checked)).toEqual(['p/b.md policy-unreadable']);
  expect(checked.policies).toBe(1);
});
