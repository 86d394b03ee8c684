// One entry of governance.related_policies against its file -> findings about the entry and about the file (5.2, from the policy to the incident policy).
import type { Finding, Range } from '../../diagnostics.js';
import type { Profile } from '../../model/profile.generated.js';
import type { PolicyFile } from '../check.js';
import type { LinkWorld } from './linkWorld.js';
import type { MarkdownHeading, MarkdownLinks } from './markdownLinks.js';
import { linksOf } from './policyWorld.js';
import { policyStatus } from './relations/policyStatus.js';
import type { LinkResolver } from './resolveLinks.js';
import { plainHeading, sameHeading } from './sameHeading.js';

/** An entry of the profile. */
export type RelatedPolicy = Profile['governance']['related_policies'][number];

/** What an entry is checked against. */
export interface RelatedPolicyWorld {
  readonly links: Pick<LinkWorld, 'relative'>;
  readonly resolve: LinkResolver;
  /** ISO date on which the set takes effect. */
  readonly effective: string | undefined;
  /** Paths, relative to the profile folder, that are the incident policy: its Markdown and its PDF. */
  readonly incidentPolicy: ReadonlySet<string>;
  /** Of a policy for everybody: the identifier of the incident policy, which it must name and not link to. */
  readonly nameInstead: string | undefined;
  /** Reports at a member of the entry. */
  readonly atEntry: (member: string, finding: Finding) => void;
  /** Reports in the policy file. */
  readonly inFile: (finding: Finding) => void;
}

/** Checks one entry whose file exists. */
export function checkRelatedPolicy(
  entry: RelatedPolicy,
  policy: PolicyFile,
  read: MarkdownLinks,
  world: RelatedPolicyWorld,
): void {
  checkFacts(entry, read, world);
  checkInForce(read, world);
  if (!mentions(String(policy.file.value), entry.identifier)) {
    world.inFile({
      ruleId: 'policy-identifier-missing',
      reason: `The policy does not name its identifier ${entry.identifier}, by which the incident policy refers to it`,
      place: read.headings[0]?.range,
      expected: [entry.identifier],
      note: `Write \`id: ${entry.identifier}\` into the front matter, or the identifier into the text`,
    });
  }
  const sections = read.headings.filter((heading) => sameHeading(heading.text, entry.section));
  if (sections.length === 0) {
    const like = read.headings.filter(({ text }) => plainHeading(text).includes(plainHeading(entry.section)));
    world.atEntry('section', {
      ruleId: 'policy-section-missing',
      reason: `${entry.file} has no heading "${entry.section}"`,
      actual: entry.section,
      expected: (like.length > 0 ? like : read.headings.slice(0, 20)).map(({ text }) => text),
      note: 'Write the heading of the section that tells of incidents, as it stands in the file',
    });
  }
  checkLink(entry, policy, read, sections, world);
}

/** Front matter that says another thing than the profile: one of the two is out of date. */
function checkFacts(entry: RelatedPolicy, read: MarkdownLinks, { inFile }: RelatedPolicyWorld): void {
  const facts = [
    ['version', 'version', entry.version],
    ['title', 'title', entry.title],
    ['id', 'identifier', entry.identifier],
    ['identifier', 'identifier', entry.identifier],
  ] as const;
  for (const [key, member, stated] of facts) {
    const value = read.frontMatter?.values.get(key)?.[0];
    if (!value || value.text.trim() === stated) continue;
    inFile({
      ruleId: 'policy-facts-differ',
      reason: `The ${member} of the policy is "${value.text}" here and "${stated}" in governance.related_policies (${entry.id})`,
      place: value.range,
      actual: value.text,
      expected: [stated],
      note: `Correct the one that is out of date, here or in the profile`,
    });
  }
}

/** A policy that is not in force on the day on which the set takes effect carries nothing (5.2). */
function checkInForce(read: MarkdownLinks, { effective, inFile }: RelatedPolicyWorld): void {
  const status = read.frontMatter?.values.get('status')?.[0];
  if (status && policyStatus(status.text) !== 'in force') {
    inFile({
      ruleId: 'policy-not-in-force',
      reason: `The policy says that it is "${status.text.trim()}", but the set builds on it`,
      place: status.range,
      actual: status.text.trim(),
      note: 'Bring it into force, or take it out of governance.related_policies',
    });
  }
  for (const key of ['effective', 'effective_date', 'valid_from']) {
    const from = read.frontMatter?.values.get(key)?.[0];
    if (!from || effective === undefined || !(from.text.trim() > effective)) continue;
    inFile({
      ruleId: 'policy-not-in-force',
      reason: `The policy takes effect on ${from.text.trim()}, after the set, which takes effect on ${effective}`,
      place: from.range,
      actual: from.text.trim(),
      note: 'Let the policy take effect first, or write the version that is in force',
    });
  }
}

function checkLink(
  entry: RelatedPolicy,
  policy: PolicyFile,
  read: MarkdownLinks,
  sections: readonly MarkdownHeading[],
  { links, resolve, incidentPolicy, nameInstead, inFile }: RelatedPolicyWorld,
): void {
  if (incidentPolicy.size === 0) return;
  if (nameInstead !== undefined && mentions(String(policy.file.value), nameInstead)) return;
  const found = linksTo(incidentPolicy, policy, resolve);
  const ranges = sections.map((heading) => ({ from: heading.range.start.line, to: endOf(heading, read) }));
  if (found.some(({ start }) => ranges.some(({ from, to }) => start.line >= from && start.line < to))) return;
  if (found.length > 0 && sections.length === 0) return;
  const target = [...incidentPolicy][0] as string;
  const url = links.relative(policy.path.slice(0, policy.path.lastIndexOf('/')), target);
  inFile({
    ruleId: 'required-policy-link',
    reason:
      found.length === 0
        ? `The policy does not link to the incident management policy (5.2), which rests on it`
        : `The policy links to the incident management policy in line ${found[0]?.start.line}, but not from its section "${entry.section}" (5.2)`,
    place: sections[0]?.range ?? read.headings[0]?.range,
    expected: [nameInstead ?? url],
    note:
      nameInstead === undefined
        ? `Add [Incident management policy](${url}) to the section "${entry.section}"`
        : `Name ${nameInstead} in the section "${entry.section}", without a link: its label is higher than that of this policy`,
  });
}

/** Where a policy links to one of the targets; a link that is broken but plainly meant for it counts, since it has its own finding. */
export function linksTo(targets: ReadonlySet<string>, policy: PolicyFile, resolve: LinkResolver): readonly Range[] {
  const resolutions = resolve(policy);
  return linksOf(policy.file).links.flatMap(({ kind, range, uses }, at) =>
    kind !== 'image' && targets.has(resolutions[at]?.path ?? '') ? (uses?.map((use) => use.range) ?? [range]) : [],
  );
}

/** The line on which the next section of the same or a higher level begins. */
function endOf(heading: MarkdownHeading, { headings }: MarkdownLinks): number {
  const at = headings.indexOf(heading);
  const next = headings.slice(at + 1).find(({ depth }) => depth <= heading.depth);
  return next?.range.start.line ?? Number.POSITIVE_INFINITY;
}

/** Whether a text names an identifier as a whole: POL-1 is not named by POL-12. */
function mentions(text: string, identifier: string): boolean {
  for (let at = text.indexOf(identifier); at !== -1; at = text.indexOf(identifier, at + 1)) {
    const around = `${text[at - 1] ?? ''} ${text[at + identifier.length] ?? ''}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return identifier === '';
}
