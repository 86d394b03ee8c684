import { describe, expect, it } from 'vitest';
import { deriveRaci } from '../../../src/model/derive/deriveRaci.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { changed, readSample } from '../../support/sample.js';

const { profile } = await readSample();
const rowsOf = (facts: Profile) => deriveRaci(facts, new Origins(facts));
const without = changed(profile, (copy) => {
  delete (copy.roles as Partial<typeof copy.roles>).raci;
});

describe('deriveRaci', () => {
  it('leaves what the profile says as it is', () => {
    expect(rowsOf(profile)).toBe(profile.roles.raci);
  });

  it('else makes rows of the other facts, each with one accountable role and roles that exist', () => {
    const rows = rowsOf(without);
    const roles = new Set(profile.roles.list.map((role) => role.id));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(row.responsible.length, row.activity).toBeGreaterThan(0);
      expect(new Set(row.responsible).size, row.activity).toBe(row.responsible.length);
      for (const id of [...row.responsible, row.accountable, ...row.consulted, ...row.informed])
        expect(roles, row.activity).toContain(id);
    }
    expect(new Set(rows.map((row) => row.activity)).size).toBe(rows.length);
  });

  it('takes decider, consulted and informed roles from the decision', () => {
    const decision = profile.decisions.matrix.find((entry) => entry.id === 'close-incident');
    expect(rowsOf(without).find((row) => row.activity === 'Close the incident')).toEqual({
      activity: 'Close the incident',
      responsible: [decision?.decider],
      accountable: decision?.decider,
      consulted: decision?.consult,
      informed: decision?.inform,
    });
  });
});
