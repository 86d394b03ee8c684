// The same fault in all the places where a link may stand: tables, lists, notes, headings, quotes, front matter.
import { fault, textOf } from '../edit.js';
import { type Context, embed } from '../embed.js';
import { type FaultKind, inFolders } from '../injection.js';
import type { Random } from '../random.js';
import { misspell, words } from '../targets.js';

const CONTEXTS: readonly Context[] = ['table', 'list', 'nested-list', 'quote', 'footnote', 'heading'];

export const PLACE_FAULTS: readonly FaultKind[] = [
  ...CONTEXTS.map((context) =>
    inFolders({
      id: `in-${context}`,
      summary: `broken link in a ${context.replace('-', ' ')}`,
      ruleIds: ['link-file-missing', 'link-anchor-missing'],
      inject(corpus, random) {
        const draft = embed(corpus, random, brokenLink(random), [context]);
        return draft && fault(draft);
      },
    }),
  ),
  inFolders({
    id: 'in-front-matter',
    summary: 'front matter that names a file which does not exist',
    corpora: ['skerrow', 'lindholm'],
    ruleIds: ['link-file-missing'],
    inject(corpus, random) {
      const file = random.pick([...corpus.texts].filter(([, text]) => text.startsWith('---\n')))?.[0];
      if (file === undefined) return undefined;
      const text = textOf(corpus, file);
      const name = `./${misspell(file.replace(/.*\/|\.md$/g, '').replace(' ', '-'), random)}.md`;
      const head = text.slice(0, text.indexOf('\n---\n') + 1);
      const lines =
        random.pick([`related: ${name}\n`, `see_also: [${name}]\n`, `related_policies:\n  - ${name}\n`]) ?? '';
      if (/^related:/m.test(head)) return undefined;
      const changed = head + lines + text.slice(head.length);
      return fault({ file, text: changed, at: changed.indexOf(name), what: lines });
    },
  }),
  inFolders({
    id: 'front-matter-broken',
    summary: 'front matter that is not YAML',
    corpora: ['skerrow', 'lindholm'],
    ruleIds: ['front-matter-broken'],
    inject(corpus, random) {
      const file = random.pick([...corpus.texts].filter(([, text]) => text.startsWith('---\n')))?.[0];
      const text = file === undefined ? '' : textOf(corpus, file);
      if (file === undefined) return undefined;
      const title = /^title: .*$/m.exec(text);
      if (!title) return undefined;
      const line =
        random.pick([`${title[0]}: second part`, `${title[0]} "draft`.replace('title: ', 'title: "'), '\ttitle: x']) ??
        '';
      const at = title.index;
      return fault({ file, text: text.slice(0, at) + line + text.slice(at + title[0].length), at, what: line });
    },
  }),
];

function brokenLink(random: Random): string {
  const target = random.pick(['no-such-page.md', '#no-such-section', '../no-such-folder/page.md#a']) ?? '';
  return `[${words(random)}](${target})`;
}
