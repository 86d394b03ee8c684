// Profile rule (cc-09): no decision has two deciders, and all parts of the profile name the same one.
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'decision-single',
  summary: 'The matrix has one decider for each decision, and extortion, police and an advisory team agree with it.',
  why: 'Two people who may decide the same thing wait for each other, or decide differently. Policy, charter, plan and cards print the decider from the matrix alone; the few other places of the profile that name one must name the same.',
  unsuppressible: 'conflict',
  catalogue: ['cc-09'],
  bad: {
    'profile.yaml': `decisions:
  matrix:
    - { id: pay-extortion, decision: Pay an extortionist, condition: All else failed, decider: managing-director }
    - { id: pay-ransom, decision: Pay an extortionist, condition: All else failed, decider: it-manager }
legal:
  extortion_position: { position: We do not pay, decider: it-manager }
`,
  },
  good: {
    'profile.yaml': `decisions:
  matrix:
    - { id: pay-extortion, decision: Pay an extortionist, condition: All else failed, decider: managing-director }
    - { id: isolate-system, decision: Cut a system off, condition: An office system, decider: duty-engineer }
    - { id: isolate-plant, decision: Cut a system off, condition: A plant system, decider: plant-manager }
legal:
  extortion_position: { position: We do not pay, decider: managing-director }
`,
  },
  run(context) {
    const matrix = withPointers(context.profile.decisions?.matrix, '/decisions/matrix');
    const twins = findTwins(matrix, ({ item: { decision, condition } }) =>
      decision === undefined || condition === undefined
        ? undefined
        : JSON.stringify([plain(decision), plain(condition)]),
    );
    for (const {
      item: { item, at },
      first,
    } of twins) {
      if (first.item.decider === item.decider) continue;
      context.report(`${at}/decider`, {
        reason: `${authorPath(at)} lets "${item.decider}" decide what "${first.item.decider}" decides under the same condition (${placeText(context, first.at)})`,
        actual: item.decider,
        note: 'Keep one entry, or say in condition how the two cases differ.',
      });
    }
    const { legal, teams, roles } = context.profile;
    compare(context, 'pay-extortion', legal?.extortion_position?.decider, '/legal/extortion_position/decider');
    compare(context, 'involve-police', legal?.law_enforcement_rule?.decides, '/legal/law_enforcement_rule/decides');
    if (teams?.irt?.authority !== 'advisory') return;
    const own = new Set(roles?.list?.flatMap(({ id, kind }) => (kind === 'irt' && id !== undefined ? [id] : [])));
    const deciding = matrix.find(({ item }) => item.decider !== undefined && own.has(item.decider));
    if (!deciding) return;
    context.report('/teams/irt/authority', {
      reason: `teams.irt.authority is "advisory", but "${deciding.item.decider}", a role of the team, decides "${deciding.item.id}" (${placeText(context, `${deciding.at}/decider`)})`,
      actual: 'advisory',
      expected: ['shared', 'full'],
      note: 'Say that the authority is shared, or let a role outside the team decide.',
    });
  },
} satisfies ProfileRule;

/** A fact elsewhere that names the decider of a decision of the matrix. */
function compare(context: ProfileContext, id: string, decider: string | undefined, pointer: string): void {
  const row = withPointers(context.profile.decisions?.matrix, '/decisions/matrix').find(({ item }) => item.id === id);
  if (decider === undefined || row?.item.decider === undefined || row.item.decider === decider) return;
  context.report(pointer, {
    reason: `${authorPath(pointer)} is "${decider}", but the matrix lets "${row.item.decider}" decide "${id}" (${placeText(context, `${row.at}/decider`)})`,
    actual: decider,
    expected: [row.item.decider],
    note: 'Name the same role in both places.',
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
