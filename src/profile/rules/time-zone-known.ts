// Profile rule: time zones are names of the IANA list, so that due times can be computed.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'time-zone-known',
  summary: 'Each time zone is a name of the IANA list.',
  why: 'Times of incidents and legal deadlines are told in local time. A name such as Europe/Muenchen looks right, but no clock knows it.',
  bad: { 'profile.yaml': 'organization:\n  time_zone: Europe/Muenchen\n' },
  good: { 'profile.yaml': 'organization:\n  time_zone: Europe/Berlin\n' },
  run({ profile: { organization }, report }) {
    const zones = [
      { zone: organization?.time_zone, at: '/organization/time_zone' },
      ...withPointers(organization?.sites, '/organization/sites').map(({ item, at }) => ({
        zone: item.time_zone,
        at: `${at}/time_zone`,
      })),
    ];
    for (const { zone, at } of zones) {
      if (zone === undefined || isTimeZone(zone)) continue;
      report(at, {
        reason: `${authorPath(at)} is "${zone}", which is no time zone of the IANA list`,
        actual: zone,
        expected: ['Europe/Berlin', 'Europe/London', 'UTC'],
        note: 'Write continent, slash and the city that the list names for the zone.',
      });
    }
  },
} satisfies ProfileRule;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
