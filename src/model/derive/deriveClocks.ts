// The clock table: for each legal entity every report that it may owe, shortest time first, contracts before laws (Annex A, cc-15).
import { durationMinutes } from '../duration.js';
import { formatClock } from '../formatClock.js';
import { formatDuration } from '../formatDuration.js';
import { halfDuration } from '../halfDuration.js';
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { RegimeStage, Standard } from '../standard.js';
import { beginOf, type ClockBegin, countsBusinessDays, isConfirmed } from './externalClocks.js';

const UNCONFIRMED = 'to be confirmed by counsel';

/**
 * The clock tables. `contracts`: what contracts ask for, whichever entity is hit. `entities`: what each legal entity owes by law and
 * insurance. `outlook`: chosen regimes that are not in force; they start no clock. An unconfirmed clock says so instead of a time.
 */
export function deriveClocks(profile: Profile, standard: Standard, origins: Origins) {
  const legal = profile.notification.regimes.flatMap((_, index) => legalRows(index, profile, standard, origins));
  return {
    contracts: inOrder(profile.notification.contracts.map((_, index) => contractRow(index, profile, origins))),
    entities: profile.organization.entities.map((entity, index) =>
      origins.derive(`/organization/entities/${index}`, {
        id: entity.id,
        name: entity.name,
        clocks: inOrder(legal.filter(({ entities }) => entities.includes(entity.id))),
      }),
    ),
    outlook: profile.notification.regimes.flatMap((chosen, index) => {
      const regime = standard.regimes.find((entry) => entry.id === chosen.catalogue);
      if (!regime || regime.status === 'in-force') return [];
      return [origins.derive(`/notification/regimes/${index}`, { id: chosen.id, law: regime.law })];
    }),
  };
}

/** The rows of one chosen regime; none while it is not in force. */
function legalRows(at: number, profile: Profile, standard: Standard, origins: Origins) {
  const { regimes, recipients, owners } = profile.notification;
  const chosen = regimes[at];
  const regime = standard.regimes.find((entry) => entry.id === chosen?.catalogue);
  if (!chosen || regime?.status !== 'in-force') return [];
  const recipient = recipients.find((entry) => entry.regime === chosen.id);
  const owner = owners.find((entry) => entry.regime === chosen.id);
  const insurance = regime.id === 'cyber-insurance' ? profile.support.insurance?.notice_within : undefined;
  const confirmed = isConfirmed(regime, chosen) || insurance !== undefined;
  const base = origins.derive(`/notification/regimes/${at}`, { id: chosen.id });
  return regime.stages.map((stage, index) => {
    const deadline = insurance ?? stage.deadline ?? undefined;
    const business = countsBusinessDays(stage);
    const half = index === 0 && confirmed && deadline !== undefined ? halfDuration(deadline, business) : undefined;
    const row = origins.join(
      base,
      {
        name: regime.law,
        stage: stage.name,
        starts: standard.clockStarts[stage.clock_start] ?? stage.clock_start,
        clock: confirmed ? clockText(stage, deadline) : UNCONFIRMED,
        runs: deadline === undefined || !confirmed ? '' : runsText(business, chosen.holidays),
        recipient: recipient?.authority ?? '',
        decides: owner?.decides ?? '',
        files: owner?.files ?? '',
        confirmed,
        ...(half === undefined ? {} : { internal_target: half }),
      },
      { recipient: [recipient, 'authority'], decides: [owner, 'decides'], files: [owner, 'files'] },
    );
    return { row, entities: chosen.entities, begins: beginOf(stage.clock_start), deadline };
  });
}

function contractRow(at: number, profile: Profile, origins: Origins) {
  const contract = profile.notification.contracts[at] as Profile['notification']['contracts'][number];
  const business = contract.time === 'business';
  const half = halfDuration(contract.clock, business);
  const row = origins.join(
    origins.derive(`/notification/contracts/${at}`, { id: contract.id }),
    {
      name: contract.party,
      stage: 'Notice',
      starts: contract.trigger,
      clock: formatClock(contract.clock, business),
      runs: runsText(business, contract.holidays),
      recipient: contract.recipient,
      decides: contract.decides,
      files: contract.files,
      confirmed: true,
      ...(half === undefined ? {} : { internal_target: half }),
    },
    {
      name: [contract, 'party'],
      starts: [contract, 'trigger'],
      clock: [contract, 'clock'],
      recipient: [contract, 'recipient'],
      decides: [contract, 'decides'],
      files: [contract, 'files'],
    },
  );
  return { row, begins: 'known' as ClockBegin, deadline: contract.clock };
}

/** What starts with the case stands before what follows an earlier report; then the shortest first, and last what has no number. */
function inOrder<Row>(
  rows: readonly { readonly row: Row; readonly begins: ClockBegin; readonly deadline: string | undefined }[],
): readonly Row[] {
  const rank: Readonly<Record<ClockBegin, number>> = { known: 0, decided: 0, later: 1 };
  const minutes = (deadline = ''): number => durationMinutes(deadline) ?? Number.MAX_SAFE_INTEGER;
  return [...rows]
    .sort((a, b) => rank[a.begins] - rank[b.begins] || minutes(a.deadline) - minutes(b.deadline))
    .map(({ row }) => row);
}

function clockText({ standard, outer_limit }: RegimeStage, deadline: string | undefined): string {
  if (deadline === undefined) return standard ?? 'no fixed time';
  const limit = outer_limit
    ? `, at the latest ${formatDuration(outer_limit.deadline)} after ${outer_limit.clock_start}`
    : '';
  return `${formatDuration(deadline)}${limit}`;
}

function runsText(business: boolean, holidays: string | undefined): string {
  if (!business) return 'nights, weekends and holidays count';
  return holidays === undefined ? 'business days only' : `business days only: ${holidays}`;
}
