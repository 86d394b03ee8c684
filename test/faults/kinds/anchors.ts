// Faults in the anchor of a link: no heading of that name.
import type { Corpus } from '../corpus.js';
import { fault, headingsOf, placeOf, replaceRange, textOf, withTarget } from '../edit.js';
import { embed } from '../embed.js';
import { type FaultKind, type Inject, type Injection, inFolders } from '../injection.js';
import type { Random } from '../random.js';
import { slugOf } from '../slugOf.js';
import { linksToSections, linksWithin, misspell, otherCase, words } from '../targets.js';

/** What the anchors of a collection would be in another program, by the right ones. */
const OTHER_DIALECT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  skerrow: {
    'masters--chief-engineers': 'masters-chief-engineers',
    'exceptions-1': 'exceptions_1',
    'abroad-1': 'abroad_1',
    'übergang-zu-landstrom-und-landnetz': 'ubergang-zu-landstrom-und-landnetz',
    'visitors--contractors': 'visitors-contractors',
    '4-changes-of-post--leavers': '4-changes-of-post-leavers',
  },
  lindholm: {
    'uberlassung-an-handwerker': 'überlassung-an-handwerker',
    exceptions_1: 'exceptions-1',
    '21-deletion-the-long-story': '21-deletion----the-long-story',
  },
  // GitLab itself knows both `a-b` and `a--b`: the versions before and since 17.0.
  kettle: {
    '21-closing-time': '2-1-closing-time',
    'shops-ovens': 'shops-amp-ovens',
    'straße-kälte': 'strasse-kaelte',
    'tills-cards': 'tills_cards',
  },
};

export const ANCHOR_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'missing-anchor-same-file',
    summary: 'anchor that the same file does not have',
    ruleIds: ['link-anchor-missing'],
    inject(corpus, random) {
      const site = random.int(2) ? random.pick(linksWithin(corpus)) : undefined;
      if (site) return fault(withTarget(corpus, site, `#${misspell(site.anchor ?? '', random)}`));
      const draft = embed(
        corpus,
        random,
        `[${words(random)}](#${random.pick(['scope-of-this', 'annex-z', '99', 'top-of-page'])})`,
      );
      return draft && fault(draft);
    },
  }),
  inFolders({
    id: 'missing-anchor-other-file',
    summary: 'anchor that the other file does not have',
    ruleIds: ['link-anchor-missing'],
    inject: changedAnchor((anchor, random) => misspell(anchor, random)),
  }),
  inFolders({
    id: 'wrong-case-anchor',
    summary: 'capital and small letters of an anchor differ',
    ruleIds: ['link-case'],
    inject: changedAnchor(otherCase),
  }),
  inFolders({
    id: 'anchor-of-other-dialect',
    summary: 'the anchor as another program would make it',
    corpora: ['skerrow', 'lindholm', 'kettle'],
    ruleIds: ['link-anchor-missing'],
    inject(corpus, random) {
      const wrong = OTHER_DIALECT[corpus.name] ?? {};
      const site = random.pick(
        [...linksWithin(corpus), ...linksToSections(corpus)].filter(({ anchor = '' }) => anchor in wrong),
      );
      return site && fault(withTarget(corpus, site, site.target.replace(/#.*/, `#${wrong[site.anchor ?? '']}`)));
    },
  }),
  inFolders({
    id: 'two-anchors',
    summary: '`file.md#a#b`',
    ruleIds: ['link-anchor-missing', 'link-malformed'],
    inject: changedAnchor((anchor, random) => `${anchor}#${random.pick(['scope', '2', anchor])}`),
  }),
  inFolders({
    id: 'heading-renamed',
    summary: 'a heading was renamed, the links to it were not',
    corpora: ['skerrow'],
    ruleIds: ['link-anchor-missing'],
    inject: renameHeading,
  }),
];

function changedAnchor(change: (anchor: string, random: Random) => string | undefined): Inject {
  return (corpus, random) => {
    const site = random.pick(linksToSections(corpus));
    const anchor = site && change(site.anchor ?? '', random);
    return site && anchor !== undefined
      ? fault(
          withTarget(
            corpus,
            site,
            site.target.replace(/#.*/, () => `#${anchor}`),
          ),
        )
      : undefined;
  };
}

function renameHeading(corpus: Corpus, random: Random): Injection | undefined {
  const site = random.pick(linksToSections(corpus));
  if (!site?.leadsTo) return undefined;
  const { leadsTo: file, anchor } = site;
  const same = headingsOf(corpus, file).filter(({ text }) => slugOf(text) === anchor);
  const [heading] = same;
  if (!heading || same.length > 1) return undefined;
  const { text, what } = replaceRange(corpus, file, heading.start, heading.end, '## Renamed in the spring');
  const links = corpus.sites.filter((other) => other.leadsTo === file && other.anchor === anchor);
  return {
    changes: new Map([[file, text]]),
    expected: links.map((link) =>
      link.file === file
        ? placeOf(file, text, link.start + (link.start > heading.start ? text.length - textOf(corpus, file).length : 0))
        : placeOf(link.file, textOf(corpus, link.file), link.start),
    ),
    what: `${file}: ${what}`,
  };
}
