// The reporting regimes that the profile chooses, joined with the catalogue: stages, clocks, and whether anybody confirmed them (Annex A).
import { durationMinutes } from '../duration.js';
import { formatDuration } from '../formatDuration.js';
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { Regime, RegimeStage, Standard } from '../standard.js';

const TIME_TYPES: Readonly<Record<string, string>> = {
  'calendar-hours': ', weekends and holidays count',
  'calendar-days': ', weekends and holidays count',
  'calendar-months': ', calendar months',
  'business-days': ', business days only',
  'working-days': ', working days only',
};

/**
 * Each chosen regime with its stages in words. `confirmed` is true when the catalogue is sure (confidence high) or the profile
 * names who verified it; only confirmed clocks may be printed as fact.
 */
export function deriveRegimes(profile: Profile, standard: Standard, origins: Origins) {
  const entities = new Map(profile.organization.entities.map((entity) => [entity.id, entity.name]));
  return profile.notification.regimes.flatMap((chosen) => {
    const regime = standard.regimes.find((entry) => entry.id === chosen.catalogue);
    if (!regime) return [];
    const recipient = profile.notification.recipients.find((entry) => entry.regime === chosen.id);
    const owner = profile.notification.owners.find((entry) => entry.regime === chosen.id);
    return [
      origins.join(
        chosen,
        {
          law: regime.law,
          jurisdiction: regime.jurisdiction,
          kind: regime.kind,
          binds: regime.binds,
          trigger: regime.trigger,
          in_force: regime.status === 'in-force',
          confirmed: regime.status === 'in-force' && (regime.confidence === 'high' || chosen.verified_by !== undefined),
          entities: chosen.entities.flatMap((id) => entities.get(id) ?? []),
          because: chosen.applies_because,
          authority: recipient?.authority ?? '',
          channel: recipient?.channel ?? '',
          hours: recipient?.hours ?? '',
          account_ready: recipient?.account_ready ?? '',
          decides: owner?.decides ?? '',
          files: owner?.files ?? '',
          deputies: owner?.deputies ?? [],
          pitfalls: regime.pitfalls ?? [],
          stages: regime.stages.map((stage) => deriveStage(stage, standard)),
        },
        {
          because: [chosen, 'applies_because'],
          authority: [recipient, 'authority'],
          channel: [recipient, 'channel'],
          hours: [recipient, 'hours'],
          account_ready: [recipient, 'account_ready'],
          decides: [owner, 'decides'],
          files: [owner, 'files'],
        },
      ),
    ];
  });
}

function deriveStage(stage: RegimeStage, standard: Standard) {
  const clock = stage.deadline
    ? `${formatDuration(stage.deadline)}${TIME_TYPES[stage.time_type] ?? ''}`
    : ['no fixed time', ...(stage.standard ? [stage.standard] : [])].join(': ');
  return {
    name: stage.name,
    clock,
    starts: standard.clockStarts[stage.clock_start] ?? stage.clock_start,
    ...(stage.standard && stage.deadline ? { standard: stage.standard } : {}),
  };
}

/** The regimes that were looked at and declined, with the name of the law. */
export function deriveDeclined(profile: Profile, standard: Standard, origins: Origins) {
  return profile.notification.declined.map((entry) =>
    origins.join(entry, {
      law: standard.regimes.find((regime) => regime.id === entry.catalogue)?.law ?? entry.catalogue,
    }),
  );
}

/** The contract with the shortest clock; undefined without contracts. */
export function deriveShortestContract(profile: Profile) {
  const minutesOf = (contract: { readonly clock: string }): number => durationMinutes(contract.clock) ?? 0;
  return [...profile.notification.contracts].sort((a, b) => minutesOf(a) - minutesOf(b))[0];
}

/** The shortest confirmed legal clock, for cards and first pages; undefined when no clock has a number. */
export function deriveShortestClock(profile: Profile, standard: Standard, origins: Origins) {
  const clocks: { minutes: number; text: string; regime: string; name: string; pointer: string }[] = [];
  profile.notification.regimes.forEach((chosen, index) => {
    const regime: Regime | undefined = standard.regimes.find((entry) => entry.id === chosen.catalogue);
    if (regime?.status !== 'in-force') return;
    if (regime.confidence !== 'high' && chosen.verified_by === undefined) return;
    for (const stage of regime.stages) {
      if (!stage.deadline || stage.clock_start === 'previous-stage') continue;
      clocks.push({
        minutes: durationMinutes(stage.deadline) ?? 0,
        text: formatDuration(stage.deadline),
        regime: chosen.id,
        name: `${stage.name} (${regime.law})`,
        pointer: `/notification/regimes/${index}`,
      });
    }
  });
  clocks.sort((a, b) => a.minutes - b.minutes);
  const shortest = clocks[0];
  if (!shortest) return undefined;
  return origins.derive(shortest.pointer, { text: shortest.text, regime: shortest.regime, name: shortest.name });
}
