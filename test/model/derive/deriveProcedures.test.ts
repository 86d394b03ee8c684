import { describe, expect, it } from 'vitest';
import { deriveProcedures } from '../../../src/model/derive/deriveProcedures.js';
import { Origins } from '../../../src/model/origins.js';
import { changed, readSample } from '../../support/sample.js';

const { profile, library } = await readSample();
const ids = library.documents.filter(({ kind }) => kind === 'procedures').map(({ id }) => id);
const listOf = (facts: typeof profile) => deriveProcedures(facts, library.documents, new Origins(facts));
const tested = { date: '2026-09-24', by: profile.people.cards[0]?.id ?? '', result: 'Passed' };

describe('deriveProcedures', () => {
  it('is what the profile lists where nothing is said of the others', () => {
    const some = changed(profile, (copy) => copy.procedures.list.splice(2));
    expect(listOf(some)).toEqual(some.procedures.list);
  });

  it('adds each other procedure of the set when all were tried together', () => {
    const some = changed(profile, (copy) => {
      copy.procedures.list.splice(1);
      copy.procedures.tested = tested;
    });
    const [own] = some.procedures.list;
    const list = listOf(some);
    expect(list[0]).toEqual(own);
    expect(list.map((entry) => entry.id).sort()).toEqual([...new Set([own?.id, ...ids])].sort());
    for (const entry of list.slice(1)) {
      const template = library.documents.find(({ id }) => id === entry.id);
      expect(entry).toMatchObject({ title: template?.title, last_test: tested.date, tested_by: tested.by });
      expect(entry.trigger, entry.id).toBe(template?.trigger);
      expect(profile.roles.list.map((role) => role.id)).toContain(entry.owner);
    }
  });

  it('finds a trigger in the head of every procedure of the library', () => {
    for (const { id, trigger } of library.documents.filter(({ kind }) => kind === 'procedures'))
      expect(trigger, id).toMatch(/^[A-Z].{10,}[^.]$/);
  });
});
