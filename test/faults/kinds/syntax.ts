// Faults in the form of a link: brackets and labels that Markdown does not read as the author meant them.
import { fault, replaceSite } from '../edit.js';
import { type FaultKind, type Inject, inFolders } from '../injection.js';
import type { Random } from '../random.js';
import type { Site } from '../sites.js';
import { linksBetween } from '../targets.js';

export const SYNTAX_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'empty-link',
    summary: 'link without a target',
    ruleIds: ['link-empty'],
    inject: rewritten(({ text }, random) => `[${text}](${random.pick(['', '<>', '  '])})`),
  }),
  inFolders({
    id: 'link-without-words',
    summary: 'link without words to click on',
    ruleIds: ['link-empty'],
    inject: rewritten(({ target }, random) => `[${random.pick(['', ' '])}](${target})`),
  }),
  inFolders({
    id: 'reversed-link',
    summary: '`(words)[target]`',
    ruleIds: ['link-reversed'],
    inject: rewritten(({ text, target }) => `(${text})[${target}]`),
  }),
  inFolders({
    id: 'malformed-link',
    summary: 'blank in the target, blank before the target, no end',
    ruleIds: ['link-malformed'],
    inject: rewritten(({ text, target }, random) =>
      random.pick([
        `[${text}](${target.replace(/[^/]+$/, (name) => name.replace(/-|(?=\.md)/, ' '))})`,
        `[${text}](${target.replace(/#.*/, '')}#What is said there)`,
        `[${text}](${target.replace(/#.*/, '')} #what-is-said)`,
        `[${text}](${target} for reading)`,
        `[${text}] (${target})`,
        `[${text}](${target} "for reading)`,
        `[${text}](${target}`,
      ]),
    ),
  }),
  inFolders({
    id: 'malformed-image',
    summary: 'picture with a blank or a size in the target',
    ruleIds: ['link-malformed'],
    inject(corpus, random) {
      const site = random.pick(corpus.sites.filter(({ kind }) => kind === 'image'));
      const piece =
        site &&
        random.pick([
          `![${site.text}] (${site.target})`,
          `![${site.text}](${site.target} =300x200)`,
          `![${site.text}](${site.target.replace(/\.(?=\w+$)/, ' new.')})`,
        ]);
      return site && piece ? fault(replaceSite(corpus, site, piece)) : undefined;
    },
  }),
  inFolders({
    id: 'undefined-definition',
    summary: 'label that is not defined',
    ruleIds: ['link-reference-undefined'],
    inject: rewritten(({ text }, random) =>
      random.pick([`[${text}][no-such-label]`, `[${text}][]`, `[${text}][${text}]`]),
    ),
  }),
];

/** Takes a link between two policies and writes something else where it stands. */
function rewritten(change: (site: Site, random: Random) => string | undefined): Inject {
  return (corpus, random) => {
    const sites = linksBetween(corpus).filter(({ text }) => !/[\n\]]/.test(text));
    // A bracket behind the link would close what is left open.
    const site = random.pick(sites.filter(({ file, end }) => corpus.texts.get(file)?.[end] !== ')'));
    const piece = site && change(site, random);
    return site && piece !== undefined ? fault(replaceSite(corpus, site, piece)) : undefined;
  };
}
