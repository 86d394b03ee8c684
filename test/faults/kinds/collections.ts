// Faults of the collection as a whole: its index page, who may point to whom, numbers given twice, policies that nobody finds.
import type { Corpus } from '../corpus.js';
import { type Draft, fault, placeOf, replaceRange, textOf } from '../edit.js';
import { embedIn } from '../embed.js';
import { type FaultKind, type Inject, type Injection, inFolders } from '../injection.js';
import { policyHeads } from '../policyHeads.js';
import type { Random } from '../random.js';
import { pathBetween } from '../targets.js';
import { olderVersion } from './olderVersion.js';

const SKERROW = ['skerrow'];

export const COLLECTION_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'index-version-differs',
    summary: 'version in the table of the index page',
    corpora: SKERROW,
    ruleIds: ['superseded-version'],
    inject: indexCell(/\| (\d+\.\d+) \|$/gm, (version) => olderVersion(version)),
  }),
  inFolders({
    id: 'index-id-differs',
    summary: 'number in the table of the index page',
    corpora: SKERROW,
    ruleIds: ['link-identifier', 'superseded-version'],
    inject: indexCell(/^\| (SKF-[A-Z]+-\d+) \|/gm, (id, random) => {
      const other = random.pick(['SKF-DAT-01', 'SKF-INC-01', 'SKF-SUP-02']);
      return other === id ? undefined : other;
    }),
  }),
  inFolders({
    id: 'superseded-document',
    summary: 'policy that another one has replaced',
    corpora: SKERROW,
    ruleIds: ['superseded-document', 'link-identifier', 'superseded-version'],
    inject(corpus, random) {
      const heads = policyHeads(corpus).filter(({ supersedes, label }) => !supersedes && label !== 'confidential');
      const heir = random.pick(heads);
      const file = random.pick([...corpus.texts.keys()].filter((other) => other !== heir?.file));
      if (!heir || !file) return undefined;
      const path = pathBetween(file, heir.file);
      const draft = embedIn(
        corpus,
        file,
        random,
        random.pick([`[SKF-OLD-07](${path})`, `[the rules of SKF-OLD-07](${path})`]) ?? '',
      );
      const text = textOf(corpus, heir.file).replace(/^status: /m, 'supersedes: SKF-OLD-07\nstatus: ');
      return (
        draft && {
          ...fault(draft),
          changes: new Map([
            [file, draft.text],
            [heir.file, text],
          ]),
        }
      );
    },
  }),
  inFolders({
    id: 'public-to-confidential',
    summary: 'public policy that links to a confidential one',
    corpora: SKERROW,
    ruleIds: ['label-flow'],
    inject(corpus, random) {
      const heads = policyHeads(corpus);
      const from = random.pick(heads.filter(({ label }) => label === 'public'));
      const to = random.pick(heads.filter(({ label }) => label === 'confidential'));
      if (!from || !to) return undefined;
      const path = pathBetween(from.file, to.file);
      const link = random.pick([
        `[${to.title}](${path})`,
        `[${to.id}](${path}#top)`,
        `<a href="${path}">${to.title}</a>`,
      ]);
      const draft = embedIn(corpus, from.file, random, link ?? '');
      return draft && { ...fault(draft), reads: [from.file, to.file] };
    },
  }),
  inFolders({
    id: 'id-claimed-twice',
    summary: 'two policies with one number',
    corpora: SKERROW,
    ruleIds: ['identifier-twice'],
    inject(corpus, random) {
      const other = random.pick(policyHeads(corpus));
      return (
        other &&
        newPolicy(corpus, other.id, true, (text) => [
          { ...placeOf('annex/lost-property.md', text, 4), or: [{ file: other.file, line: 2 }] },
        ])
      );
    },
  }),
  inFolders({
    id: 'orphan',
    summary: 'policy to which nothing leads',
    corpora: SKERROW,
    ruleIds: ['orphan-policy'],
    inject: (corpus, random) =>
      newPolicy(corpus, `SKF-ANX-${random.int(90) + 10}`, false, () => [{ file: 'annex/lost-property.md', line: 0 }]),
  }),
];

/** Changes one cell of a row of the index page. */
function indexCell(cell: RegExp, change: (value: string, random: Random) => string | undefined): Inject {
  return (corpus, random) => {
    const file = 'README.md';
    const found = random.pick([...textOf(corpus, file).matchAll(cell)]);
    const value = found && change(found[1] ?? '', random);
    if (!found || value === undefined) return undefined;
    const start = found.index + found[0].indexOf(found[1] ?? '');
    return fault(replaceRange(corpus, file, start, start + (found[1] ?? '').length, value));
  };
}

/** Adds a policy; the index page links to it, or not. */
function newPolicy(
  corpus: Corpus,
  id: string,
  linked: boolean,
  expected: (text: string) => Injection['expected'],
): Injection {
  const file = 'annex/lost-property.md';
  const text = `---\nid: ${id}\ntitle: Lost Property\nversion: "1.0"\nlabel: internal\n---\n\n# Lost Property\n\nSee the [glossary](glossary.md).\n`;
  const index: Draft = replaceRange(
    corpus,
    'README.md',
    textOf(corpus, 'README.md').length,
    textOf(corpus, 'README.md').length,
    linked ? '\nSee [Lost Property](annex/lost-property.md).\n' : '',
  );
  return {
    changes: new Map([[file, text], ...(linked ? [[index.file, index.text] as const] : [])]),
    expected: expected(text),
    what: `${file} with id ${id}`,
  };
}
