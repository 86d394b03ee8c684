// Profile rule (cc-03): every contact was checked within the interval that the profile sets.
import { addToDate } from '../../model/addToDate.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'contact-fresh',
  summary: 'No person and no outside party was last checked longer ago than contacts.last_verified.interval allows.',
  why: 'Numbers change without a word to anybody. A directory that nobody has called through for two years is found wrong in the one night when it counts. The finding counts the overdue contacts and names them.',
  severities: ['warning'],
  catalogue: ['cc-03'],
  covers: ['7.2-role-holder-valid', '8.1-built-before-need'],
  bad: {
    'profile.yaml': `contacts:
  last_verified: { date: 2026-11-01, interval: P90D }
  external:
    - { id: responder, name: Example Response, last_verified: 2024-05-12 }
`,
  },
  good: {
    'profile.yaml': `contacts:
  last_verified: { date: 2026-11-01, interval: P90D }
  external:
    - { id: responder, name: Example Response, last_verified: 2026-10-12 }
`,
  },
  run(context) {
    const { people, contacts } = context.profile;
    const interval = contacts?.last_verified?.interval;
    if (interval === undefined) return;
    // Who has left need not be called.
    const { asOf } = context;
    const present = withPointers(people?.cards, '/people/cards').filter(({ item }) => !item.left || item.left >= asOf);
    checkList(context, present, interval, 'people.cards');
    checkList(context, withPointers(contacts?.external, '/contacts/external'), interval, 'contacts.external');
  },
} satisfies ProfileRule;

function checkList(
  { asOf, report }: ProfileContext,
  contacts: readonly {
    readonly item: {
      readonly id?: string | undefined;
      readonly name?: string | undefined;
      readonly last_verified?: string | undefined;
    };
    readonly at: string;
  }[],
  interval: string,
  list: string,
): void {
  const dated = contacts.flatMap(({ item: { last_verified: date, name, id }, at }) =>
    date === undefined ? [] : [{ date, name: name ?? id ?? '', at: `${at}/last_verified` }],
  );
  for (const { date, at } of dated) {
    if (date <= asOf) continue;
    report(at, {
      severity: 'warning',
      reason: `${authorPath(at)} is ${date}, a day that has not come yet`,
      actual: date,
      note: 'Write the day on which the contact was really checked.',
    });
  }
  const overdue = dated
    .filter(({ date }) => addToDate(date, interval) < asOf)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const [oldest] = overdue;
  if (!oldest) return;
  report(oldest.at, {
    severity: 'warning',
    reason: `${overdue.length} of ${dated.length} ${list} were last checked more than ${formatDuration(interval)} before ${asOf}: ${nameList(overdue.map(({ name, date }) => `${name} (${date})`))}`,
    actual: oldest.date,
    note: 'Call each of them, correct what is wrong, and write the day into last_verified.',
  });
}
