// What must be looked at by when, as an iCalendar file (RFC 5545): reviews, exercises, trainings, contracts that end.
import ICAL from 'ical.js';
import type { Model } from '../../model/deriveModel.js';
import { formatDuration } from '../../model/formatDuration.js';
import { roleTitles } from '../../model/roleTitles.js';

/** How many days before the day itself the calendar reminds. */
const REMIND = '-P14D';

/** The text of an `.ics` file with one all-day entry a review. Its stamp is the date of the document set, so that it is the same each time. */
export function calendar({ profile, derived }: Model): string {
  const { document_set: set, organization } = profile;
  const titles = roleTitles(profile);
  const root = new ICAL.Component('vcalendar');
  root.addPropertyWithValue('prodid', '-//irdocs//EN');
  root.addPropertyWithValue('version', '2.0');
  root.addPropertyWithValue('x-wr-calname', `${organization.short_name}: incident management reviews`);
  const seen = new Map<string, number>();
  for (const entry of derived.reviews) {
    const event = new ICAL.Component('vevent');
    // The pointer tells apart entries of one list; its place in the list may change, the words stay.
    const name = `${entry.kind}:${entry.what}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    event.addPropertyWithValue('uid', `${set.id_prefix}:${name}${count === 1 ? '' : `:${count}`}`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${set.effective_date}T00:00:00Z`));
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(entry.next));
    event.addPropertyWithValue('summary', entry.what);
    event.addPropertyWithValue('description', describe(entry, titles));
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    event.addPropertyWithValue('class', 'CONFIDENTIAL');
    event.addSubcomponent(reminder(entry.what));
    root.addSubcomponent(event);
  }
  return `${root.toString()}\r\n`;
}

function describe(entry: Model['derived']['reviews'][number], titles: ReadonlyMap<string, string>): string {
  const owner = entry.owner === undefined ? [] : [`Owner: ${titles.get(entry.owner) ?? entry.owner}.`];
  const last = entry.last === undefined ? [] : [`Last: ${entry.last}.`];
  const interval = entry.interval === undefined ? [] : [`Every ${formatDuration(entry.interval)}.`];
  return [...owner, ...last, ...interval].join(' ');
}

function reminder(words: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', words);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(REMIND));
  return alarm;
}
