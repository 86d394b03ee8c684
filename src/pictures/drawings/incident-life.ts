// Picture: the life of an incident from the first sign to the changed plan, with the one who decides at each turn (clause 6.1).

import type { Model } from '../../model/deriveModel.js';
import { formatDuration } from '../../model/formatDuration.js';
import { roleTitles } from '../../model/roleTitles.js';
import { type Band, bands } from '../bands.js';
import type { RowBox } from '../boxRows.js';
import type { Picture } from '../picture.js';

const WIDTH = 480;

interface Phase {
  readonly name: string;
  readonly steps: readonly { readonly what: string; readonly who: string; readonly decision?: boolean }[];
  readonly leads?: string;
}

export default {
  id: 'incident-life',
  summary: 'The phases of an incident with the steps and deciders of each',
  draw(model) {
    const phases = phasesOf(model);
    const { shapes, height } = bands(
      phases.map(
        (phase): Band => ({
          title: [{ value: phase.name, bold: true }],
          boxes: phase.steps.map(
            (step): RowBox => ({
              words: [
                { value: step.what, bold: true },
                { value: step.who, size: 8 },
              ],
              style: step.decision ? 'strong' : 'plain',
            }),
          ),
          columns: 3,
          ...(phase.leads === undefined ? {} : { leads: phase.leads }),
        }),
      ),
      WIDTH,
    );
    const sentences = phases.map((phase) => {
      const steps = phase.steps.map((step) => `${step.what} (${step.who})`).join(', then ');
      return `${phase.name}: ${steps}.${phase.leads === undefined ? '' : ` Then: ${phase.leads}.`}`;
    });
    return {
      id: 'incident-life',
      title: 'The life of an incident',
      description: `${sentences.join(' ')} A thick frame marks a decision.`,
      width: WIDTH,
      height,
      shapes,
    };
  },
} satisfies Picture;

function phasesOf({ profile, derived }: Model): readonly Phase[] {
  const titles = roleTitles(profile);
  const role = (id: string): string => titles.get(id) ?? id;
  const decider = (id: string, otherwise: string): string =>
    role(profile.decisions.matrix.find((entry) => entry.id === id)?.decider ?? otherwise);
  const control = profile.procedures.control_decision;
  const classifier = profile.classification.reclassification.set_by;
  const gravest = derived.classes[0];
  return [
    {
      name: 'Detect and report',
      steps: [
        { what: 'Sign seen or told', who: 'Everyone' },
        { what: `Reported within ${formatDuration(profile.poc.report_within)}`, who: 'Everyone' },
        { what: `Acknowledged within ${formatDuration(profile.poc.ack_target)}`, who: role(profile.poc.role) },
      ],
      leads: 'what may be an incident',
    },
    {
      name: 'Assess and decide',
      steps: [
        { what: 'Incident or not?', who: decider('declare-incident', classifier), decision: true },
        { what: 'Class and category', who: role(classifier), decision: true },
        { what: 'Legal screen', who: role(profile.notification.screen_owner), decision: true },
      ],
      leads: 'roles of the class are engaged, clocks run',
    },
    {
      name: 'Respond',
      steps: [
        { what: 'Contain, keep evidence', who: 'Decider of the matrix' },
        { what: 'Remove the cause, recover', who: role(control.decider) },
        {
          what: `Under control? ${formatDuration(control.first_after)}, then every ${formatDuration(control.then_every)}`,
          who: role(control.decider),
          decision: true,
        },
      ],
      leads: profile.teams.crisis
        ? `not under control: ${profile.teams.crisis.name}; under control: close and review`
        : 'under control: close and review',
    },
    {
      name: 'Learn',
      steps: [
        { what: 'Closed', who: decider('close-incident', control.decider), decision: true },
        {
          what: gravest?.review_within
            ? `Reviewed within ${formatDuration(gravest.review_within)} (${gravest.name})`
            : 'Reviewed',
          who: role(profile.improvement.action_register.owner),
        },
        { what: 'Plan, training and controls changed', who: role(profile.governance.plan_owner) },
      ],
    },
  ];
}
