// The contacts as tables: what people put on a wall, into a telephone system or into another tool.

import type { Model } from '../../model/deriveModel.js';
import { roleTitles } from '../../model/roleTitles.js';

/** A table with a name of at most 31 characters, as spreadsheets want it. Cells are text; the first row holds the heads. */
export interface ContactSheet {
  readonly name: string;
  /** Widths of the columns in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** People, roles, outside parties and reporting channels, in the profile's order. */
export function contactSheets(model: Model): readonly ContactSheet[] {
  const { profile, derived } = model;
  const sites = new Map(profile.organization.sites.map((site) => [site.id, site.name]));
  const titles = roleTitles(profile);
  return [
    {
      name: 'People',
      widths: [26, 32, 26, 22, 22, 34, 24, 18, 34, 34, 12],
      rows: [
        [
          'Name',
          'Function',
          'Employer',
          'Telephone',
          'Other telephone',
          'E-mail',
          'Out of band',
          'Site',
          'Holds',
          'Deputy for',
          'Checked',
        ],
        ...derived.people.map((person) => [
          person.name,
          person.function,
          person.employer,
          person.phone,
          person.phone_alternate ?? '',
          person.email,
          person.out_of_band ?? '',
          sites.get(person.site) ?? '',
          person.roles.join('; '),
          person.deputy_for.join('; '),
          person.last_verified,
        ]),
      ],
    },
    {
      name: 'Roles',
      widths: [32, 26, 22, 44],
      rows: [
        ['Role', 'Holder', 'Telephone', 'Deputies in order'],
        ...derived.roles.map((role) => [
          role.title,
          role.primary?.name ?? '',
          role.primary?.phone ?? '',
          role.deputies.map((person) => `${person.name} ${person.phone}`).join('; '),
        ]),
      ],
    },
    {
      name: 'Outside parties',
      widths: [32, 22, 40, 26, 22, 34, 28, 22, 12],
      rows: [
        ['Party', 'Kind', 'Called when', 'Contact', 'Telephone', 'E-mail', 'Hours', 'Reference', 'Checked'],
        ...profile.contacts.external.map((party) => [
          party.name,
          party.kind,
          party.trigger,
          party.contact,
          party.phone ?? '',
          party.email ?? '',
          party.hours,
          party.reference ?? '',
          party.last_verified,
        ]),
      ],
    },
    {
      name: 'Reporting channels',
      widths: [28, 12, 34, 34, 34],
      rows: [
        ['Channel', 'Kind', 'Address', 'Hours', 'Owner'],
        ...profile.poc.channels.map((channel) => [
          channel.name,
          channel.kind,
          channel.address,
          channel.hours,
          titles.get(channel.owner) ?? channel.owner,
        ]),
      ],
    },
  ];
}
