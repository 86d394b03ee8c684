// Targets that exist, though they are written in a way that tools stumble over.
import type { Kind } from '../injection.js';
import { inText } from './lookAlike.js';

const SKERROW = ['skerrow'];

export const TARGET_LOOK_ALIKES: readonly Kind[] = [
  inText({ id: 'encoded-blank', summary: 'blank as `%20`, or in angle brackets', corpora: SKERROW }, ({ to }) => {
    const path = to('people/clean desk.md');
    return [
      `[desk](${path})`,
      `[desk](${path}#bins)`,
      `[desk](<${path.replace('%20', ' ')}>)`,
      `[desk](<${path.replace('%20', ' ')}#bins> "Bins")`,
      `<a href="${path}">desk</a>`,
      `<a href="${path.replace('%20', ' ')}">desk</a>`,
    ];
  }),
  inText({ id: 'query', summary: '`?query` before the anchor', corpora: SKERROW }, ({ path, to }) => [
    `[page](${path}?plain=1)`,
    `[rights](${to('data/data-protection.md')}?plain=1#your-rights)`,
    `![map](${to('assets/map.svg')}?raw=true)`,
    `![map](${to('assets/map.svg')}?sanitize=true&raw=true "Map")`,
  ]),
  inText({ id: 'link-title', summary: 'link with a title in all three forms' }, ({ path }) => [
    `[page](${path} "A title")`,
    `[page](${path} 'A title')`,
    `[page](${path} (A title))`,
    `[page]( ${path} )`,
    `[page](${path} "A \\"quoted\\" [title](nowhere.md)")`,
    `[page](<${path}>)`,
  ]),
  inText({ id: 'dots-in-path', summary: '`./`, `a/../b`, own file', corpora: SKERROW }, ({ file, path, to }) => [
    `[page](./${path})`,
    `[page](${to(`annex/../${'annex/forms.md'}`)})`,
    `[page](${to('annex/forms.md').replace('forms.md', '../annex/forms.md')})`,
    `[this page](${encodeURI(file.replace(/.*\//, ''))})`,
    `[page](${to('annex/forms.md').replace('forms', 'fo%72ms')})`,
  ]),
  inText(
    { id: 'folder-with-index', summary: 'folder that has a page of its own', corpora: ['skerrow', 'lindholm'] },
    ({ corpus, to }) => {
      const folder = to(corpus.name === 'skerrow' ? 'ships/x' : 'docs/people/x').replace(/x$/, '') || './';
      return [
        `[folder](${folder})`,
        `[folder](${folder.replace(/(?<=[^.])\/$/, '')})`,
        `<a href="${folder}">folder</a>`,
      ];
    },
  ),
  inText({ id: 'other-files', summary: 'files that are no Markdown', corpora: SKERROW }, ({ to }) => [
    `[matrix](${to('annex/risk-matrix.pdf')})`,
    `[contacts](${to('annex/contacts.yaml')})`,
    `[picture](${to('assets/zones.svg')})`,
    `<a href="${to('annex/risk-matrix.pdf')}" download>matrix</a>`,
  ]),
  inText({ id: 'outside-folder', summary: 'file of the repository outside the folder', corpora: SKERROW }, ({ to }) => [
    `[the repository](${to('../README.md')})`,
    `[the repository](${to('../README.md')}#repository)`,
  ]),
  inText({ id: 'schemes', summary: 'web, mail, telephone; as links and bare' }, () => [
    '[web](https://www.example.org/a/b.html?q=1#c)',
    '[web](https://en.example.org/wiki/Ship_(disambiguation))',
    '[web](http://intranet.skerrow.example/rules)',
    '[mail](mailto:desk@skerrow.example?subject=Lost%20key)',
    '[call](tel:+441595550199)',
    '<https://www.example.org/rules>',
    '<desk@skerrow.example>',
    'https://www.example.org/rules',
    'www.example.org',
    'desk@skerrow.example',
    '<a href="https://www.example.org" rel="noopener">web</a>',
    '[web](HTTPS://www.example.org/)',
    '[web](https://www.example.org/#:~:text=lost%20key)',
    '[text](sms:+441595550199)',
  ]),
  inText({ id: 'html-attributes', summary: 'HTML links with all sorts of quotes' }, ({ path }) => [
    `<a href='${path}'>page</a>`,
    `<a href=${path}>page</a>`,
    `<A HREF="${path}">page</A>`,
    `<a title="a > b" href="${path}">page</a>`,
    `<a data-href="nowhere.md" href="${path}">page</a>`,
    `<a href = "${path}" target="_blank">page</a>`,
    '<a class="x">no link at all</a>',
    '<img src="https://www.example.org/a.png" alt="">',
    '<br><kbd>Ctrl</kbd>',
  ]),
  inText({ id: 'entities', summary: 'entities in words and target' }, ({ path }) => [
    `[R&amp;D](${path})`,
    `[page](${path.replace('.md', '&#46;md')})`,
    `[page](${path.replace('.md', '&period;md')})`,
    `[page](${path.replace('.md', '\\.md')})`,
    `<a href="${path.replace('.md', '&#x2E;md')}">page</a>`,
  ]),
  inText(
    { id: 'image-as-link', summary: 'picture inside a link, picture without words', corpora: SKERROW },
    ({ path, to }) => [
      `[![Map of the folders](${to('assets/map.svg')})](${path})`,
      `[![](${to('assets/map.svg')})](${path} "Page")`,
      `![](${to('assets/map.svg')})`,
      `<a href="${path}"><img src="${to('assets/map.svg')}" alt="Map"></a>`,
    ],
  ),
  inText({ id: 'nested-brackets', summary: 'brackets within the words of a link' }, ({ path }) => [
    `[see [1]](${path})`,
    `[a \\[b\\]](${path})`,
    `[\`a]\` and b](${path})`,
    `[**bold** and *more*](${path})`,
    `[one](${path})[two](${path})`,
    `([page](${path}))`,
    `[[page](${path})]`,
  ]),
];
