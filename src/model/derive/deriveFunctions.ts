// Which roles fill each function of the response team (clause 7.2): as the profile says, else as its other facts imply.
import type { Origins } from '../origins.js';
import type { Profile, TeamFunction } from '../profile.generated.js';
import { deciderOf } from './deciderOf.js';

/** The entries of `teams.irt.functions`; without them one for each function, filled by who decides, owns or tells. */
export function deriveFunctions(profile: Profile, origins: Origins): readonly TeamFunction[] {
  const { teams, governance, poc, procedures, communications, support } = profile;
  const lead = procedures.control_decision.decider;
  const filled = (fill: TeamFunction['function'], ...roles: (string | undefined)[]): TeamFunction => {
    const given = [...new Set(roles.filter((role) => role !== undefined))];
    return origins.derive('/teams/irt', { function: fill, roles: given.length > 0 ? given : [lead] });
  };
  const outside = communications.audiences.filter((audience) => audience.kind === 'external');
  return (
    teams.irt.functions ?? [
      filled('lead', lead),
      filled('planning', governance.plan_owner),
      filled('monitoring-and-intake', poc.role),
      filled('analysis', deciderOf(profile, 'collect-evidence')),
      filled('response', deciderOf(profile, 'isolate-system'), deciderOf(profile, 'shut-down')),
      filled('communication', ...outside.map((audience) => audience.owner)),
      filled('records', support.incident_register.owner),
    ]
  );
}
