// The contacts as vCard 4.0 (RFC 6350), for telephones: one card a person and one an outside party with a number.
import ICAL from 'ical.js';
import type { Model } from '../../model/deriveModel.js';

/** The text of a `.vcf` file, in the profile's order. Cards of people who have left are not written. */
export function contactCards({ profile, derived }: Model): string {
  const { short_name: organization } = profile.organization;
  const { id_prefix: prefix, classification_label: label } = profile.document_set;
  const cards = [
    ...derived.people
      .filter((person) => person.left === undefined)
      .map((person) =>
        card(`${prefix}:person:${person.id}`, [
          ['fn', person.name],
          ['org', person.employer],
          ['title', person.function],
          ...(person.roles.length > 0 ? ([['role', person.roles.join(', ')]] as const) : []),
          ['tel', person.phone],
          ...(person.phone_alternate === undefined ? [] : ([['tel', person.phone_alternate]] as const)),
          ['email', person.email],
          ['note', `${label}. Checked ${person.last_verified}.`],
          ['rev', stamp(person.last_verified)],
        ]),
      ),
    ...profile.contacts.external
      .filter((party) => party.phone !== undefined)
      .map((party) =>
        card(`${prefix}:party:${party.id}`, [
          ['fn', party.name],
          ['org', party.name],
          ['kind', 'org'],
          ['tel', party.phone ?? ''],
          ...(party.email === undefined ? [] : ([['email', party.email]] as const)),
          ['note', `${label}. ${organization} calls when: ${party.trigger}. ${party.contact}. ${party.hours}.`],
          ['rev', stamp(party.last_verified)],
        ]),
      ),
  ];
  return cards.map((entry) => `${entry.toString()}\r\n`).join('');
}

function card(uid: string, properties: readonly (readonly [name: string, value: string])[]): ICAL.Component {
  const vcard = new ICAL.Component('vcard');
  vcard.addPropertyWithValue('version', '4.0');
  vcard.addPropertyWithValue('prodid', '-//irdocs//EN');
  vcard.addPropertyWithValue('uid', encodeURI(`x-irdocs:${uid}`));
  for (const [name, value] of properties) vcard.addPropertyWithValue(name, value);
  return vcard;
}

/** An ISO date as the timestamp of its first second. */
function stamp(date: string): string {
  return `${date.replaceAll('-', '')}T000000Z`;
}
