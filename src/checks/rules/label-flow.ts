// Check: no document leads its readers to one that not all of them may read.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { PolicyCheck, PolicyContext } from '../check.js';
import { createLabelReader, type HandlingLabel } from '../policies/relations/handlingLabel.js';
import { labelFinding, labelStep } from '../policies/relations/labelFlow.js';
import type { PolicyFacts } from '../policies/relations/policyFacts.js';
import type { PolicyRelations } from '../policies/relations/policyRelations.js';
import { relationsOf } from '../policies/relations/relationsOf.js';

type ReadLabel = (label: string) => HandlingLabel | undefined;

export default {
  id: 'label-flow',
  internalOnly: true,
  anyFolder: true,
  summary: 'No document leads its readers to one that not all of them may read',
  why: 'A public page that links to a confidential plan tells outsiders that the plan exists, what it is called and where it lies, and sends everybody who may not read it to a closed door. The label of the link’s target counts, not that of the sentence around it.',
  findings: [
    {
      id: 'label-flow',
      summary: 'A document for everybody links to one that is not, or one links to another of a much higher label',
      severities: ['error', 'warning'],
    },
    { id: 'label-unknown', summary: 'A label whose place in the order of labels is not known', severities: ['info'] },
  ],
  bad: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/disclosure.md': '---\nlabel: Public\n---\n\n# Disclosure\n\nWe follow our [plan](plan.md).\n',
    'policies/plan.md': '---\nlabel: TLP:AMBER\n---\n\n# Plan\n',
    'policies/other.md': '---\nlabel: Purple\n---\n\n# Other\n',
  },
  good: {
    'documents/plan/plan/10-a.md': 'We act.',
    'policies/disclosure.md':
      '---\nlabel: Public\n---\n\n# Disclosure\n\nWe follow our plan, and [these rules](rules.md). See [scope](#disclosure), for [staff](staff.md).\n',
    'policies/rules.md': '---\nlabel: TLP:CLEAR\n---\n\n# Rules\n\nSee [all](all.md).\n',
    'policies/all.md': '# All\n\nSee [plan](plan.md).\n',
    'policies/staff.md': '---\nlabel: Internal\n---\n\n# Staff\n\nThe [plan](plan.md) says more.\n',
    'policies/plan.md': '---\nlabel: Confidential\n---\n\n# Plan\n\nSee [disclosure](disclosure.md).\n',
  },
  run(context) {
    const relations = relationsOf(context);
    const read = createLabelReader(context.profile);
    for (const policy of relations.policies) {
      const told = new Set<PolicyFacts>();
      for (const link of policy.facts.label ? relations.linksIn(policy) : []) {
        const target = relations.at(link.path);
        const step = labelStep(policy.facts, target, read);
        if (!step || !target || told.has(target)) continue;
        told.add(target);
        context.report(policy.file, { ...labelFinding(step, target), place: link.range });
      }
    }
    checkDocuments(context, relations, read);
    tellUnknown(context, relations, read);
  },
} satisfies PolicyCheck;

/** The documents of the set: their labels are chosen in the profile, so that the finding is told there. */
function checkDocuments(
  { set, reportFact, profile }: PolicyContext,
  relations: PolicyRelations,
  read: ReadLabel,
): void {
  const byDocument = new Map(relations.documents.map((facts) => [facts.document, facts]));
  for (const { id, folder, kind, sections } of set?.documents ?? []) {
    const source = byDocument.get(id);
    if (!source) continue;
    const told = new Set<PolicyFacts>();
    for (const section of sections) {
      visit(section.root as Nodes, 'link', ({ data }) => {
        const target = data?.policy ? relations.at(data.policy.file) : byDocument.get(data?.target?.document);
        const step = labelStep(source, target, read);
        if (!step || !target || told.has(target)) return;
        told.add(target);
        const { reason } = labelFinding(step, target);
        reportFact?.(labelPointer(profile?.document_set.labels ?? [], [id, folder, kind]), {
          ...labelFinding(step, target),
          // The links of a document come with its template; a label is what the author can change.
          severity: 'warning',
          reason: `${reason} (${id}, section ${section.id})`,
          note: `Give \`${target.document ?? target.path}\` a label that its readers may see, or \`${id}\` a higher one`,
        });
      });
    }
  }
}

/** Where the profile gives a document its label: an id goes before a kind. */
function labelPointer(labels: readonly { readonly documents: readonly string[] }[], names: readonly string[]): string {
  for (const name of names) {
    const index = labels.findIndex(({ documents }) => documents.includes(name));
    if (index >= 0) return `/document_set/labels/${index}/label`;
  }
  return '/document_set/classification_label';
}

/** Once for each label, and only where labels are in use: many programs have a key of this name. */
function tellUnknown({ report, reportFact }: PolicyContext, relations: PolicyRelations, read: ReadLabel): void {
  const labelled = relations.policies.flatMap(({ file, facts: { label } }) => (label ? [{ file, label }] : []));
  if (!labelled.some(({ label }) => read(label.text))) return;
  const told = new Set<string>();
  for (const { file, label } of labelled) {
    const word = label.text.trim();
    if (read(word) || told.has(word)) continue;
    told.add(word);
    const finding = {
      ruleId: 'label-unknown',
      severity: 'info',
      reason: `The place of the label "${word}" among the labels is not known, so that links to and from such documents are not compared`,
      actual: word,
      note: 'Write a TLP label or a usual word such as Public, Internal, Confidential; in a profile, explain it in information_handling.labels',
    } as const;
    if (label.pointer !== undefined) reportFact?.(label.pointer, finding);
    else report(file, { ...finding, place: label.range });
  }
}
