import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { deriveModel } from '../../../src/model/deriveModel.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { calendar } from '../../../src/outputs/data/calendar.js';
import { contactCards } from '../../../src/outputs/data/contactCards.js';
import { contactSheets } from '../../../src/outputs/data/contactSheets.js';
import { dataArtifacts } from '../../../src/outputs/data/dataArtifacts.js';
import { writeWorkbook } from '../../../src/outputs/data/writeWorkbook.js';
import { changed, readSample } from '../../support/sample.js';

const { profile, library } = await readSample();
const modelOf = (of: Profile) => deriveModel(of, library.standard, library.documents);
const model = modelOf(profile);
const entries = model.derived.reviews;

describe('contactCards', () => {
  const text = contactCards(model);
  const cards = ICAL.parse(text) as unknown as [string, [string, object, string, string][]][];

  test('has a card for every person and every party with a number, each with a telephone', () => {
    const parties = profile.contacts.external.filter((party) => party.phone !== undefined);
    expect(cards).toHaveLength(profile.people.cards.length + parties.length);
    for (const [, properties] of cards) {
      const names = properties.map(([name]) => name);
      expect(names).toEqual(expect.arrayContaining(['version', 'uid', 'fn', 'org', 'tel', 'note', 'rev']));
    }
  });

  test('is written as RFC 6350 asks: CRLF, and no line over 75 octets', () => {
    expect(text.endsWith('END:VCARD\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.join('')).not.toContain('\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(77);
  });

  test('keeps hostile words one value', () => {
    const hostile = changed(profile, (copy) => {
      (copy.people.cards[0] as { name: string }).name = 'A; B, C\\ D\nEND:VCARD';
    });
    const parsed = ICAL.parse(contactCards(modelOf(hostile))) as unknown as typeof cards;
    expect(parsed).toHaveLength(cards.length);
    expect(parsed[0]?.[1].find(([name]) => name === 'fn')?.[3]).toBe('A; B, C\\ D\nEND:VCARD');
  });

  test('leaves out people who have left', () => {
    const left = changed(profile, (copy) => {
      (copy.people.cards[0] as { left?: string }).left = '2026-09-30';
    });
    expect(contactCards(modelOf(left))).not.toContain(profile.people.cards[0]?.email);
  });
});

describe('calendar', () => {
  const text = calendar(model);
  const root = new ICAL.Component(ICAL.parse(text));

  test('has an all-day entry with a reminder for each review', () => {
    const events = root.getAllSubcomponents('vevent');
    expect(events).toHaveLength(entries.length);
    expect(entries.length).toBeGreaterThan(20);
    for (const [index, event] of events.entries()) {
      expect(event.getFirstPropertyValue('dtstart')?.toString()).toBe(entries[index]?.next);
      expect(event.getFirstPropertyValue('summary')).toBe(entries[index]?.what);
      expect(event.getAllSubcomponents('valarm')).toHaveLength(1);
    }
  });

  test('gives every entry a name of its own that stays when the day moves', () => {
    const uids = root.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(uids.length);
    const moved = entries.map((entry) => ({ ...entry, next: '2030-01-01' }));
    const later = new ICAL.Component(ICAL.parse(calendar({ ...model, derived: { ...model.derived, reviews: moved } })));
    expect(later.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('uid'))).toEqual(uids);
  });
});

describe('writeWorkbook', () => {
  test('writes texts as texts, whatever they begin with', async () => {
    const book = await writeWorkbook(
      [{ name: 'People', widths: [10], rows: [['Name'], ['=1+1'], ['+49 171 3920003']] }],
      'note',
    );
    const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const strings = strFromU8(unzipSync(book)['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(`${sheet}${strings}`).toContain('=1+1');
    expect(`${sheet}${strings}`).toContain('+49 171 3920003');
  });

  test('has a sheet for people, roles, parties and channels', () => {
    const sheets = contactSheets(model);
    expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
      ['People', profile.people.cards.length],
      ['Roles', profile.roles.list.length],
      ['Outside parties', profile.contacts.external.length],
      ['Reporting channels', profile.poc.channels.length],
    ]);
    for (const { rows, widths } of sheets) for (const row of rows) expect(row).toHaveLength(widths.length);
  });

  test('has the same bytes each time', async () => {
    const [first, second] = [await dataArtifacts(model), await dataArtifacts(model)];
    expect(second).toEqual(first);
    expect(first.map(({ path }) => path)).toEqual(['data/contacts.xlsx', 'data/contacts.vcf', 'data/calendar.ics']);
  });
});
