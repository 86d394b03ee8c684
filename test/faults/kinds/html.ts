import { fault } from '../edit.js';
import { embed } from '../embed.js';
import { type FaultKind, type Inject, inFolders } from '../injection.js';
import type { Random } from '../random.js';

export const HTML_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'html-link',
    summary: '`<a href>` to a file that does not exist',
    ruleIds: ['link-file-missing'],
    inject: htmlTag((random) => [`a ${attribute('href', 'no-such-page.md', random)}`, 'the page</a>']),
  }),
  inFolders({
    id: 'html-image',
    summary: '`<img src>` that does not exist',
    ruleIds: ['link-file-missing'],
    inject: htmlTag((random) => [`img alt="Plan" ${attribute('src', 'no-such-plan.png', random)}`, '']),
  }),
  inFolders({
    id: 'html-anchor',
    summary: '`<a href="#…">` without such an anchor',
    ruleIds: ['link-anchor-missing'],
    inject: htmlTag((random) => [`a ${attribute('href', '#no-such-section', random)}`, 'the section</a>']),
  }),
];

function htmlTag(make: (random: Random) => readonly [tag: string, rest: string]): Inject {
  return (corpus, random) => {
    const [tag, rest] = make(random);
    const form =
      random.pick([`<${tag}>`, `<${tag} class="x">`, `<${tag.replace(/^\w+/, (name) => name.toUpperCase())}>`]) ?? '';
    const draft = random.int(3)
      ? embed(corpus, random, form + rest)
      : embed(corpus, random, `<p>\n  Words before.\n  ${form}${rest}\n</p>`, ['sentence']);
    if (!draft) return undefined;
    return fault({ ...draft, at: draft.text.indexOf(form, draft.at) });
  };
}

function attribute(name: string, value: string, random: Random): string {
  return (
    random.pick([
      `${name}="${value}"`,
      `${name}='${value}'`,
      `${name}=${value}`,
      `${name} = "${value}"`,
      `${name.toUpperCase()}="${value}"`,
    ]) ?? ''
  );
}
