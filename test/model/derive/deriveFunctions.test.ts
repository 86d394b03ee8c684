import { describe, expect, it } from 'vitest';
import { deriveFunctions } from '../../../src/model/derive/deriveFunctions.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { changed, readSample } from '../../support/sample.js';

const { profile } = await readSample();
const functionsOf = (facts: Profile) => deriveFunctions(facts, new Origins(facts));
const without = changed(profile, (copy) => {
  delete copy.teams.irt.functions;
});

describe('deriveFunctions', () => {
  it('leaves what the profile says as it is', () => {
    expect(functionsOf(profile)).toBe(profile.teams.irt.functions);
  });

  it('else fills each of the seven with roles that exist', () => {
    const roles = new Set(profile.roles.list.map((role) => role.id));
    const functions = functionsOf(without);
    expect(functions.map((entry) => entry.function)).toEqual(
      profile.teams.irt.functions?.map((entry) => entry.function),
    );
    for (const entry of functions) {
      expect(entry.roles.length, entry.function).toBeGreaterThan(0);
      for (const role of entry.roles) expect(roles, entry.function).toContain(role);
    }
  });

  it('takes intake from the point of contact and the lead from the control decision, each role once', () => {
    const find = (name: string) => functionsOf(without).find((entry) => entry.function === name)?.roles;
    expect(find('monitoring-and-intake')).toEqual([profile.poc.role]);
    expect(find('lead')).toEqual([profile.procedures.control_decision.decider]);
    expect(new Set(find('response')).size).toBe(find('response')?.length);
  });
});
