// Profile rule (dc-16): what nobody can judge yet becomes an incident within a time that is written down.
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** The decision that ends the doubt: `decisions.matrix` names it by this id. */
const DECLARE = 'declare-incident';

export default {
  id: 'unsure-default',
  summary:
    'A case that nobody can judge yet has a time limit, no longer than the time for classifying the lightest class.',
  why: 'Most grave incidents begin as something odd that nobody wants to name. Without a limit the doubt lasts until the damage decides; with one, somebody acts in time.',
  catalogue: ['dc-16'],
  bad: {
    'profile.yaml': `classification:
  incident_criteria:
    when_in_doubt: Treat it as an incident
decisions:
  matrix:
    - { id: declare-incident, decider: duty-officer }
`,
  },
  good: {
    'profile.yaml': `classification:
  incident_criteria:
    when_in_doubt: Treat it as an incident
    unsure_limit: PT1H
escalation:
  targets:
    - { class: critical, classify: PT30M }
    - { class: minor, classify: PT8H }
decisions:
  matrix:
    - { id: declare-incident, decider: duty-officer }
`,
  },
  run(context) {
    const { classification, decisions, escalation } = context.profile;
    const criteria = classification?.incident_criteria;
    if (!criteria) return;
    const at = '/classification/incident_criteria/unsure_limit';
    const declare = decisions?.matrix?.find(({ id }) => id === DECLARE);
    if (criteria.unsure_limit === undefined) {
      if (!declare || (declare.longest_wait !== undefined && declare.default !== undefined)) return;
      context.report(at, {
        where: 'key',
        reason:
          'nothing says how long a case may stay unclear: neither unsure_limit nor the longest wait and default of the decision "declare-incident"',
        expected: ['unsure_limit: PT1H'],
        note: 'Add unsure_limit: after it the case is treated as an incident until shown otherwise.',
      });
      return;
    }
    const limit = durationMinutes(criteria.unsure_limit);
    const [longest] = withPointers(escalation?.targets, '/escalation/targets')
      .flatMap(({ item, at: place }) => {
        const minutes = durationMinutes(item.classify ?? '');
        return minutes === undefined ? [] : [{ minutes, text: item.classify ?? '', at: `${place}/classify` }];
      })
      .sort((a, b) => b.minutes - a.minutes);
    if (limit === undefined || !longest || limit <= longest.minutes) return;
    context.report(at, {
      reason: `a case may stay unclear for ${formatDuration(criteria.unsure_limit)}, longer than any class may stay unset: ${formatDuration(longest.text)} (${placeText(context, longest.at)})`,
      actual: criteria.unsure_limit,
      expected: [`at most ${longest.text}`],
      note: 'Shorten the limit.',
    });
  },
} satisfies ProfileRule;
