// Profile rule: time zones are names of the IANA list, so that due times can be computed.
import { isTimeZone } from '../../model/zoneOffsets.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'time-zone-known',
  judgesValues: true,
  summary: 'Each time zone is a name of the IANA list.',
  why: 'Times of incidents and legal deadlines are told in local time. A name such as Europe/Muenchen looks right, but no clock knows it.',
  unsuppressible: 'reading',
  catalogue: ['cc-38', 'fc-07'],
  bad: { 'profile.yaml': 'organization:\n  time_zone: Europe/Muenchen\n' },
  good: { 'profile.yaml': 'organization:\n  time_zone: Europe/Berlin\n' },
  run({ profile: { organization, on_call }, report }) {
    const rotas = withPointers(on_call?.rota, '/on_call/rota');
    const windows = [
      ...withPointers(on_call?.claimed, '/on_call/claimed'),
      ...rotas.flatMap(({ item, at }) => withPointers(item.windows, `${at}/windows`)),
    ];
    const zones = [
      { zone: organization?.time_zone, at: '/organization/time_zone' },
      ...[...withPointers(organization?.sites, '/organization/sites'), ...windows].map(({ item, at }) => ({
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
