// Profile rule: every function of the response team and every role of an incident is filled (items 7.2-role-set and 7.2-incident-roles).
import type { ProfileRule } from '../context.js';

const FUNCTIONS = ['lead', 'planning', 'monitoring-and-intake', 'analysis', 'response', 'communication', 'records'];
const INCIDENT_ROLES = ['incident-lead', 'deputy', 'scribe', 'technical-lead', 'liaison'];

const GOOD = `teams:
  irt:
    functions:
${FUNCTIONS.map((name) => `      - { function: ${name}, roles: [irt-lead] }`).join('\n')}
    incident_roles:
${INCIDENT_ROLES.map((name) => `      - { role: ${name}, task: Acts, taken_by: [irt-lead] }`).join('\n')}
`;

export default {
  id: 'team-complete',
  summary: 'Where teams.irt lists functions or incident roles, each of them is filled, and each once.',
  why: 'A team without somebody who keeps records or who speaks with the others notices it in the middle of an incident. One role may fill several functions, but no function may be left to chance.',
  bad: { 'teams.yaml': GOOD.replace(/ {6}- \{ function: records.*\n/, '').replace('role: liaison', 'role: scribe') },
  good: { 'teams.yaml': GOOD },
  run(context) {
    const team = context.profile.teams?.irt;
    const lists: { at: string; known: readonly string[]; given: readonly (string | undefined)[] | undefined }[] = [
      { at: '/teams/irt/functions', known: FUNCTIONS, given: team?.functions?.map((entry) => entry.function) },
      {
        at: '/teams/irt/incident_roles',
        known: INCIDENT_ROLES,
        given: team?.incident_roles?.map((entry) => entry.role),
      },
    ];
    for (const { at, known, given } of lists) {
      if (given === undefined) continue;
      const absent = known.filter((name) => !given.some((other) => other === name));
      if (absent.length > 0) {
        context.report(at, {
          reason: `nobody fills ${absent.join(', ')}`,
          expected: absent,
          note: 'Add an entry for each; one role may fill several.',
        });
      }
      for (const [index, name] of given.entries()) {
        if (name === undefined || given.indexOf(name) === index) continue;
        context.report(`${at}/${index}`, {
          reason: `"${name}" stands twice in this list`,
          actual: name,
          note: 'Join the two entries.',
        });
      }
    }
  },
} satisfies ProfileRule;
