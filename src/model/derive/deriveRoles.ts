// Roles joined with their holders and authority; people joined with the roles they hold; the call tree with running times.

import { durationMinutes } from '../duration.js';
import type { Origins } from '../origins.js';
import type { PersonCard, Profile } from '../profile.generated.js';
import { roleTitles } from '../roleTitles.js';

const ROLE_KINDS: Readonly<Record<string, string>> = {
  management: 'Management',
  coordinator: 'Coordination',
  irt: 'Response team',
  poc: 'Point of contact',
  support: 'Support',
};

/** People by id. A profile without errors has every person that it refers to. */
function cardsById(profile: Profile): ReadonlyMap<string, PersonCard> {
  return new Map(profile.people.cards.map((card) => [card.id, card]));
}

/** Each role with its holder, deputies and authority, in the profile's order (clauses 6.3 and 7.2). */
export function deriveRoles(profile: Profile, origins: Origins) {
  const cards = cardsById(profile);
  return profile.roles.list.map((role) => {
    const holding = profile.roles.holders.find((holder) => holder.role === role.id);
    const authority = profile.roles.authority.find((entry) => entry.role === role.id);
    return origins.join(
      role,
      {
        kind_title: ROLE_KINDS[role.kind] ?? role.kind,
        first_hour: role.first_hour === true,
        ...(holding ? { primary: cards.get(holding.primary) as PersonCard } : {}),
        deputies: (holding?.deputies ?? []).flatMap((id) => cards.get(id) ?? []),
        ...(authority ? { may: authority.may, limits: authority.limits } : {}),
      },
      { limits: [authority, 'limits'] },
    );
  });
}

/** Each person with the titles of the roles held and deputized, in the profile's order. */
export function derivePeople(profile: Profile, origins: Origins) {
  const titles = roleTitles(profile);
  const titlesWhere = (holds: (holder: Profile['roles']['holders'][number]) => boolean): string[] =>
    profile.roles.holders.filter(holds).flatMap((holder) => titles.get(holder.role) ?? []);
  return profile.people.cards.map((card) =>
    origins.join(card, {
      roles: titlesWhere((holder) => holder.primary === card.id),
      deputy_for: titlesWhere((holder) => holder.deputies.includes(card.id)),
    }),
  );
}

/** The escalation chain with people and with the time at which each step begins and ends, counted from the first call (clause 6.4). */
export function deriveCallTree(profile: Profile, origins: Origins) {
  const cards = cardsById(profile);
  let elapsed = 0;
  return profile.escalation.chain.map((step) => {
    const holding = profile.roles.holders.find((holder) => holder.role === step.role);
    const startsAfter = elapsed;
    elapsed += durationMinutes(step.timeout) ?? 0;
    return origins.join(step, {
      ...(holding ? { primary: cards.get(holding.primary) as PersonCard } : {}),
      deputies: (holding?.deputies ?? []).flatMap((id) => cards.get(id) ?? []),
      starts_after: minutes(startsAfter),
      ends_after: minutes(elapsed),
    });
  });
}

/** Whole minutes as an ISO 8601 duration. */
function minutes(count: number): string {
  return `PT${count}M`;
}
