// Who is responsible, accountable, consulted and informed (clause 6.3): as the profile says, else as its other facts imply.
import type { Origins } from '../origins.js';
import type { Profile, RaciRow } from '../profile.generated.js';
import { deciderOf } from './deciderOf.js';

/** The rows of `roles.raci`; without them one row for each activity whose roles stand elsewhere in the profile. */
export function deriveRaci(profile: Profile, origins: Origins): readonly RaciRow[] {
  return profile.roles.raci ?? implied(profile).map((row) => origins.derive('/roles', row));
}

function implied(profile: Profile): RaciRow[] {
  const { poc, classification, procedures, notification, communications, support, improvement, vulnerability } =
    profile;
  const control = procedures.control_decision.decider;
  const deciders = (...ids: string[]): string[] => ids.flatMap((id) => deciderOf(profile, id) ?? []);
  const decided = (activity: string, id: string): RaciRow[] =>
    profile.decisions.matrix
      .filter((entry) => entry.id === id)
      .map(({ decider, consult, inform }) => row(activity, [decider], decider, consult, inform));
  return [
    row('Take reports in and assess them', [poc.role], poc.role),
    ...decided('Declare an incident', 'declare-incident'),
    row('Set the class', [classification.reclassification.set_by], control),
    row('Cut off systems, accounts and services', deciders('isolate-system', 'block-account', 'shut-down'), control),
    row('Secure evidence', deciders('collect-evidence'), profile.records.custody.owner),
    row('Screen for duties to notify', [notification.screen_owner], notification.screen_owner),
    row(
      'Notify authorities and contract parties',
      [notification.screen_owner, ...notification.owners.map((owner) => owner.files)],
      deciderOf(profile, 'inform-authorities') ?? notification.screen_owner,
    ),
    row(
      'Tell audiences inside and outside',
      communications.audiences.map((audience) => audience.owner),
      deciderOf(profile, 'speak-in-public') ?? control,
    ),
    row('Restore services', [support.backup.owner], control),
    ...decided('Close the incident', 'close-incident'),
    row(
      'Review, and see the actions through',
      improvement.review_rules.map((rule) => rule.led_by),
      improvement.action_register.owner,
    ),
    row('Handle vulnerabilities', [vulnerability.owner], vulnerability.owner),
    row('Keep the register', [support.incident_register.owner], support.incident_register.owner),
  ];
}

function row(
  activity: string,
  responsible: readonly string[],
  accountable: string,
  consulted: readonly string[] = [],
  informed: readonly string[] = [],
): RaciRow {
  return {
    activity,
    responsible: responsible.length > 0 ? [...new Set(responsible)] : [accountable],
    accountable,
    consulted: [...consulted],
    informed: [...informed],
  };
}
