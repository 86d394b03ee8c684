// Numbers of events, incidents and vulnerabilities by the patterns of the profile (`forms.numbering`): is this one, and which is next.
import type { Profile } from '../model/profile.generated.js';

/** What is numbered. */
export type Numbered = 'event' | 'incident' | 'vulnerability';

/** The field of a form that holds its own number. */
export const OWN_NUMBER: Readonly<Record<string, { readonly field: string; readonly of: Numbered }>> = {
  'event-report': { field: 'event_number', of: 'event' },
  'incident-report': { field: 'incident_number', of: 'incident' },
  'vulnerability-report': { field: 'vulnerability_number', of: 'vulnerability' },
};

/** The fields that name the number of one other case. */
export const OTHER_NUMBERS: Readonly<Record<string, readonly Numbered[]>> = {
  incident_number_opened: ['incident', 'vulnerability'],
  custody_incident: ['incident'],
  decision_incident: ['incident'],
  no_notify_incident: ['incident', 'vulnerability'],
};

/** One pattern, such as `INC-YYYY-NNNN`. */
export interface Numbering {
  readonly pattern: string;
  /** Whether a text is a number of the pattern. */
  matches(number: string): boolean;
  /**
   * The number after `last`, on a day (ISO date); the first one of the year, when `last` is of another year.
   * Undefined when `last` is no number of the pattern.
   */
  next(last: string, day: string): string | undefined;
}

/** A run of N that is not the letter of a word; of several the last counts. */
const COUNTER = /N{2,}(?!.*N{2})/u;

/** The pattern of what is numbered; undefined when it has no place for a counter, so that only people can judge a number. */
export function numberingOf({ forms }: Pick<Profile, 'forms'>, of: Numbered): Numbering | undefined {
  const pattern = forms.numbering[of];
  const counter = COUNTER.exec(pattern);
  if (!counter) return undefined;
  const width = counter[0].length;
  const before = pattern.slice(0, counter.index);
  const after = pattern.slice(counter.index + width);
  const written = new RegExp(`^(${literal(before)})(\\d{${width},})(${literal(after)})$`, 'u');
  const filled = (text: string, day: string): string => text.replaceAll('YYYY', day.slice(0, 4));
  return {
    pattern,
    matches: (number) => written.test(number),
    next(last, day) {
      const [, start, count, end] = written.exec(last) ?? [];
      if (count === undefined) return undefined;
      const [newStart, newEnd] = [filled(before, day), filled(after, day)];
      const number = start === newStart && end === newEnd ? BigInt(count) + 1n : 1n;
      return `${newStart}${String(number).padStart(width, '0')}${newEnd}`;
    },
  };
}

function literal(text: string): string {
  return text
    .split('YYYY')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('\\d{4}');
}
