import { describe, expect, it } from 'vitest';
import { Origins } from '../../src/model/origins.js';

const profile = { people: [{ name: 'a', at: { 'x/y~z': { deep: [1] } } }], list: ['t'] };

describe('origins', () => {
  const origins = new Origins(profile);

  it('knows the pointer of each object and list, with / and ~ escaped', () => {
    expect(origins.of(profile)).toBe('');
    expect(origins.of(profile.people)).toBe('/people');
    expect(origins.of(profile.people[0] as object)).toBe('/people/0');
    expect(origins.of(profile.people[0]?.at['x/y~z'].deep as object)).toBe('/people/0/at/x~1y~0z/deep');
    expect(origins.of({})).toBeUndefined();
  });

  it('joins facts without changing their source, and keeps its pointer', () => {
    const source = profile.people[0] as { name: string };
    const joined = origins.join(source, { role: 'lead', name: 'b' });
    expect(joined).toMatchObject({ name: 'b', role: 'lead' });
    expect(source.name).toBe('a');
    expect(origins.of(joined)).toBe('/people/0');
    expect(Object.isFrozen(joined)).toBe(true);
  });

  it('remembers texts that were joined from elsewhere', () => {
    const person = profile.people[0] as { name: string };
    const joined = origins.join({ id: 1 }, { boss: 'a', by: 'b' }, { boss: [person, 'na/me'], by: [undefined, 'x'] });
    expect(origins.ofMember(joined, 'boss')).toBe('/people/0/na~1me');
    expect(origins.ofMember(joined, 'by')).toBeUndefined();
    expect(origins.ofMember(person, 'name')).toBeUndefined();
  });

  it('registers derived facts', () => {
    const list = origins.derive('/list', [{ id: 1 }]);
    expect(origins.of(list)).toBe('/list');
  });
});
