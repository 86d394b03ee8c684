// Faults that only the profile of an organization makes visible: generated files, required links, policies that are not listed.
import type { Corpus } from '../corpus.js';
import { type Draft, fault, headingsOf, replaceRange, textOf } from '../edit.js';
import { embedBlock, embedIn } from '../embed.js';
import type { FaultKind, Inject } from '../injection.js';
import type { Site } from '../sites.js';
import { slugOf } from '../slugOf.js';
import { words } from '../targets.js';
import { anywhere, type RelatedPolicy, relatedPolicies, withOtherValue, withRequiredLink } from './relatedPolicies.js';

const OUT = '../../../out/hallberg/markdown';
const INCIDENT_POLICY = '/policy/incident-management-policy.md';

export const PROFILE_FAULTS: readonly FaultKind[] = [
  inProfile({
    id: 'not-generated',
    summary: 'link to a generated file that no build makes',
    ruleIds: ['link-not-generated'],
    inject: newLink([
      'plan/emergency-plan.md',
      'policy/incident-policy.md',
      'procedures/escalate.md#clocks',
      'images/no-such.svg',
    ]),
  }),
  inProfile({
    id: 'generated-anchor-missing',
    summary: 'section that a generated file does not have',
    ruleIds: ['link-anchor-missing'],
    inject: newLink(['plan/incident-management-plan.md#no-such-section', `${INCIDENT_POLICY.slice(1)}#99-nothing`]),
  }),
  inProfile({
    id: 'required-link-removed',
    summary: 'related policy that no longer links to the incident policy',
    ruleIds: ['required-policy-link'],
    inject(corpus, random) {
      const entry = random.pick(relatedPolicies(corpus));
      const draft = entry && withoutLinks(corpus, entry.file);
      return draft && anywhere(corpus, draft, entry);
    },
  }),
  inProfile({
    id: 'required-section-renamed',
    summary: 'heading that the profile names was renamed',
    ruleIds: ['policy-section-missing', 'link-anchor-missing'],
    inject(corpus, random) {
      const entry = random.pick(relatedPolicies(corpus));
      const heading = entry && headingsOf(corpus, entry.file).find(({ text }) => text === entry.section);
      if (!heading || linksTo(corpus, entry.file, slugOf(heading.text)).length > 0) return undefined;
      return anywhere(corpus, replaceRange(corpus, entry.file, heading.start, heading.end, '## Something else'), entry);
    },
  }),
  inProfile({
    id: 'policy-file-renamed',
    summary: 'file of a related policy that does not exist',
    ruleIds: ['policy-file-missing'],
    inject: changedEntry('file', (file) => file.replace('.md', '-rules.md')),
  }),
  inProfile({
    id: 'policy-facts-differ',
    summary: 'version of the profile differs from that in the front matter of the policy',
    ruleIds: ['policy-facts-differ', 'superseded-version'],
    inject: changedEntry('version', (version, corpus, entry) =>
      /^---\n(?:.+\n)*version:/i.test(textOf(corpus, entry.file)) ? `${version}9` : undefined,
    ),
  }),
  inProfile({
    id: 'policy-unlisted',
    summary: 'policy that the profile does not list',
    ruleIds: ['policy-unlisted'],
    inject(_, random) {
      const file = `policies/visitors-${random.int(1000)}.md`;
      const text = `# Visitors\n\nVisitors sign the list. Odd visitors: [policy](${OUT}${INCIDENT_POLICY}).\n`;
      return { changes: new Map([[file, text]]), expected: [{ file, line: 0 }], what: file };
    },
  }),
  inProfile({
    id: 'role-undefined',
    summary: 'role that acts and that nobody knows',
    ruleIds: ['role-undefined'],
    inject: newSentence([
      'The Recovery Coordinator decides within an hour.',
      'Until then the Evidence Custodian releases nothing.',
      'The Continuity Officer must approve each change.',
      'The Records Coordinator is responsible for the copies.',
    ]),
  }),
  inProfile({
    id: 'short-form-undefined',
    summary: 'short form that nobody explains',
    ruleIds: ['short-form-undefined'],
    inject: newSentence([
      'Alarms of the QVS are read each day.',
      'Then the plan of the BKM begins.',
      'Ask the HLKZ first.',
    ]),
  }),
  inProfile({
    id: 'required-link-missing',
    summary: 'link that the profile asks for',
    ruleIds: ['required-link'],
    inject(corpus, random) {
      const from = random.pick(relatedPolicies(corpus));
      const to = random.pick(relatedPolicies(corpus));
      if (!from || !to || from === to) return undefined;
      if (corpus.sites.some(({ file, leadsTo }) => file === from.file && leadsTo === to.file)) return undefined;
      return anywhere(corpus, withRequiredLink(corpus, from, to), from);
    },
  }),
];

function inProfile(kind: Omit<FaultKind, 'mode' | 'corpora'>): FaultKind {
  return { ...kind, corpora: ['hallberg'], mode: 'profile' };
}

/** Writes a link to a generated file into some policy. */
function newLink(targets: readonly string[]): Inject {
  return (corpus, random) => {
    const file = random.pick(relatedPolicies(corpus))?.file;
    const draft = file && embedIn(corpus, file, random, `[${words(random)}](${OUT}/${random.pick(targets)})`);
    return draft ? fault(draft) : undefined;
  };
}

/** Writes a paragraph into some policy. */
function newSentence(sentences: readonly string[]): Inject {
  return (corpus, random) => {
    const file = random.pick(relatedPolicies(corpus))?.file;
    const sentence = random.pick(sentences);
    return file && sentence ? fault(embedBlock(corpus, file, random, sentence)) : undefined;
  };
}

/** Changes one key of an entry of `governance.related_policies`. */
function changedEntry(
  key: 'file' | 'version',
  change: (value: string, corpus: Corpus, entry: RelatedPolicy) => string | undefined,
): Inject {
  return (corpus, random) => {
    const entry = random.pick(relatedPolicies(corpus));
    const value = entry && change(entry[key], corpus, entry);
    if (!entry || value === undefined) return undefined;
    const injection = fault(withOtherValue(corpus, entry, key, value));
    const or = [{ file: entry.file, line: 0 }];
    return { ...injection, expected: injection.expected.map((place) => ({ ...place, or })) };
  };
}

/** The policy with every link to the incident policy turned into plain words. */
function withoutLinks(corpus: Corpus, file: string): Draft | undefined {
  const leading = corpus.sites.filter((site) => site.file === file && site.target.includes(INCIDENT_POLICY));
  const labels = leading.filter(({ kind }) => kind === 'definition').map(({ text }) => text.toLowerCase());
  const uses = corpus.sites.filter(
    ({ kind, file: at, target }) => at === file && kind === 'reference' && labels.includes(target.toLowerCase()),
  );
  const last = [...leading, ...uses].sort((a, b) => b.start - a.start);
  if (last.length === 0) return undefined;
  let text = textOf(corpus, file);
  for (const site of last)
    text = text.slice(0, site.start) + (site.kind === 'definition' ? '' : site.text) + text.slice(site.end);
  return { file, text, at: last.at(-1)?.start ?? 0, what: 'without links to the incident policy' };
}

function linksTo(corpus: Corpus, file: string, anchor: string): Site[] {
  return corpus.sites.filter((site) => site.leadsTo === file && site.anchor === anchor);
}
