import { describe, expect, it } from 'vitest';
import { deriveCallTree, derivePeople, deriveRoles } from '../../../src/model/derive/deriveRoles.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';

const profile = {
  people: {
    cards: [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
      { id: 'cem', name: 'Cem' },
    ],
  },
  roles: {
    list: [
      { id: 'lead', title: 'Lead', kind: 'irt', duties: ['lead'], first_hour: true },
      { id: 'desk', title: 'Desk', kind: 'poc', duties: ['answer'] },
    ],
    holders: [
      { role: 'desk', primary: 'cem', deputies: ['ann', 'bob'] },
      { role: 'lead', primary: 'ann', deputies: ['bob'] },
    ],
    authority: [{ role: 'lead', may: ['cut off'], limits: 'one plant' }],
  },
  escalation: {
    chain: [
      { id: 'one', role: 'desk', timeout: 'PT15M', channel: 'phone', purpose: 'take it' },
      { id: 'two', role: 'lead', timeout: 'PT1H30M', channel: 'phone', purpose: 'lead it' },
      { id: 'three', role: 'desk', timeout: 'P1D', channel: 'mail', purpose: 'know it' },
    ],
  },
} as unknown as Profile;
const origins = new Origins(profile);

describe('the call tree', () => {
  const tree = deriveCallTree(profile, origins);

  it('sums the waits from the first call', () => {
    expect(tree.map((step) => [step.id, step.starts_after, step.ends_after])).toEqual([
      ['one', 'PT0M', 'PT15M'],
      ['two', 'PT15M', 'PT105M'],
      ['three', 'PT105M', 'PT1545M'],
    ]);
  });

  it('names holder and deputies in their order, and keeps the line of each step', () => {
    expect(tree[0]).toMatchObject({ role: 'desk', timeout: 'PT15M', primary: { name: 'Cem' } });
    expect(tree[0]?.deputies.map((card) => card.name)).toEqual(['Ann', 'Bob']);
    expect(tree.map((step) => origins.of(step))).toEqual([
      '/escalation/chain/0',
      '/escalation/chain/1',
      '/escalation/chain/2',
    ]);
  });
});

describe('roles and people', () => {
  it('joins each role with holder, deputies and authority', () => {
    const [lead, desk] = deriveRoles(profile, origins);
    expect(lead).toMatchObject({
      id: 'lead',
      kind_title: 'Response team',
      first_hour: true,
      primary: { id: 'ann' },
      may: ['cut off'],
      limits: 'one plant',
    });
    expect(desk).toMatchObject({
      id: 'desk',
      kind_title: 'Point of contact',
      first_hour: false,
      primary: { id: 'cem' },
    });
    expect(desk).not.toHaveProperty('may');
    expect(origins.of(desk as object)).toBe('/roles/list/1');
  });

  it('tells of each person the titles held and deputized', () => {
    expect(derivePeople(profile, origins).map(({ id, roles, deputy_for }) => ({ id, roles, deputy_for }))).toEqual([
      { id: 'ann', roles: ['Lead'], deputy_for: ['Desk'] },
      { id: 'bob', roles: [], deputy_for: ['Desk', 'Lead'] },
      { id: 'cem', roles: ['Desk'], deputy_for: [] },
    ]);
  });
});
