// One entry of `suppressions` -> why it does not hold, as a finding at its line; nothing where it holds.
import type { Finding, FindingKind } from '../diagnostics.js';
import { GROUNDS } from '../model/grounds.js';
import type { Suppression } from '../model/profile.generated.js';
import { rankByNearness } from '../model/rankByNearness.js';

/** A finding, and the key of the entry that it is about. */
export interface EntryFault {
  readonly key: 'finding' | 'expires';
  readonly finding: Finding;
}

/** What entries are judged by. */
export interface SuppressionRules {
  /** Every kind of finding that irdocs can make, by id. */
  readonly kinds: ReadonlyMap<string, FindingKind>;
  /** The day (ISO date) on which their last day is judged. */
  readonly asOf: string;
}

/** Judges an entry before anything is known of the findings. */
export function judgeEntry(entry: Suppression, { kinds, asOf }: SuppressionRules): EntryFault | undefined {
  const kind = kinds.get(entry.finding);
  if (!kind) return { key: 'finding', finding: unknownKind(entry, kinds.keys()) };
  // Of what is now an error and now a warning, the warning may be accepted.
  if (kind.unsuppressible && (kind.severities?.length ?? 1) === 1) {
    return { key: 'finding', finding: refusal(entry, kind.unsuppressible) };
  }
  if (entry.expires >= asOf) return undefined;
  return {
    key: 'expires',
    finding: {
      ruleId: 'suppression-expired',
      severity: 'warning',
      reason: `the suppression "${entry.id}" ended on ${entry.expires}, so that ${entry.finding} counts again`,
      actual: entry.expires,
      note: `Mend what it names and remove the entry, or agree on a later day with its owner (${entry.owner}).`,
    },
  };
}

/** For an entry that names what cannot be accepted. */
export function refusal(entry: Suppression, grounds: keyof typeof GROUNDS): Finding {
  return {
    ruleId: 'suppression-refused',
    reason: `the suppression "${entry.id}" names ${entry.finding}, which cannot be accepted: ${GROUNDS[grounds]}`,
    actual: entry.finding,
    note: `Mend what it finds and remove the entry; \`irdocs explain ${entry.finding}\` shows how.`,
  };
}

function unknownKind(entry: Suppression, known: Iterable<string>): Finding {
  const { near, ranked } = rankByNearness(entry.finding, known);
  const hint = near === undefined ? '' : `: did you mean "${near}"?`;
  return {
    ruleId: 'suppression-unknown',
    reason: `the suppression "${entry.id}" names "${entry.finding}", but irdocs makes no such finding${hint}`,
    actual: entry.finding,
    expected: ranked.slice(0, near === undefined ? 0 : 5),
    note: 'Write the id in brackets after the message; `irdocs list rules` and `irdocs list checks` show all.',
  };
}
