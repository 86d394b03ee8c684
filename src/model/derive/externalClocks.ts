// Every clock that law, contract and insurance set from outside, with the event that starts it; the base of the clock table and of the rules about time.
import { durationMinutes } from '../duration.js';
import type { PartialProfile } from '../partialProfile.js';
import type { Regime, RegimeStage, Standard } from '../standard.js';

/** When a clock begins: with the first knowledge, with the decision that the case is one, or with something later. */
export type ClockBegin = 'known' | 'decided' | 'later';

/** One clock with a number. */
export interface ExternalClock {
  /** Id of the regime or contract in the profile. */
  readonly id: string;
  /** `Early warning (BSI Act, section 32)`, or the other party of a contract. */
  readonly name: string;
  /** Pointer of the regime or contract. */
  readonly pointer: string;
  /** ISO 8601. */
  readonly deadline: string;
  readonly minutes: number;
  /** Counted in business or working days. */
  readonly business: boolean;
  readonly begins: ClockBegin;
  /** The start event of the catalogue: `awareness`; absent for contracts. */
  readonly start?: string;
  /** Whether the catalogue is sure of it or the profile names who confirmed it. */
  readonly confirmed: boolean;
  /** Absent for contracts. */
  readonly regime?: Regime;
  readonly stage?: RegimeStage;
}

const BEGINS: Readonly<Record<string, ClockBegin>> = {
  detection: 'known',
  noticing: 'known',
  discovery: 'known',
  awareness: 'known',
  'reasonable-belief': 'known',
  identification: 'known',
  'assessment-complete': 'decided',
  determination: 'decided',
  classification: 'decided',
};

/** When the clock of a start event (`clock_start_terms` of the catalogue) begins. */
export function beginOf(clockStart: string): ClockBegin {
  return BEGINS[clockStart] ?? 'later';
}

/** Whether a stage counts business or working days. */
export function countsBusinessDays({ time_type }: Pick<RegimeStage, 'time_type'>): boolean {
  return time_type === 'business-days' || time_type === 'working-days';
}

/** Whether a clock may be printed as fact: it is in force, and the catalogue is sure of it or somebody confirmed it. */
export function isConfirmed(regime: Regime, chosen: { readonly verified_by?: string | undefined }): boolean {
  return regime.status === 'in-force' && (regime.confidence === 'high' || chosen.verified_by !== undefined);
}

/** All clocks with a number, shortest first; of regimes only those in force, an outer limit as a clock of its own. */
export function externalClocks(
  { notification, support }: Pick<PartialProfile, 'notification' | 'support'>,
  { regimes }: Pick<Standard, 'regimes'>,
): readonly ExternalClock[] {
  const legal = (notification?.regimes ?? []).flatMap((chosen, index): ExternalClock[] => {
    const regime = regimes.find((entry) => entry.id === chosen.catalogue);
    if (regime?.status !== 'in-force' || chosen.id === undefined) return [];
    const base = { id: chosen.id, pointer: `/notification/regimes/${index}`, regime };
    const confirmed = isConfirmed(regime, chosen);
    return regime.stages.flatMap((stage) => {
      const insured = regime.id === 'cyber-insurance' ? support?.insurance?.notice_within : undefined;
      const business = countsBusinessDays(stage);
      const name = `${stage.name} (${regime.law})`;
      const limit = stage.outer_limit;
      return [
        ...clock(insured ?? stage.deadline, {
          ...base,
          name,
          stage,
          business,
          begins: beginOf(stage.clock_start),
          start: stage.clock_start,
          // What the insurer's own conditions say needs nobody to confirm it.
          confirmed: confirmed || insured !== undefined,
        }),
        ...clock(limit?.deadline, {
          ...base,
          name: `${name}, at the latest`,
          stage,
          business: false,
          begins: beginOf(limit?.clock_start ?? ''),
          start: limit?.clock_start ?? '',
          confirmed,
        }),
      ];
    });
  });
  const contracts = (notification?.contracts ?? []).flatMap(({ id, party, clock: deadline, time }, index) =>
    id === undefined
      ? []
      : clock(deadline, {
          id,
          name: party ?? id,
          pointer: `/notification/contracts/${index}`,
          business: time === 'business',
          begins: 'known',
          confirmed: true,
        }),
  );
  return [...legal, ...contracts].sort((a, b) => a.minutes - b.minutes);
}

function clock(
  deadline: string | null | undefined,
  rest: Omit<ExternalClock, 'deadline' | 'minutes'>,
): ExternalClock[] {
  const minutes = durationMinutes(deadline ?? '');
  return deadline && minutes !== undefined ? [{ ...rest, deadline, minutes }] : [];
}
