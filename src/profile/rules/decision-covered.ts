// Profile rule (cc-08): the decisions that the documents print are there, and no decider stands in for himself.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

/** Decisions that the plan, the procedures and the cards name by id. */
const EXPECTED = [
  'declare-incident',
  'isolate-system',
  'shut-down',
  'block-account',
  'wipe',
  'engage-outside-help',
  'inform-authorities',
  'speak-in-public',
  'declare-crisis',
  'pay-extortion',
  'close-incident',
  'involve-police',
  'collect-evidence',
] as const;

const COMPLETE = EXPECTED.map(
  (id) =>
    `    - { id: ${id}, decider: irt-lead, deputies: [duty-engineer], longest_wait: PT15M, default: Act and report }`,
).join('\n');

export default {
  id: 'decision-covered',
  summary:
    'The decision matrix holds every decision that the documents name, with a wait, a default and deputies other than the decider.',
  why: 'In the worst hour nobody may wait for one person who is asleep. Each decision needs somebody else who may take it, a longest wait, and what happens when the wait is over.',
  unsuppressible: 'gap',
  catalogue: ['cc-08'],
  bad: {
    'profile.yaml': `decisions:
  matrix:
${COMPLETE.replace('deputies: [duty-engineer]', 'deputies: [irt-lead]')}
`,
  },
  good: { 'profile.yaml': `decisions:\n  matrix:\n${COMPLETE}\n` },
  run(context) {
    const matrix = context.profile.decisions?.matrix;
    if (!matrix) return;
    for (const { item, at } of withPointers(matrix, '/decisions/matrix')) {
      for (const { item: deputy, at: place } of withPointers(item.deputies, `${at}/deputies`)) {
        if (deputy !== item.decider) continue;
        context.report(place, {
          reason: `"${deputy}" decides "${item.id}" and is its own deputy`,
          actual: deputy,
          note: 'Name another role: a deputy decides when the decider cannot be reached.',
        });
      }
      for (const key of ['longest_wait', 'default'] as const) {
        if (item[key] !== undefined) continue;
        context.report(at, {
          reason: `${authorPath(at)} ("${item.id}") lacks \`${key}\``,
          expected: [key],
          note: 'Say how long to wait for the decision, and what is done when nobody has decided by then.',
        });
      }
    }
    const present = new Set(matrix.map(({ id }) => id));
    const missing = EXPECTED.filter((id) => !present.has(id));
    if (missing.length === 0) return;
    context.report('/decisions/matrix', {
      where: 'key',
      reason: `decisions.matrix lacks ${missing.length === 1 ? 'a decision' : `${missing.length} decisions`} that the documents name: ${missing.join(', ')}`,
      expected: missing,
      note: 'Add an entry with this id, or give the id to the entry that means the same decision.',
    });
  },
} satisfies ProfileRule;
