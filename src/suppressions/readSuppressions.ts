// The entries of `suppressions` that can be acted upon, of a profile that may be faulty; what is wrong with the others is told by its schema.
import type { Suppression } from '../model/profile.generated.js';

/** An entry and where it stands. */
export interface PlacedSuppression {
  readonly entry: Suppression;
  /** JSON pointer. */
  readonly pointer: string;
}

const REQUIRED = ['id', 'finding', 'reason', 'owner', 'expires'] as const;
const OPTIONAL = ['file', 'text'] as const;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @param data the merged data of the profile as written, even if invalid */
export function readSuppressions(data: unknown): readonly PlacedSuppression[] {
  const list: unknown = Object(data).suppressions;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => (isWhole(entry) ? [{ entry, pointer: `/suppressions/${index}` }] : []));
}

/** Whether the entry says all that it must: one without a reason, an owner or a last day accepts nothing. */
function isWhole(entry: unknown): entry is Suppression {
  const record = Object(entry) as Record<string, unknown>;
  return (
    REQUIRED.every((key) => isText(record[key])) &&
    OPTIONAL.every((key) => record[key] === undefined || isText(record[key])) &&
    DAY.test(String(record.expires))
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
