// Faults in the path of a link: the file is not there, or not so spelt that every program finds it.
import type { Corpus } from '../corpus.js';
import { fault, placeOf, textOf, withTarget } from '../edit.js';
import { embed } from '../embed.js';
import { type FaultKind, type Inject, type Injection, inFolders } from '../injection.js';
import type { Random } from '../random.js';
import { linksBetween, misspell, otherCase, otherFile, pathBetween, words } from '../targets.js';

export const PATH_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'missing-file',
    summary: 'link to a file that does not exist',
    ruleIds: ['link-file-missing'],
    inject: changedTarget((target, random) => target.replace(/[^/#]+(?=\.md)/, (name) => misspell(name, random))),
  }),
  inFolders({
    id: 'missing-file-new-link',
    summary: 'a new link to a file that does not exist',
    ruleIds: ['link-file-missing'],
    inject(corpus, random) {
      const name = random.pick([
        'old-rules.md',
        '../annex/list-of-ships.md',
        'rules/no-such-page.md#scope',
        'plan.pdf',
      ]);
      const draft = embed(corpus, random, `[${words(random)}](${name})`);
      return draft && fault(draft);
    },
  }),
  inFolders({
    id: 'file-renamed',
    summary: 'a file was renamed, the links to it were not',
    corpora: ['skerrow', 'lindholm'],
    ruleIds: ['link-file-missing'],
    inject: renameFile,
  }),
  inFolders({
    id: 'wrong-case-file',
    summary: 'capital and small letters of a path differ',
    ruleIds: ['link-case'],
    inject: changedTarget((target, random) => {
      const [to = '', anchor] = target.split('#');
      const other = otherCase(to, random);
      return other && (anchor === undefined ? other : `${other}#${anchor}`);
    }),
  }),
  inFolders({
    id: 'dropped-extension',
    summary: 'the path lacks .md',
    ruleIds: ['link-file-missing'],
    inject: changedTarget((target) => target.replace(/\.md(?=#|$)/, '')),
  }),
  inFolders({
    id: 'folder-without-index',
    summary: 'link to a folder that has no index page',
    corpora: ['skerrow', 'skerrow', 'kettle'],
    ruleIds: ['link-folder'],
    inject(corpus, random) {
      const folder = random.pick(foldersWithoutIndex(corpus));
      const draft = embed(corpus, random, '@@');
      if (!folder || !draft) return undefined;
      const target = `${pathBetween(draft.file, `${folder}/x`).replace(/x$/, '')}`;
      if (target === '') return undefined;
      const link = `[${words(random)}](${random.int(2) ? target : target.replace(/\/$/, '')})`;
      return fault({ ...draft, text: draft.text.replace('@@', link), what: `${draft.what} ${link}` });
    },
  }),
  inFolders({
    id: 'root-absolute',
    summary: 'the path begins at the root',
    ruleIds: ['link-absolute'],
    inject(corpus, random) {
      const site = random.pick(linksBetween(corpus));
      return (
        site && fault(withTarget(corpus, site, `/${site.leadsTo}${site.anchor === undefined ? '' : `#${site.anchor}`}`))
      );
    },
  }),
  inFolders({
    id: 'out-of-root',
    summary: 'the path leads out of the repository',
    ruleIds: ['link-outside'],
    inject: changedTarget(
      (target, random) => `${'../'.repeat(6 + random.int(4))}${target.replace(/^(?:\.\.\/)*/, '')}`,
    ),
  }),
  inFolders({
    id: 'backslash',
    summary: 'backslashes between the folders',
    ruleIds: ['link-backslash'],
    inject: changedTarget((target) => (target.includes('/') ? target.replaceAll('/', '\\') : undefined)),
  }),
  inFolders({
    id: 'slash-before-anchor',
    summary: '`file.md/#anchor`',
    ruleIds: ['link-file-missing', 'link-anchor-missing', 'link-malformed'],
    inject: changedTarget((target) => (target.includes('.md#') ? target.replace('.md#', '.md/#') : undefined)),
  }),
  inFolders({
    id: 'missing-image',
    summary: 'picture that does not exist',
    ruleIds: ['link-file-missing', 'link-case'],
    inject(corpus, random) {
      const pictures = corpus.sites.filter(({ kind }) => kind === 'image');
      if (random.int(2)) {
        const site = random.pick(pictures);
        return (
          site &&
          fault(
            withTarget(
              corpus,
              site,
              site.target.replace(/[^/]+(?=\.)/, (name) => misspell(name, random)),
            ),
          )
        );
      }
      const draft = embed(
        corpus,
        random,
        `![A plan of the deck](${random.pick(['plan.png', '../assets/deck.svg', 'img/a.jpeg'])})`,
      );
      return draft && fault(draft);
    },
  }),
];

/** Takes a link between two policies and writes another target into it. */
export function changedTarget(change: (target: string, random: Random) => string | undefined): Inject {
  return (corpus, random) => {
    const site = random.pick(linksBetween(corpus));
    const target = site && change(site.target, random);
    return site && target !== undefined && target !== site.target ? fault(withTarget(corpus, site, target)) : undefined;
  };
}

function renameFile(corpus: Corpus, random: Random): Injection | undefined {
  const file = otherFile(corpus, random, 'README.md');
  // A page of a folder stands for the folder: links to the folder would break too.
  if (!file || /(?:README|index)\.md$/.test(file)) return undefined;
  const inFrontMatter = [...corpus.texts.values()].some(
    (text) => /^related:/m.test(text) && text.includes(file.replace(/.*\//, '')),
  );
  const links = corpus.sites.filter((site) => site.leadsTo === file && site.file !== file);
  if (inFrontMatter || links.length === 0) return undefined;
  return {
    changes: new Map([
      [file, null],
      [file.replace(/\.md$/, '-rules.md'), textOf(corpus, file)],
    ]),
    expected: links.map((site) => placeOf(site.file, textOf(corpus, site.file), site.start)),
    what: `${file} renamed`,
  };
}

/** Folders with a policy in them and no page that a browser shows for the folder. */
function foldersWithoutIndex(corpus: Corpus): string[] {
  const folders = new Set([...corpus.texts.keys()].map((file) => file.replace(/\/?[^/]*$/, '')));
  return [...folders].filter(
    (folder) =>
      folder !== '' &&
      ![...corpus.files].some(
        (file) => /^(?:README|index)\.md$/.test(file.slice(folder.length + 1)) && file.startsWith(`${folder}/`),
      ),
  );
}
