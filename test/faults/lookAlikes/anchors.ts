// Anchors that exist, though not as plain headings of their own.
import type { Kind } from '../injection.js';
import { asBlock, inText } from './lookAlike.js';

const GITHUB = ['skerrow'];

export const ANCHOR_LOOK_ALIKES: readonly Kind[] = [
  asBlock({ id: 'html-anchors', summary: '`<a id>`, `<a name>`, `id` of other tags' }, () => [
    '<a id="k-1"></a>\n\nAbout keys. See [keys](#k-1).',
    '<a name="k-2"></a>\n\nAbout keys. See [keys](#k-2).',
    "<a id='k-3'/>About keys, see [keys](#k-3).",
    '<div id=k-4>\n\nAbout keys, see [keys](#k-4).\n\n</div>',
    '<p><span id="k-5">Keys</span></p>\n\nSee [keys](#k-5).',
    '<details id="k-6"><summary>Keys</summary>\n\nSee [keys](#k-6).\n\n</details>',
  ]),
  inText({ id: 'top', summary: '`#top`' }, () => ['[up](#top)', '<a href="#top">up</a>']),
  asBlock(
    { id: 'user-content', summary: '`#user-content-…` as GitHub writes it into the page', corpora: GITHUB },
    () => [
      '### Lost keys\n\nSee [lost keys](#user-content-lost-keys).',
      '<a id="lost"></a>\n\nSee [lost keys](#user-content-lost).',
    ],
  ),
  asBlock({ id: 'encoded-anchor', summary: 'percent-encoded anchor', corpora: ['skerrow', 'kettle'] }, () => [
    '### Größe der Flotte\n\nSee [size](#gr%C3%B6%C3%9Fe-der-flotte).',
    '### Größe der Flotte\n\nSee [size](#größe-der-flotte).',
    '### 船の鍵\n\nSee [keys](#%E8%88%B9%E3%81%AE%E9%8D%B5).',
    '### Größe der Flotte\n\n[size]: #gr%c3%b6%c3%9fe-der-flotte\n\nSee the [size].',
  ]),
  asBlock({ id: 'setext-heading', summary: 'underlined heading' }, () => [
    'Lost keys\n---------\n\nSee [lost keys](#lost-keys).',
    'Lost *and* found keys\n---\n\nSee [lost keys](#lost-and-found-keys).',
  ]),
  asBlock({ id: 'quoted-heading', summary: 'heading in a quote or list' }, () => [
    '> ### Lost keys\n>\n> See [lost keys](#lost-keys).',
    '1. ### Lost keys\n\n   See [lost keys](#lost-keys).',
    '- Item\n\n  #### Lost keys\n\n  See [lost keys](#lost-keys).',
  ]),
  asBlock({ id: 'repeated-heading', summary: 'repeated heading with a number', corpora: ['skerrow', 'kettle'] }, () => [
    '### Lost keys\n\nFirst.\n\n### Lost keys\n\nSee [first](#lost-keys) and [second](#lost-keys-1).',
    '### Keys-1\n\n### Keys\n\n### Keys\n\nSee [three](#keys), [them](#keys-1).',
  ]),
  asBlock({ id: 'repeated-heading-python', summary: 'repeated heading with `_1`', corpora: ['lindholm'] }, () => [
    '### Lost keys\n\nFirst.\n\n### Lost keys\n\nSee [first](#lost-keys) and [second](#lost-keys_1).',
  ]),
  asBlock(
    { id: 'heading-with-markup', summary: 'heading with code, emphasis, link, closing marks', corpora: GITHUB },
    ({ path }) => [
      '### The `key-safe.yaml` file\n\nSee [file](#the-key-safeyaml-file).',
      '### *Lost* __keys__\n\nSee [keys](#lost-keys).',
      `### Lost keys, see [elsewhere](${path})\n\nSee [keys](#lost-keys-see-elsewhere).`,
      '### Lost keys ###\n\nSee [keys](#lost-keys).',
      '###   Lost   keys\n\nSee [keys](#lost---keys).',
      '### snake_case and `__init__`\n\nSee [snake](#snake_case-and-__init__).',
      '### What\'s "new" (2026)?\n\nSee [new](#whats-new-2026).',
      '### 1.2.3 On/off boarding – long\n\nSee [long](#123-onoff-boarding--long).',
      '### Keys &amp; locks\n\nSee [keys](#keys--locks).',
      '### Keys <br> locks\n\nSee [keys](#keys--locks).',
      '   ### Indented keys\n\nSee [keys](#indented-keys).',
      '### \\*Keys\\*\n\nSee [keys](#keys).',
    ],
  ),
  asBlock({ id: 'emoji-heading', summary: 'heading with emoji, umlaut, CJK', corpora: GITHUB }, () => [
    '### 🔑 Keys\n\nSee [keys](#-keys).',
    '### Keys 🔑\n\nSee [keys](#keys-).',
    '### :key: Keys\n\nSee [keys](#key-keys).',
    '### Schlüssel für Übergabe\n\nSee [keys](#schlüssel-für-übergabe).',
    '### 船の鍵\n\nSee [keys](#船の鍵).',
    '### Ключи\n\nSee [keys](#ключи).',
  ]),
  asBlock({ id: 'html-heading', summary: 'heading as HTML tag', corpora: GITHUB }, () => [
    '<h3 id="lost">Lost keys</h3>\n\nSee [keys](#lost).',
    '<h3>Lost keys</h3>\n\nSee [keys](#lost-keys).',
    '<h3 align="center">Lost keys</h3>\n\nSee [keys](#lost-keys).',
  ]),
  asBlock({ id: 'attribute-anchor', summary: 'heading with `{#id}` (attr_list)', corpora: ['lindholm'] }, () => [
    '### Lost keys {#lost}\n\nSee [keys](#lost).',
    '### Lost keys { #lost .wide }\n\nSee [keys](#lost).',
    '### Lost keys {: #lost }\n\nSee [keys](#lost).',
    '### Verlorene Schlüssel\n\nSee [keys](#verlorene-schlussel).',
    '### Lost -- and -- found\n\nSee [keys](#lost-and-found).',
    'A paragraph with a name.\n{: #lost }\n\nSee [keys](#lost).',
    'Lost keys {#lost}\n---------\n\nSee [keys](#lost).',
  ]),
  inText({ id: 'line-anchor', summary: 'line or page of a file that is no Markdown', corpora: GITHUB }, ({ to }) => [
    `[the desk](${to('annex/contacts.yaml')}#L3)`,
    `[the desk](${to('annex/contacts.yaml')}#L2-L4)`,
    `[page one](${to('annex/risk-matrix.pdf')}#page=1)`,
    `[the picture](${to('assets/map.svg')}#layer1)`,
  ]),
];
