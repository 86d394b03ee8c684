// Check: each `must` item of the clauses that the set claims is covered by a rendered section, or excluded with reason and approver.
import type { Check } from '../check.js';

const CLAUSES = `claimed: ["6"]
clauses:
  - number: "6.4"
    title: Classification
    items:
      - { id: 6.4-scale, weight: must, text: Say which classes there are }
  - number: "6.5"
    title: Events and incidents
    items:
      - { id: 6.5-event-threshold, weight: must, text: Say when an event is an incident }
      - { id: 6.5-examples, weight: should, text: Give examples of both }
`;

export default {
  id: 'clause-coverage',
  internalOnly: true,
  summary: 'Every must item of a claimed clause is covered by a section, or excluded with a reason',
  why: 'An auditor asks item by item where it stands. A must item that no section covers would be a hole in the plan that nobody sees, because the document reads well without it.',
  unsuppressible: 'gap',
  bad: {
    'standard/clauses.yaml': CLAUSES,
    'documents/plan/a/10-classes.md': '---\ncovers: [6.4-scale]\n---\nWe use four classes.\n',
  },
  good: {
    'standard/clauses.yaml': CLAUSES,
    'documents/plan/a/10-classes.md': '---\ncovers: [6.4-scale]\n---\nWe use four classes.\n',
    'profile.yaml': `people:
  cards:
    - { id: a-example, name: Ada Example }
document_set:
  exclusions:
    - { item: 6.5-event-threshold, reason: The group service desk decides, approver: a-example }
`,
  },
  run(context) {
    for (const clause of context.matrix) {
      for (const item of clause.items) {
        if (item.status !== 'gap' || item.weight !== 'must') continue;
        const fact = item.missing[0];
        const explained = fact ? context.explainFact?.(fact) : undefined;
        const remedy = fact ? `Add \`${fact}\` to the profile` : 'Add a section that covers it';
        context.reportFact(fact ? `/${fact.replaceAll('.', '/')}` : '/document_set', {
          ruleId: 'clause-coverage',
          reason: `Item ${item.id} of clause ${clause.number} (${clause.title}) is not covered: ${item.reason}`,
          note: `${remedy}, or exclude the item under \`document_set.exclusions\` with reason and approver${explained ? `. ${explained}` : ''}`,
        });
      }
    }
  },
} satisfies Check;
