// Check: each form of the set is referred to where people work, so that somebody fills it in.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentKind } from '../../model/documents.js';
import type { Check } from '../check.js';

/** Kinds that tell people what to do; registers list, and forms are filled in. */
const WORK: ReadonlySet<DocumentKind> = new Set(['policy', 'plan', 'team', 'procedures', 'playbooks', 'cards']);

export default {
  id: 'unused-form',
  internalOnly: true,
  summary: 'Every form is referred to in a policy, plan, procedure, playbook or card',
  why: 'A form that only the list of forms names is a form that nobody fills in: no step says when, by whom and what for. Then the record that it should make does not exist when the authority asks for it.',
  bad: {
    'documents/forms/hand-over/10-fields.md': 'Name',
    'documents/forms/event-report/10-fields.md': 'Then fill in the [](form:hand-over).',
    'documents/procedures/report/10-steps.md': 'Fill in the [](form:event-report).',
    'documents/registers/document-map/10-all.md': '[](doc:hand-over), [](doc:event-report), [](doc:report)',
  },
  good: {
    'documents/forms/hand-over/10-fields.md': 'Name',
    'documents/procedures/report/10-steps.md': 'Fill in the [](doc:hand-over).',
  },
  run({ set, report }) {
    const used = new Set<string>();
    for (const { kind, sections } of set.documents) {
      if (!WORK.has(kind)) continue;
      for (const { root } of sections) {
        visit(root as Nodes, 'link', ({ data }) => {
          if (data?.target) used.add(data.target.document);
        });
      }
    }
    for (const { id, kind, title, file } of set.documents) {
      if (kind !== 'forms' || used.has(id)) continue;
      report(file, {
        ruleId: 'unused-form',
        place: { line: 1, column: 1 },
        reason: `No policy, plan, procedure, playbook or card says when to fill in the form "${title}" (${id})`,
        note: `Add a step that says who fills it in and when, with [](form:${id})`,
      });
    }
  },
} satisfies Check;
