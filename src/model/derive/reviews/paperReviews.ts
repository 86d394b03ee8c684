// Part of the review calendar: documents, their copies, and the people and groups in them.
import type { PartialProfile } from '../../partialProfile.js';
import type { Aging } from './aging.js';

/** Documents, their copies, the scale, the people and groups in them, and what management looks at. */
export function paperReviews(profile: PartialProfile): readonly Aging[] {
  const { document_set: set, governance, classification, contacts, communications, records } = profile;
  const keeper = governance?.documents_owner ?? governance?.plan_owner;
  const checked = contacts?.last_verified;
  return [
    {
      kind: 'document',
      what: `Document set ${set?.id_prefix ?? ''}, version ${set?.version ?? ''}`,
      owner: keeper,
      at: '/document_set/effective_date',
      last: set?.effective_date,
    },
    {
      kind: 'document',
      what: 'Classification scale',
      owner: governance?.plan_owner,
      at: '/classification/approval/date',
      last: classification?.approval?.date,
    },
    ...(set?.offline_copies ?? []).map(
      (copy, index): Aging => ({
        kind: 'copy',
        what: `Offline copy: ${copy.what}; ${copy.location}`,
        owner: copy.holder,
        at: `/document_set/offline_copies/${index}/refreshed`,
        last: copy.refreshed,
        interval: copy.interval,
      }),
    ),
    {
      kind: 'contacts',
      what: 'Contact directory',
      owner: keeper,
      at: '/contacts/last_verified/date',
      last: checked?.date,
      interval: checked?.interval,
    },
    {
      kind: 'contacts',
      what: `Out-of-band channel: ${communications?.out_of_band?.name}`,
      owner: communications?.out_of_band?.owner,
      at: '/communications/out_of_band/tested',
      last: communications?.out_of_band?.tested,
      interval: checked?.interval,
    },
    ...(records?.access_groups ?? []).map(
      (group, index): Aging => ({
        kind: 'access',
        what: `Access group ${group.group}`,
        owner: profile.support?.incident_register?.owner,
        at: `/records/access_groups/${index}/reviewed`,
        last: group.reviewed,
      }),
    ),
    {
      kind: 'management',
      what: 'Management review',
      owner: governance?.steering_forum?.chair,
      at: '/governance/management_review/last',
      last: governance?.management_review?.last,
      interval: governance?.management_review?.interval,
    },
    {
      kind: 'management',
      what: 'Internal audit',
      owner: governance?.policy_owner,
      at: '/governance/audit_plan/last',
      last: governance?.audit_plan?.last,
      interval: governance?.audit_plan?.interval,
    },
    {
      kind: 'management',
      what: `Risk assessment ${governance?.risk_assessment_ref?.id}`,
      owner: governance?.risk_assessment_ref?.owner,
      at: '/governance/risk_assessment_ref/date',
      last: governance?.risk_assessment_ref?.date,
    },
  ];
}
