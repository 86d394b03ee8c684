// A filled form and the clocks of the profile -> when which report is due, to whom, and who decides on it.
import { deriveRegimes } from '../model/derive/deriveRegimes.js';
import { type ExternalClock, externalClocks } from '../model/derive/externalClocks.js';
import { formatClock } from '../model/formatClock.js';
import { Origins } from '../model/origins.js';
import type { Profile } from '../model/profile.generated.js';
import { roleTitles } from '../model/roleTitles.js';
import type { Standard } from '../model/standard.js';
import type { CaseData, CaseRow } from './caseData.js';
import type { CaseShape } from './caseShape.js';
import { readCaseTime } from './caseTime.js';
import { CONTRACT_START, canStart, startFields } from './clockStarts.js';
import { dueTime } from './dueTime.js';

/** One report that may be due. */
export interface DueTime {
  /** `Early warning (BSI Act, section 32)`, or the other party of a contract. */
  readonly name: string;
  /** Minute of UTC; undefined where nobody confirmed the clock, or its start is not in the form. */
  readonly due?: number;
  /** The time in words: `24 hours`. */
  readonly clock: string;
  /** The field that starts it, or what it waits for. */
  readonly from: string;
  /** IANA zones of the organization and of the sites in the countries of the entities that are bound. */
  readonly zones: readonly [string, ...string[]];
  /** The roles that decide and that notify: title, and who holds it. */
  readonly decides: string;
  readonly notifies: string;
  readonly recipient: string;
  /** What must be known of the time: `to be confirmed by counsel`, `Monday to Friday; holidays not counted`. */
  readonly notes: readonly string[];
}

const UNCONFIRMED = 'to be confirmed by counsel';

/** What the clocks are read from. */
export interface DueWorld {
  readonly profile: Profile;
  readonly standard: Standard;
}

/**
 * The due times that the facts of a case start, the earliest first; those without a time last. A row of the case that names another
 * start for a law counts more than the general one; a law that was found not to be triggered is left out.
 */
export function deriveDueTimes(data: CaseData, { form }: CaseShape, world: DueWorld): readonly DueTime[] {
  const { profile } = world;
  const judged = judgements(data);
  const people = responsible(world);
  const previous = new Map<string, number>();
  const rows = inStages(externalClocks(profile, world.standard)).flatMap((clock): readonly DueTime[] => {
    const named = judged.get(clock.regime?.law ?? clock.name);
    if (named?.left || !canStart(form, clock.regime?.trigger, data)) return [];
    const start = startOf(clock, { form, data, ruled: named?.start, previous });
    if (!start) return [];
    const zones = zonesOf(clock, profile);
    const minute =
      start.minute === undefined
        ? undefined
        : dueTime(start.minute, clock.deadline, { business: clock.business, zone: zones[0] });
    const key = keyOf(clock);
    if (minute !== undefined) previous.set(key, Math.min(minute, previous.get(key) ?? minute));
    return [
      {
        name: clock.name,
        ...(minute !== undefined && clock.confirmed ? { due: minute } : {}),
        clock: clock.confirmed ? formatClock(clock.deadline, clock.business) : UNCONFIRMED,
        from: start.from,
        zones,
        ...people(clock),
        notes: [
          ...(clock.confirmed ? [] : [UNCONFIRMED]),
          ...(clock.business ? ['Monday to Friday; holidays not counted'] : []),
        ],
      },
    ];
  });
  return rows.sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER));
}

interface Judged {
  /** Found not to be triggered, or withdrawn. */
  readonly left: boolean;
  readonly start: { readonly minute: number; readonly from: string } | undefined;
}

/**
 * What the rows of the form's own clock table say, by law or party. Rows are added and never changed: of several starts the earliest
 * counts, and a law that some row found to be triggered is left out only when a later one withdraws it.
 */
