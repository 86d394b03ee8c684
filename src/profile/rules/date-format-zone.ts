// Profile rule (cc-38, fc-07): the date format of forms and log carries the zone, and its example is one point in time.
import type { ProfileRule } from '../context.js';

const ZONE = /\b(?:zone|UTC|GMT|offset|CET|CEST)\b|[+-](?:hh|\d\d):?(?:mm|\d\d)|(?<=[\dmsS])Z\b/i;
const YEAR_FIRST = /\b(?:YYYY|\d{4})-(?:MM|\d\d)-(?:DD|\d\d)(?:T|\b)/;

export default {
  id: 'date-format-zone',
  summary: 'The date format of forms writes the year first and names the time zone.',
  why: 'Clocks of the law run in hours, logs are in UTC, people speak local time. A time without its zone is off by one or two hours, in the one night when the zone changes twice; 03/04 is two days.',
  catalogue: ['cc-38', 'fc-07'],
  bad: { 'profile.yaml': 'forms:\n  date_format: DD/MM/YY hh:mm\n' },
  good: { 'profile.yaml': 'forms:\n  date_format: YYYY-MM-DD hh:mm, 24-hour time with zone\n' },
  run({ profile: { forms }, report }) {
    const format = forms?.date_format;
    if (format === undefined) return;
    const say = (reason: string, note: string): void =>
      report('/forms/date_format', {
        reason,
        actual: format,
        expected: ['YYYY-MM-DD hh:mm, 24-hour time, local time of the site with zone'],
        note,
      });
    if (!ZONE.test(format)) say('forms.date_format does not say in which zone times are written', 'Add the zone.');
    if (!YEAR_FIRST.test(format))
      say('forms.date_format does not write dates year first (YYYY-MM-DD)', 'Write dates as YYYY-MM-DD.');
  },
} satisfies ProfileRule;
