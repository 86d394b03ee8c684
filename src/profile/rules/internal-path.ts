// Profile rule (cc-11): from report to filed notice, the house needs less time than the tightest clock from outside leaves.
import { tightestClock } from '../../model/derive/deriveInternalPath.js';
import { externalClocks } from '../../model/derive/externalClocks.js';
import { minutesOf, type PathStep, slowestPath, stepsWithin } from '../../model/derive/internalPath.js';
import { durationOfMinutes } from '../../model/durationOfMinutes.js';
import { formatDuration } from '../../model/formatDuration.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';

const HEAD = `classification:
  severity_classes:
    - { id: critical, rank: 2, review: required }
escalation:
  chain:
    - { id: one, role: duty-engineer, timeout: PT15M }
    - { id: two, role: irt-lead, timeout: PT15M }
  targets:
    - { class: critical, acknowledge: PT15M, classify: PT1H }
communications:
  approval_chain:
    - { step: Legal check, role: legal-counsel, within: PT2H }
notification:
  regimes:
    - { id: nis2, catalogue: eu-nis2-23 }
`;

export default {
  id: 'internal-path',
  summary:
    'Answering, classing, calling, deciding, clearing and filing together take less time than the tightest clock.',
  why: 'Each step of the way to a report has its own limit, and each limit looks short. Added up they can be longer than the law gives, and nobody notices until the first report is late. The sum is that of the slowest class which is reviewed at all, in the worst hour.',
  catalogue: ['cc-11'],
  bad: {
    'profile.yaml': `${HEAD}decisions:
  matrix:
    - { id: inform-authorities, decider: legal-counsel, longest_wait: PT24H }
`,
  },
  good: {
    'profile.yaml': `${HEAD}decisions:
  matrix:
    - { id: inform-authorities, decider: legal-counsel, longest_wait: PT4H }
`,
  },
  run(context) {
    const path = slowestPath(context.profile);
    const clock = path && tightestClock(path, externalClocks(context.profile, context.standard));
    if (!path || !clock) return;
    const steps = stepsWithin(path, clock);
    const needed = minutesOf(steps);
    const [first, ...others] = steps;
    if (needed < clock.minutes || !first) return;
    const largest = others.reduce((most, step) => (step.minutes > most.minutes ? step : most), first);
    const spelled = steps.map((step: PathStep) => `${step.name} ${words(step.minutes)}`).join(' + ');
    context.report(largest.pointer, {
      reason: `a report on a case of class "${path.class}" takes ${words(needed)} at worst (${spelled}), but ${clock.name} leaves ${formatDuration(clock.deadline)} (${placeText(context, clock.pointer)})`,
      actual: words(needed),
      expected: [`less than ${formatDuration(clock.deadline)}`],
      note: `Shorten the steps, first of all this one: the longest is to ${largest.name}.`,
    });
  },
} satisfies ProfileRule;

function words(minutes: number): string {
  return formatDuration(durationOfMinutes(minutes));
}
