// Due times as lines for a terminal and as rows of a Markdown table.
import type { CaseData } from './caseData.js';
import { localTime } from './caseTime.js';
import type { DueTime } from './deriveDueTimes.js';

/** The due time in UTC, then in each zone. */
export function dueWords({ due, clock, zones }: DueTime): readonly string[] {
  if (due === undefined) return [clock];
  return [
    `${localTime(due, 'UTC')} UTC`,
    ...zones.filter((zone) => zone !== 'UTC').map((zone) => `${localTime(due, zone)} ${zone}`),
  ];
}

/** What a person must know before they rely on the list. */
export function dueCaveat({ exercise }: CaseData): string {
  return exercise === true
    ? 'This is an exercise: nothing is due. In earnest it would be:'
    : 'Due only where the duty applies; whoever decides judges that. Duties without a number of hours or days, such as those due at once, are not in this list.';
}

/** The lines, with a heading; none when nothing is due. */
export function describeDueTimes(dues: readonly DueTime[], data: CaseData): readonly string[] {
  if (dues.length === 0) return [];
  return [
    `Clocks that these times start. ${dueCaveat(data)}`,
    ...dues.flatMap((due) => [
      `  ${dueWords(due).join(' = ')}`,
      `      ${due.name}: ${[...(due.due === undefined ? [] : [due.clock]), `from ${due.from}`, ...due.notes.filter((note) => note !== due.clock)].join('; ')}`,
      `      decides ${due.decides || 'nobody named'}, notifies ${due.notifies || 'nobody named'}${due.recipient === '' ? '' : `, to ${due.recipient}`}`,
    ]),
  ];
}
