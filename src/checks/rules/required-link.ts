// Check (clause 5.2): the links that the profile asks for stand in the policies and documents, with what must be said beside them.
import type { Finding } from '../../diagnostics.js';
import { rankByNearness } from '../../model/rankByNearness.js';
import type { Check, CheckContext } from '../check.js';
import { nameOfDocument } from '../policies/relations/nameOfDocument.js';
import { factAt } from '../policies/requiredLinks/factAt.js';
import { type LinkEnd, linkEnds } from '../policies/requiredLinks/linkEnd.js';
import { missingLink, type RequiredLink, says, wordsOfSection } from '../policies/requiredLinks/requiredLink.js';
import { BAD_LINKS, GOOD_LINKS } from '../policies/requiredLinks/requiredLinkExamples.js';
import { sectionsOf } from '../policies/requiredLinks/sectionOf.js';
import { factInWords, statesFact } from '../policies/requiredLinks/statesFact.js';

export default {
  id: 'required-link',
  internalOnly: true,
  summary: 'The links of governance.required_links stand where they must, and the sections say what they must',
  why: 'The link from each policy to the incident policy is not all that clause 5.2 needs: the supplier policy must lead to the clocks that a supplier starts, and say the same number of hours. Written down once, such a tie is looked at in every build and cannot be lost with a revision of one of the two.',
  findings: [
    {
      id: 'required-link',
      summary: 'A link that governance.required_links asks for is missing, or leads to another section',
    },
    { id: 'required-words', summary: 'A section does not say what governance.required_links wants it to say' },
    {
      id: 'required-link-unknown',
      summary: 'An entry of governance.required_links names a document, section or fact that does not exist',
      unsuppressible: 'gap',
    },
  ],
  bad: BAD_LINKS,
  good: GOOD_LINKS,
  run(context) {
    const endOf = linkEnds(context);
    for (const [index, entry] of (context.profile.governance?.required_links ?? []).entries()) {
      checkEntry(entry, `/governance/required_links/${index}`, endOf, context);
    }
  },
} satisfies Check;

function checkEntry(
  entry: RequiredLink,
  at: string,
  endOf: (id: string) => LinkEnd | undefined,
  context: CheckContext,
): void {
  const [from, to] = [endOf(entry.from), endOf(entry.to)];
  const unknown = (member: string, finding: Omit<Finding, 'ruleId'>): void =>
    context.reportFact(`${at}/${member}`, { ruleId: 'required-link-unknown', ...finding });
  if (!from) return unknownEnd('from', entry.from);
  if (!to) return unknownEnd('to', entry.to);
  // The group's own build looks at its policies.
  if (from.inherited) return;
  const tell = (end: LinkEnd, finding: Finding): void => {
    const because = entry.why === undefined ? '' : `: ${entry.why}`;
    const told = { ...finding, reason: `${finding.reason} (governance.required_links${because})` };
    if (end.file) context.report(end.file, told);
    else context.reportFact(at, told);
  };
  const known = [hasSection(from, 'section', entry.section), hasSection(to, 'to_section', entry.to_section)];
  if (known.includes(false)) return;
  const slugs = context.slugs ?? 'github';
  const forth = missingLink({ from, section: entry.section, to, toSection: entry.to_section, slugs });
  if (forth) tell(from, forth);
  const back =
    entry.back && !to.inherited
      ? missingLink({ from: to, section: entry.to_section, to: from, toSection: undefined, slugs })
      : undefined;
  if (back) tell(to, back);
  checkWords(from);

  function unknownEnd(member: 'from' | 'to', id: string): void {
    const policies = context.profile.governance.related_policies ?? [];
    // A file that does not exist has a message of its own.
    if (policies.some((policy) => policy.id === id)) return;
    const ids = [...policies.map((policy) => policy.id), ...context.set.documents.map((document) => document.id)];
    const { near, ranked } = rankByNearness(id, ids);
    unknown(member, {
      reason: `There is no related policy and no document \`${id}\``,
      actual: id,
      expected: ranked.slice(0, 40),
      note:
        near === undefined
          ? 'Write an id of governance.related_policies or of `irdocs list documents`'
          : `Did you mean \`${near}\`?`,
    });
  }

  function hasSection(end: LinkEnd, member: string, name: string | undefined): boolean {
    if (sectionsOf(end, name).length > 0) return true;
    const { near, ranked } = rankByNearness(name ?? '', [
      ...end.sections.keys(),
      ...end.read.headings.map(({ text }) => text),
    ]);
    unknown(member, {
      reason: `${nameOfDocument(end.facts)} has no section "${name}"`,
      actual: name ?? '',
      expected: ranked.slice(0, 40),
      note: near === undefined ? 'Write a heading as it stands in the document' : `Did you mean "${near}"?`,
    });
    return false;
  }

  function checkWords(end: LinkEnd): void {
    const places = sectionsOf(end, entry.section);
    const words = wordsOfSection(end, places);
    const where = `${entry.section === undefined ? nameOfDocument(end.facts) : `The section "${entry.section}"`}`;
    const missing = (reason: string, wanted: string): void =>
      tell(end, {
        ruleId: 'required-words',
        place: places[0]?.heading?.range ?? end.read.headings[0]?.range,
        reason: `${where} ${reason}`,
        expected: wanted.split('|').map((way) => way.trim()),
        note: `Say it there in these words, or correct governance.required_links`,
      });
    for (const wanted of entry.says ?? []) {
      if (!says(words, wanted)) missing(`does not say "${wanted.split('|')[0]?.trim()}"`, wanted);
    }
    for (const [index, path] of (entry.states ?? []).entries()) {
      const fact = factAt(context.profile, path);
      if (!fact) {
        unknown(`states/${index}`, {
          reason: `\`${path}\` names no single fact of the profile`,
          actual: path,
          note: 'Join keys by dots and name an entry of a list by its id: poc.channels.hotline.address',
        });
      } else if (!statesFact(words, context.profile, fact.value)) {
        const value = factInWords(context.profile, fact.value);
        missing(`does not state ${path}, which is "${value}"`, value);
      }
    }
  }
}