function judgements(data: CaseData): ReadonlyMap<string, Judged> {
  const judged = new Map<string, Judged & { readonly triggered: boolean }>();
  for (const { regime, regime_triggered, clock_start_at } of (data.legal_clocks ?? []) as readonly CaseRow[]) {
    const law = String(regime ?? '');
    const before = judged.get(law);
    const time = typeof clock_start_at === 'string' ? readCaseTime(clock_start_at) : undefined;
    const named = time && 'minute' in time ? { minute: time.minute, from: 'clock_start_at' } : undefined;
    const [start] = [before?.start, named].flatMap((one) => one ?? []).sort((a, b) => a.minute - b.minute);
    const triggered = regime_triggered === 'triggered' || before?.triggered === true;
    judged.set(law, {
      triggered,
      left: regime_triggered === 'withdrawn' || (regime_triggered === 'not triggered' && !triggered),
      start,
    });
  }
  return judged;
}

/** The clocks of one law in the order of its stages, so that a report is due after the one before it. */
function inStages(clocks: readonly ExternalClock[]): readonly ExternalClock[] {
  const stageOf = ({ regime, stage }: ExternalClock): number => (regime && stage ? regime.stages.indexOf(stage) : 0);
  return [...clocks].sort((a, b) => stageOf(a) - stageOf(b));
}

const keyOf = ({ id, stage }: ExternalClock): string => `${id} ${stage?.id ?? ''}`;

interface Facts {
  readonly form: string;
  readonly data: CaseData;
  readonly ruled: Judged['start'];
  readonly previous: ReadonlyMap<string, number>;
}

/** When a clock began, and by which field; without a minute when what it waits for is not known. Undefined when nothing of it is. */
function startOf(
  clock: ExternalClock,
  { form, data, ruled, previous }: Facts,
): { readonly minute?: number; readonly from: string } | undefined {
  if (clock.start === 'previous-stage') {
    const { regime, stage, id } = clock;
    // Reports on demand stand between those that have a time; the clock runs from the last that has one.
    const before = regime && stage ? regime.stages.slice(0, regime.stages.indexOf(stage)) : [];
    const minute = before.map((report) => previous.get(`${id} ${report.id}`)).findLast((time) => time !== undefined);
    return minute === undefined ? undefined : { minute, from: 'the report before it, sent when it is due' };
  }
  if (ruled) return ruled;
  for (const field of startFields(form, clock.start ?? CONTRACT_START)) {
    const text = data[field];
    const time = typeof text === 'string' ? readCaseTime(text) : undefined;
    if (time && 'minute' in time) return { minute: time.minute, from: field };
  }
  return undefined;
}

function zonesOf(
  { regime, id }: ExternalClock,
  { organization, notification }: Profile,
): readonly [string, ...string[]] {
  const home = organization.time_zone;
  const bound = regime ? (notification.regimes.find((entry) => entry.id === id)?.entities ?? []) : [];
  const countries = organization.entities.filter((entity) => bound.includes(entity.id)).map(({ country }) => country);
  const away = organization.sites
    .filter(({ country }) => countries.includes(country))
    .map(({ time_zone }) => time_zone ?? home);
  return [home, ...new Set(away.filter((zone) => zone !== home))];
}

/** Who decides, who notifies and whom, by law or contract. */
function responsible({ profile, standard }: DueWorld) {
  const titles = roleTitles(profile);
  const names = new Map(profile.people.cards.map((card) => [card.id, card.name]));
  const holders = new Map(profile.roles.holders.map(({ role, primary }) => [role, names.get(primary)]));
  const titled = (role: string): string => {
    const holder = holders.get(role);
    return `${titles.get(role) ?? role}${holder === undefined ? '' : ` (${holder})`}`;
  };
  const regimes = deriveRegimes(profile, standard, new Origins(profile));
  return ({ id, regime }: ExternalClock): Pick<DueTime, 'decides' | 'notifies' | 'recipient'> => {
    if (regime) {
      const { decides = '', files = '', authority = '' } = regimes.find((entry) => entry.id === id) ?? {};
      return { decides: titled(decides), notifies: titled(files), recipient: authority };
    }
    const contract = profile.notification.contracts.find((entry) => entry.id === id);
    return {
      decides: titled(contract?.decides ?? ''),
      notifies: titled(contract?.files ?? ''),
      recipient: contract?.recipient ?? '',
    };
  };
}
