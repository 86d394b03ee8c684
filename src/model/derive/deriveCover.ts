// The cover table: for each rota the hours of each day, and whether the hours that the plan promises are kept, summer time included (clause 6.3).
import type { Origins } from '../origins.js';
import type { Profile, WeekWindow } from '../profile.generated.js';
import { type CoverGap, computeCover, DAYS, type DayPart, hasBackup, type WeekCover } from './computeCover.js';
import { DAY, dateOf } from './rotaWeeks.js';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Name of a day of the week; 0 is Monday. */
export function dayName(day: number): string {
  return DAY_NAMES[day] ?? '';
}

/**
 * Which rotas answer reports, by index: those whose role the escalation chain calls; where it calls none of them, all.
 * Only they keep a promise that somebody answers; a shift supervisor at night does not take the place of the duty officer.
 */
export function answeringRotas(
  rotas: readonly { readonly role?: string | undefined }[],
  chain: readonly { readonly role?: string | undefined }[],
): readonly boolean[] {
  const called = new Set(chain.map((step) => step.role));
  const answers = rotas.map((rota) => rota.role !== undefined && called.has(rota.role));
  return answers.some(Boolean) ? answers : rotas.map(() => true);
}

/**
 * The table of days and hours; undefined where no rota says its windows. Times are those of organization.time_zone. `weeks` holds
 * one entry for each kind of week of the year from the effective date on: ordinary ones, and those in which clocks change.
 */
export function deriveCover(profile: Profile, origins: Origins) {
  const { rota = [], claimed = [] } = profile.on_call;
  if (!rota.some((entry) => entry.windows)) return undefined;
  const zone = profile.organization.time_zone;
  const answers = answeringRotas(rota, profile.escalation.chain);
  const weeks = computeCover({
    zone,
    date: profile.document_set.effective_date,
    rotas: rota.map((entry, index) => ({ ...entry, windows: entry.windows ?? [], answers: answers[index] === true })),
    claimed,
  });
  const [ordinary] = weeks;
  return origins.derive('/on_call/rota', {
    zone,
    kept: weeks.every((week) => week.gaps.length === 0),
    rotas: rota.flatMap((entry, index) => {
      if (!entry.windows) return [];
      const parts = ordinary?.rotas[index] ?? [];
      return [origins.join(entry, { answers: answers[index] === true, backed: hasBackup(entry), ...daysOf(parts) })];
    }),
    promises: claimed.map((claim, index) =>
      origins.join(claim, {
        when: windowText(claim),
        kept: weeks.every((week) => week.gaps.every((gap) => gap.claim !== index)),
      }),
    ),
    weeks: weeks.map((week) =>
      origins.derive('/on_call/rota', {
        title: weekTitle(week, zone),
        hours: `PT${(week.week.to - week.week.from) / 60}H`,
        changes: week.week.changes,
        gaps: gapTexts(week.gaps),
      }),
    ),
  });
}

/** Gaps in words, those at the same hours of several days as one: `Monday to Friday 22:00 to 23:00: nobody is on call`. */
export function gapTexts(gaps: readonly CoverGap[]): readonly string[] {
  const same = new Map<string, { readonly gap: CoverGap; readonly days: WeekWindow['days'] }>();
  for (const gap of gaps) {
    const key = `${gap.from} ${gap.to} ${gap.lacks}`;
    const group = same.get(key) ?? { gap, days: [] };
    same.set(key, { gap, days: [...group.days, DAYS[gap.day] ?? 'mon'] });
  }
  return [...same.values()].map(({ gap: { from, to, lacks }, days }) => {
    const lack = lacks === 'anybody' ? 'nobody is on call' : 'nobody stands behind the first person';
    return `${windowText({ days, from, to })}: ${lack}`;
  });
}

/** The days and hours of a window in words: `Monday to Friday 07:00 to 17:00 (Europe/Paris)`. */
export function windowText({ days, from, to, time_zone }: WeekWindow): string {
  const indexes = days.map((day) => DAYS.indexOf(day)).sort((a, b) => a - b);
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)];
  const inOrder = indexes.length > 2 && last - first === indexes.length - 1;
  const names = inOrder ? `${dayName(first)} to ${dayName(last)}` : indexes.map(dayName).join(', ');
  const allDay = from === '00:00' && (to === '00:00' || to === '24:00');
  const hours = allDay ? 'all day' : `${from} to ${to}${from === to ? ' of the next day' : ''}`;
  return `${names} ${hours}${time_zone === undefined ? '' : ` (${time_zone})`}`;
}

/** What makes a kind of week differ from others, for people who plan rotas. */
export function weekTitle({ week }: WeekCover, zone: string): string {
  const date = dateOf(week.monday);
  if (week.change) {
    const sunday = dateOf(week.monday + week.change.day * DAY);
    return `Week of ${date}: clocks in ${zone} go ${week.change.by > 0 ? 'forward' : 'back'} on ${dayName(week.change.day)} ${sunday}`;
  }
  if (week.changes) return `Week of ${date}: clocks of another zone change`;
  return `${week.count} ${week.count === 1 ? 'ordinary week' : 'ordinary weeks'} such as that of ${date}`;
}

function daysOf(parts: readonly DayPart[]) {
  const text = (day: number): string => {
    const own = parts.filter((part) => part.day === day);
    if (own.length === 0) return 'nobody';
    if (own.length === 1 && own[0]?.from === '00:00' && own[0].to === '24:00') return 'all day';
    return own.map(({ from, to }) => `${from} to ${to}`).join(', ');
  };
  return { mon: text(0), tue: text(1), wed: text(2), thu: text(3), fri: text(4), sat: text(5), sun: text(6) };
}
