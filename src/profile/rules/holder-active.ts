// Profile rule (cc-01): whoever holds a role, stands in a rota or speaks for the organization still works there.
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { personName } from '../personName.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'holder-active',
  summary: 'Nobody who has left is named as holder, deputy, in a rota, in the team or as spokesperson.',
  why: 'When somebody leaves, the card is corrected and the rota is forgotten. The call at night then rings at a number that nobody answers, and the plan looks complete.',
  severities: ['error', 'warning'],
  unsuppressible: 'gap',
  catalogue: ['cc-01'],
  covers: ['7.2-role-holder-valid'],
  bad: {
    'profile.yaml': `people:
  cards:
    - { id: a-kent, name: Alma Kent, left: 2026-09-30 }
    - { id: j-marsh, name: Joe Marsh }
roles:
  holders:
    - { role: irt-lead, primary: j-marsh, deputies: [a-kent] }
`,
  },
  good: {
    'profile.yaml': `people:
  cards:
    - { id: a-kent, name: Alma Kent, left: 2026-09-30 }
    - { id: j-marsh, name: Joe Marsh, left: 2031-12-31 }
    - { id: l-santos, name: Lia Santos }
roles:
  holders:
    - { role: irt-lead, primary: j-marsh, deputies: [l-santos] }
`,
  },
  run(context) {
    const { profile, asOf } = context;
    const cards = withPointers(profile.people?.cards, '/people/cards');
    for (const { person, at } of named(profile)) {
      const card = cards.find(({ item }) => item.id === person);
      const left = card?.item.left;
      if (!card || person === undefined || left === undefined || left >= asOf) continue;
      const before = left < (profile.document_set?.effective_date ?? '');
      context.report(at, {
        // Whoever had left when the set came into force was never right; later it is time that passed.
        severity: before ? 'error' : 'warning',
        reason: `${authorPath(at)} names ${personName(profile, person)}, who left on ${left} (${placeText(context, `${card.at}/left`)})`,
        actual: person,
        note: 'Name somebody who is there.',
      });
    }
  },
} satisfies ProfileRule;

/** Every place that counts on a person being there. */
function named({ roles, on_call, teams, communications }: ProfileContext['profile']) {
  const people = (list: readonly string[] | undefined, pointer: string) =>
    withPointers(list, pointer).map(({ item, at }) => ({ person: item as string | undefined, at }));
  return [
    ...withPointers(roles?.holders, '/roles/holders').flatMap(({ item, at }) => [
      { person: item.primary, at: `${at}/primary` },
      ...people(item.deputies, `${at}/deputies`),
    ]),
    ...withPointers(on_call?.rota, '/on_call/rota').flatMap(({ item, at }) => [
      ...people(item.primary, `${at}/primary`),
      ...people(item.backup, `${at}/backup`),
    ]),
    ...withPointers(teams?.irt?.members, '/teams/irt/members').map(({ item, at }) => ({
      person: item.person,
      at: `${at}/person`,
    })),
    ...withPointers(communications?.spokespersons, '/communications/spokespersons').flatMap(({ item, at }) => [
      { person: item.person, at: `${at}/person` },
      { person: item.deputy, at: `${at}/deputy` },
    ]),
  ];
}
