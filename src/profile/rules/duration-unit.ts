// Profile rule: no length of time is in another unit than the fact is measured in: P15M is 15 months, PT15M 15 minutes.
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { walkSchema } from '../walkSchema.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Paths (list positions as `*`) of times that people react in, with the longest that can be meant. */
const REACTIONS: readonly (readonly [path: RegExp, longest: number])[] = [
  [/^\/escalation\/chain\/\*\/timeout$/, DAY],
  [/^\/escalation\/targets\/\*\/(?:acknowledge|lead_engaged)$/, 30 * DAY],
  [/^\/escalation\/targets\/\*\/(?:classify|first_update|update_every|management_told)$/, 60 * DAY],
  [/^\/poc\/(?:ack_target|report_within)$/, 7 * DAY],
  [/^\/decisions\/matrix\/\*\/longest_wait$/, 60 * DAY],
  [/^\/communications\/approval_chain\/\*\/within$/, 7 * DAY],
  [/^\/notification\/file_within$/, 7 * DAY],
  [/^\/teams\/crisis\/meets_within$/, 7 * DAY],
  [/^\/procedures\/control_decision\/(?:first_after|then_every)$/, 7 * DAY],
];

/** Times between two checks or up to a deletion; nobody measures them in minutes. */
const INTERVALS = /\/(?:interval|review_interval|keep|retention|cycle)$/;

export default {
  id: 'duration-unit',
  judgesValues: true,
  summary: 'Times in which people react are not months long, and intervals between checks are not minutes.',
  why: 'In ISO 8601 the letter T decides: P15M is 15 months and PT15M is 15 minutes. Both are valid, and a document that gives the duty officer 15 months to answer is printed without a word if nobody looks.',
  unsuppressible: 'reading',
  bad: {
    'profile.yaml': `escalation:
  chain:
    - { id: one, role: duty-engineer, timeout: P15M }
document_set:
  review_interval: PT6M
`,
  },
  good: {
    'profile.yaml': `escalation:
  chain:
    - { id: one, role: duty-engineer, timeout: PT15M }
document_set:
  review_interval: P6M
`,
  },
  run({ profile, schema, report }) {
    for (const { pointer, value } of walkSchema(schema, profile)) {
      if (typeof value !== 'string') continue;
      const length = lengthOf(pointer, value);
      if (length === 'plausible') continue;
      const meant = length === 'too-long' ? value.replace(/^P(\d+)M$/, 'PT$1M') : value.replace(/^PT(\d+)M$/, 'P$1M');
      const hint = meant === value ? '' : `: did you mean ${meant}, ${formatDuration(meant)}?`;
      report(pointer, {
        reason: `${authorPath(pointer)} is ${value}, that is ${formatDuration(value)}${hint}`,
        actual: value,
        ...(hint === '' ? {} : { expected: [meant] }),
        note: 'Hours, minutes and seconds stand behind a T: PT15M. Years, months and days stand before it: P6M.',
      });
    }
  },
} satisfies ProfileRule;

/**
 * Whether the duration at a pointer is of a length that can be meant there: `too-long` for a reaction of months, `too-short` for an
 * interval of minutes. A text that is no duration is told elsewhere.
 */
function lengthOf(pointer: string, value: string): 'plausible' | 'too-long' | 'too-short' {
  const minutes = durationMinutes(value);
  if (minutes === undefined) return 'plausible';
  const path = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
  const longest = REACTIONS.find(([pattern]) => pattern.test(path))?.[1];
  if (longest !== undefined && minutes > longest) return 'too-long';
  return INTERVALS.test(path) && minutes < HOUR ? 'too-short' : 'plausible';
}
