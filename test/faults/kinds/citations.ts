// Faults in how one policy names another: titles and versions of the past, wrong numbers.
import { type Draft, fault } from '../edit.js';
import { embedIn } from '../embed.js';
import { type FaultKind, type Inject, inFolders } from '../injection.js';
import { type PolicyHead, policyHeads } from '../policyHeads.js';
import type { Random } from '../random.js';
import { pathBetween } from '../targets.js';
import { olderVersion } from './olderVersion.js';

const SKERROW = ['skerrow'];

export const CITATION_FAULTS: readonly FaultKind[] = [
  inFolders({
    id: 'former-title',
    summary: 'link text that is a former title of the target',
    corpora: ['skerrow', 'skerrow', 'skerrow', 'lindholm'],
    ruleIds: ['former-title'],
    inject: linkTo(
      ({ formerly }) => formerly.length > 0,
      ({ formerly, id }, path, random) => {
        const former = random.pick(formerly) ?? '';
        return random.pick([
          `[${former}](${path})`,
          `[the ${former}](${path})`,
          `[${former} (${id})](${path})`,
          `[*${former}*](${path})`,
          `[${former}](${path}#top)`,
          `[${former}](${path} "Rules")`,
          `<a href="${path}">${former}</a>`,
          `[${former.toUpperCase()}](${path})`,
        ]);
      },
    ),
  }),
  inFolders({
    id: 'superseded-version',
    summary: 'version of the target that is no longer in force',
    corpora: SKERROW,
    ruleIds: ['superseded-version'],
    inject: linkTo(
      ({ version }) => version !== '1.0',
      ({ title, id, version }, path, random) => citation(title, id, olderVersion(version), path, random),
    ),
  }),
  inFolders({
    id: 'quoted-version-differs',
    summary: 'version of the target that there never was',
    corpora: SKERROW,
    ruleIds: ['superseded-version'],
    inject: linkTo(
      () => true,
      ({ title, id }, path, random) => citation(title, id, `9.${random.int(9)}`, path, random),
    ),
  }),
  inFolders({
    id: 'quoted-id-differs',
    summary: 'number of another policy in or beside the link text',
    corpora: SKERROW,
    ruleIds: ['link-identifier'],
    inject: linkTo(
      () => true,
      ({ title, id }, path, random, others) => {
        const other = random.pick(others.filter((one) => one.id !== id))?.id;
        return random.pick([
          `[${other}](${path})`,
          `[${other} ${title}](${path})`,
          `[${title}, ${other}](${path})`,
          `[${title}](${path}) (${other})`,
          `[${other}: ${title}](${path}#top)`,
          `<a href="${path}">${other}</a>`,
          `[section 2 of ${other}](${path})`,
        ]);
      },
    ),
  }),
  inFolders({
    id: 'former-title-in-text',
    summary: 'former title of another policy, quoted without a link',
    corpora: SKERROW,
    ruleIds: ['former-title-in-text', 'former-title'],
    inject: linkTo(
      ({ formerly }) => formerly.length > 0,
      ({ formerly }, _, random) => {
        const former = random.pick(formerly) ?? '';
        return random.pick([`the "${former}"`, `“${former}”, section 2`, `*${former}*`, `**${former}**`]);
      },
    ),
  }),
  inFolders({
    id: 'misspelt-id-in-text',
    summary: 'slip of the pen in the number of a policy',
    corpora: SKERROW,
    ruleIds: ['identifier-unknown', 'link-identifier'],
    inject: linkTo(
      ({ id }) => /-\d\d$/.test(id),
      ({ id }, _, random) => {
        const slip = random.pick([
          id.replace(/-(\w)(\w)(\w)-/, '-$2$1$3-'),
          id.replace(/-(\d\d)$/, '-0$1'),
          id.replace('SKF', 'SFK'),
        ]);
        return slip === id ? undefined : slip;
      },
    ),
  }),
];

/** Writes a link to a policy of some sort into another one. */
function linkTo(
  suits: (head: PolicyHead) => boolean,
  write: (head: PolicyHead, path: string, random: Random, all: readonly PolicyHead[]) => string | undefined,
): Inject {
  return (corpus, random) => {
    const all = policyHeads(corpus);
    const head = random.pick(all.filter(suits));
    const from = random.pick(
      all.filter(({ file, label }) => file !== head?.file && (label === 'public') <= (head?.label !== 'confidential')),
    );
    const piece = head && from && write(head, pathBetween(from.file, head.file), random, all);
    const draft = piece && embedIn(corpus, from.file, random, piece);
    return draft && head && !isHistory(draft) ? { ...fault(draft), reads: [head.file] } : undefined;
  };
}

/** A section on what was: it may name titles and versions of the past. Notes at the end of the file belong to its last section. */
function isHistory({ text, at }: Draft): boolean {
  const headings = [...text.slice(0, at).matchAll(/^#+ (.*)$|^(.+)\n[-=]{3,}$/gm)];
  return /histor|earlier/i.test(headings.at(-1)?.[0] ?? '');
}

/** A link with a version in its words, right before or right behind them. */
function citation(title: string, id: string, version: string, path: string, random: Random): string | undefined {
  return random.pick([
    `[${title}, version ${version}](${path})`,
    `[${id} v${version}](${path})`,
    `[${title}](${path}), version ${version}`,
    `[${title}](${path}) (${id}, version ${version})`,
    `[${title}](${path}) (v${version})`,
    `[${title}](${path}) in version ${version}`,
    `[${title}](${path}) V${version}`,
    `**[${title}](${path})**, v. ${version}`,
    `version ${version} of the [${title}](${path})`,
    `<a href="${path}">${title}, version ${version}</a>`,
  ]);
}
