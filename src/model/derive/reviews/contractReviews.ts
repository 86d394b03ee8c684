// Part of the review calendar: standby contracts, insurance and licences with the day on which they end.
import type { PartialProfile } from '../../partialProfile.js';
import type { Aging } from './aging.js';

/** Each contract that ends, by the role that keeps it. */
export function contractReviews({ support, contacts, governance }: PartialProfile): readonly Aging[] {
  const partyOf = (id: string | undefined): string =>
    contacts?.external?.find((party) => party.id === id)?.name ?? `${id}`;
  const { insurance } = support ?? {};
  return [
    ...(support?.retainers ?? []).map(
      (retainer, index): Aging => ({
        kind: 'contract',
        what: `Contract with ${partyOf(retainer.party)}: ${retainer.covers}`,
        owner: retainer.counterpart,
        at: `/support/retainers/${index}/valid_until`,
        next: retainer.valid_until,
      }),
    ),
    ...(insurance
      ? [
          {
            kind: 'contract' as const,
            what: `Insurance ${insurance.number}, ${partyOf(insurance.insurer)}`,
            owner: governance?.budget_holder?.role,
            at: '/support/insurance/valid_until',
            next: insurance.valid_until,
          },
        ]
      : []),
    ...(support?.tools ?? []).flatMap((tool, index): Aging[] =>
      tool.licence_until === undefined
        ? []
        : [
            {
              kind: 'contract',
              what: `Licence: ${tool.name}`,
              owner: tool.owner,
              at: `/support/tools/${index}/licence_until`,
              next: tool.licence_until,
            },
          ],
    ),
  ];
}
