// Profile rule (cc-04): for every hour that the plan promises, somebody is on call and somebody else stands behind, in each week of the year.
import { type CoverRota, type CoverWindow, computeCover, type WeekCover } from '../../model/derive/computeCover.js';
import { answeringRotas, gapTexts, weekTitle, windowText } from '../../model/derive/deriveCover.js';
import type { WeekWindow } from '../../model/profile.generated.js';
import { isTimeZone } from '../../model/zoneOffsets.js';
import { authorPath } from '../authorPath.js';
import type { PartialProfile, ProfileContext, ProfileRule } from '../context.js';
import { personName } from '../personName.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

type Window = NonNullable<NonNullable<PartialProfile['on_call']>['claimed']>[number];

/** Gaps that are told one by one; the rest is only counted. */
const TOLD = 4;

export default {
  id: 'rota-gap',
  summary:
    'Each promised hour of the week has a person on call and another behind, also in the weeks in which clocks change.',
  why: 'A plan that promises an answer at every hour and a rota that ends on Saturday meet on a Sunday night. Where people in several time zones take turns, the hour goes missing when only one of them changes to summer time. So the hours are laid over every kind of week of the year.',
  unsuppressible: 'conflict',
  catalogue: ['cc-04'],
  covers: ['6.3-cover-for-claimed-hours'],
  bad: {
    'profile.yaml': `document_set:
  effective_date: 2026-10-01
organization:
  time_zone: Europe/Berlin
on_call:
  holidays: Same rota
  claimed:
    - { days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "00:00" }
  rota:
    - id: duty
      primary: [a-kent]
      backup: [j-marsh]
      windows:
        - { days: [mon, tue, wed, thu, fri, sat], from: "06:00", to: "06:00" }
`,
  },
  good: {
    'profile.yaml': `document_set:
  effective_date: 2026-10-01
organization:
  time_zone: Europe/Berlin
on_call:
  holidays: Same rota
  claimed:
    - { days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "00:00" }
  rota:
    - id: duty
      primary: [a-kent]
      backup: [j-marsh]
      windows:
        - { days: [mon, tue, wed, thu, fri, sat], from: "06:00", to: "06:00" }
        - { days: [sun], from: "06:00", to: "06:00" }
`,
  },
  run(context) {
    const { on_call, escalation, organization, document_set } = context.profile;
    const rotas = withPointers(on_call?.rota, '/on_call/rota');
    for (const { item, at } of rotas) {
      const alone = item.primary?.find((first) => item.backup?.every((second) => second === first));
      if (alone === undefined || !item.backup) continue;
      context.report(`${at}/backup`, {
        reason: `${authorPath(at)} ("${item.id}") has nobody behind ${personName(context.profile, alone)}: the backup is the same person`,
        actual: item.backup.join(', '),
        note: 'Name another person as backup: somebody must answer when the first one cannot.',
      });
    }
    const { claimed, holidays } = on_call ?? {};
    if (!claimed || claimed.length === 0) return;
    if (holidays === undefined) {
      context.report('/on_call/claimed', {
        where: 'key',
        reason: 'on_call.claimed promises hours, but on_call.holidays does not say how public holidays are covered',
        note: 'Add on_call.holidays: the same rota, or who is on call on holidays.',
      });
    }
    const { time_zone: zone } = organization ?? {};
    const { effective_date: date } = document_set ?? {};
    if (zone === undefined || !isTimeZone(zone) || date === undefined || rotas.length === 0) return;
    const answers = answeringRotas(on_call?.rota ?? [], escalation?.chain ?? []);
    const input = rotas.map(({ item }, index): CoverRota => {
      const { primary = [], backup = [], windows = [] } = item;
      return { primary, backup, windows: usable(windows), answers: answers[index] === true };
    });
    const weeks = computeCover({ zone, date, rotas: input, claimed: usable(claimed) });
    const serving = rotas.filter((_, index) => answers[index]);
    for (const [claim, window] of usable(claimed).entries()) reportClaim(context, window, claim, weeks, serving, zone);
  },
} satisfies ProfileRule;

function usable(windows: readonly Window[]): (CoverWindow & WeekWindow)[] {
  return windows.filter(
    (window): window is CoverWindow & WeekWindow =>
      window.days !== undefined &&
      window.from !== undefined &&
      window.to !== undefined &&
      (window.time_zone === undefined || isTimeZone(window.time_zone)),
  );
}

/** Tells the gaps of an ordinary week; those of other weeks only when it has none, because they mostly are the same. */
function reportClaim(
  context: ProfileContext,
  window: WeekWindow,
  claim: number,
  weeks: readonly WeekCover[],
  serving: readonly { readonly item: { readonly id?: string | undefined }; readonly at: string }[],
  zone: string,
): void {
  // That one person is alone is told at the rota, once, and not as a gap at every hour.
  const gapsOf = (week: WeekCover) => week.gaps.filter((gap) => gap.claim === claim && gap.lacks === 'anybody');
  const week = weeks.find((kind) => gapsOf(kind).length > 0);
  if (!week) return;
  const gaps = gapTexts(gapsOf(week));
  const rest = gaps.length > TOLD ? `; and ${gaps.length - TOLD} more` : '';
  const rotas = serving.map(({ item, at }) => `"${item.id}" (${placeText(context, at)})`).join(', ');
  context.report(`/on_call/claimed/${claim}`, {
    reason: `on_call.claimed[${claim}] promises ${windowText(window)}, but there are gaps. ${weekTitle(week, zone)}, in local time of ${zone}: ${gaps.slice(0, TOLD).join('; ')}${rest}`,
    actual: gaps[0],
    note: `Fill the gap with windows of a rota that answers reports, ${rotas}, or promise fewer hours.`,
  });
}
