import { describe, expect, it } from 'vitest';
import { trackReads } from '../../src/model/trackReads.js';

const data = {
  name: 'Example',
  site: { id: 'a', town: 'Ulm' },
  roles: [
    { id: 'lead', title: 'Lead', more: { note: 'x' } },
    { id: 'deputy', title: 'Deputy', more: { note: 'y' } },
  ],
};

/** The paths that some work asks for. */
function readBy(work: (tracked: typeof data) => unknown): string[] {
  const { tracked, read, collect } = trackReads(data);
  collect(() => work(tracked));
  return [...read].sort();
}

describe('reads by name', () => {
  it.each<readonly [string, (tracked: typeof data) => unknown, readonly string[]]>([
    ['a fact', ({ name }) => name, ['name']],
    ['a fact in an object', ({ site }) => site.town, ['site', 'site.town']],
    [
      'an entry of a list',
      ({ roles }) => roles.find(({ id }) => id === 'deputy')?.title,
      ['roles', 'roles[].id', 'roles[].title'],
    ],
    ['nothing', () => undefined, []],
  ])('are noted: %s', (_, work, paths) => {
    expect(readBy(work)).toEqual(paths);
  });

  it.each<readonly [string, (tracked: typeof data) => unknown]>([
    ['a copy', ({ site }) => ({ ...site })],
    ['all entries', ({ site }) => Object.entries(site)],
    ['the keys', ({ site }) => Object.keys(site)],
  ])('are not those of whoever goes through all keys: %s', (_, work) => {
    expect(readBy(work)).toEqual(['site']);
  });

  it('are not those of whoever asks for nearly everything', () => {
    expect(
      readBy(({ name, site, roles }) => [name, site.id, site.town, roles.map((role) => [role.id, role.title])]),
    ).toEqual([]);
  });

  it('count only where somebody collects them', () => {
    const { tracked, read } = trackReads(data);
    expect(tracked.site.town).toBe('Ulm');
    expect([...read]).toEqual([]);
  });

  it('find the same data, with one stand-in for each object', () => {
    const { tracked } = trackReads(data);
    expect(tracked).toEqual(data);
    expect(tracked.roles[0]).toBe(tracked.roles[0]);
    expect(Array.isArray(tracked.roles)).toBe(true);
    expect(tracked.roles.map(({ id }) => id)).toEqual(['lead', 'deputy']);
  });
});
