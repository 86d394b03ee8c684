// How long it takes inside the house, at worst, from a report to a filed notice: each step with its time and the fact that sets it (cc-11).
import { durationMinutes } from '../duration.js';
import type { PartialProfile } from '../partialProfile.js';
import type { ExternalClock } from './externalClocks.js';

/** One step of the path. */
export interface PathStep {
  readonly name: string;
  readonly minutes: number;
  /** Pointer of the fact that sets the time; of a sum, its largest part. */
  readonly pointer: string;
  /** Before it is known that the case must be looked at by law. */
  readonly assessing: boolean;
}

/** The path for one severity class. */
export interface InternalPath {
  /** Id of the class. */
  readonly class: string;
  readonly steps: readonly PathStep[];
}

/**
 * The slowest path: that of the class with the most time to acknowledge and classify. A class that nobody reviews is no case that
 * owes a report and is left out. Steps whose times the profile does not give are left out; undefined without any target.
 */
export function slowestPath(facts: PartialProfile): InternalPath | undefined {
  const reviewed = (facts.classification?.severity_classes ?? []).filter((grade) => grade.review !== 'none');
  const paths = reviewed.flatMap(({ id }): InternalPath[] => {
    const index = (facts.escalation?.targets ?? []).findIndex((target) => target.class === id);
    return id === undefined || index === -1
      ? []
      : [{ class: id, steps: [...assessment(facts, index), ...report(facts)] }];
  });
  return paths.reduce<InternalPath | undefined>(
    (slowest, path) => (slowest && minutesOf(slowest.steps) >= minutesOf(path.steps) ? slowest : path),
    undefined,
  );
}

/** The steps that run while a clock does: all, or only those after the assessment where the clock begins with its result. */
export function stepsWithin(path: InternalPath, clock: Pick<ExternalClock, 'begins'>): readonly PathStep[] {
  return path.steps.filter((step) => clock.begins === 'known' || !step.assessing);
}

/** The sum of the steps in minutes. */
export function minutesOf(steps: readonly PathStep[]): number {
  return steps.reduce((sum, step) => sum + step.minutes, 0);
}

function assessment({ escalation }: PartialProfile, index: number): readonly PathStep[] {
  const target = escalation?.targets?.[index];
  const at = `/escalation/targets/${index}`;
  return [
    ...step('answer the report', [target?.acknowledge], () => `${at}/acknowledge`, true),
    ...step('set the class', [target?.classify], () => `${at}/classify`, true),
  ];
}

function report({ escalation, decisions, communications, notification }: PartialProfile): readonly PathStep[] {
  const timeouts = (escalation?.chain ?? []).map(({ timeout }) => timeout);
  const clearing = (communications?.approval_chain ?? []).map(({ within }) => within);
  const decision = (decisions?.matrix ?? []).findIndex(({ id }) => id === 'inform-authorities');
  return [
    ...step('go through the call tree', timeouts, (largest) => `/escalation/chain/${largest}/timeout`),
    ...step(
      'decide to report',
      [decisions?.matrix?.[decision]?.longest_wait],
      () => `/decisions/matrix/${decision}/longest_wait`,
    ),
    ...step('clear the text', clearing, (largest) => `/communications/approval_chain/${largest}/within`),
    ...step('file the report', [notification?.file_within], () => '/notification/file_within'),
  ];
}

/** One step that is the sum of several times; none where no time is given. */
function step(
  name: string,
  times: readonly (string | undefined)[],
  pointer: (largest: number) => string,
  assessing = false,
): readonly PathStep[] {
  const minutes = times.map((time) => durationMinutes(time ?? '') ?? 0);
  const sum = minutes.reduce((total, part) => total + part, 0);
  if (sum === 0) return [];
  return [{ name, minutes: sum, pointer: pointer(minutes.indexOf(Math.max(...minutes))), assessing }];
}
