// Check of a filled form: is the due time that somebody wrote into its clock table one that the law or contract still allows?
import { externalClocks } from '../model/derive/externalClocks.js';
import { formatClock } from '../model/formatClock.js';
import type { Standard } from '../model/standard.js';
import { authorPath } from '../profile/authorPath.js';
import { localTime, readCaseTime } from './caseTime.js';
import { dueTime } from './dueTime.js';
import { groupsOf, type OpenCase, tellAt } from './openCase.js';

/** Warns of each row whose due time is later than the first clock of its law or contract, counted from the start in the same row. */
export function checkDueTimes(opened: OpenCase, standard: Standard): void {
  const zone = opened.profile.organization.time_zone;
  const clocks = externalClocks(opened.profile, standard).filter(
    ({ confirmed, begins }) => confirmed && begins !== 'later',
  );
  for (const group of groupsOf(opened)) {
    const textOf = (id: string): string => String(group.find(({ field }) => field.id === id)?.value ?? '');
    const [start, due] = [readCaseTime(textOf('clock_start_at')), readCaseTime(textOf('due_at'))];
    const written = group.find(({ field }) => field.id === 'due_at');
    if (!written || 'fault' in start || 'fault' in due) continue;
    const duty = textOf('regime');
    const [first] = clocks
      .filter(({ regime, name }) => (regime?.law ?? name) === duty)
      .map((clock) => ({ clock, minute: dueTime(start.minute, clock.deadline, { business: clock.business, zone }) }))
      .sort((a, b) => a.minute - b.minute);
    // Holidays may move the end of business days.
    if (!first || first.clock.business || due.minute <= first.minute) continue;
    const latest = `${localTime(first.minute, 'UTC')} UTC`;
    tellAt(opened, written.pointer, {
      ruleId: 'form-due',
      severity: 'warning',
      reason: `${authorPath(written.pointer)} is ${textOf('due_at')}, but ${duty} asks for its first report by ${latest}: ${formatClock(first.clock.deadline, false)} from clock_start_at`,
      actual: textOf('due_at'),
      expected: [latest],
      note: 'Correct the due time; or, when a later report is meant, say which one in regime_reason',
    });
  }
}
