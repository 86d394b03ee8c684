// The reporting regimes that the profile chooses, joined with the catalogue: stages, clocks, and whether anybody confirmed them (Annex A).
import { durationMinutes } from '../duration.js';
import { formatClock } from '../formatClock.js';
import { formatDuration } from '../formatDuration.js';
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { RegimeStage, Standard } from '../standard.js';
import { type ExternalClock, externalClocks, isConfirmed } from './externalClocks.js';

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
  // For cards: what runs from the first knowledge or from the decision on the case, as far as anybody confirmed it.
  const clocks = externalClocks(profile, standard).filter(
    ({ regime, confirmed, begins }) => regime && confirmed && begins !== 'later',
  );
  const usual = usualOwner(profile);
  return profile.notification.regimes.flatMap((chosen) => {
    const regime = standard.regimes.find((entry) => entry.id === chosen.catalogue);
    if (!regime) return [];
    const recipient = profile.notification.recipients.find((entry) => entry.regime === chosen.id);
    const owner = profile.notification.owners.find((entry) => entry.regime === chosen.id) ?? usual;
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
          // A text that only says when another law applies sends nothing of its own.
          sends: regime.stages.some((stage) => stage.sends !== false),
          confirmed: isConfirmed(regime, chosen),
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
          clocks: [...new Set(clocks.filter(({ id }) => id === chosen.id).map(shortClock))],
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

/** Who decides and files where the profile names no owner for each regime. */
function usualOwner({ decisions, notification }: Profile) {
  const decision = decisions.matrix.find((entry) => entry.id === 'inform-authorities');
  if (!decision) return undefined;
  return { decides: decision.decider, files: notification.screen_owner, deputies: decision.deputies };
}

/** `24 hours`, `4 business days`, `4 hours from the decision`. */
function shortClock({ deadline, business, begins }: ExternalClock): string {
  const time = formatClock(deadline, business);
  return begins === 'decided' ? `${time} from the decision` : time;
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

/** The shortest confirmed clock of a law, for cards and first pages; those of contracts and insurers are no law. Undefined when none has a number. */
export function deriveShortestClock(profile: Profile, standard: Standard, origins: Origins) {
  const shortest = externalClocks(profile, standard).find(
    ({ regime, stage, confirmed }) =>
      regime !== undefined && regime.kind !== 'contract' && confirmed && stage?.clock_start !== 'previous-stage',
  );
  if (!shortest) return undefined;
  return origins.derive(shortest.pointer, {
    text: formatDuration(shortest.deadline),
    regime: shortest.id,
    name: shortest.name,
  });
}
