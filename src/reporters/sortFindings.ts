// One order of findings for all reporters, each finding once: by file, line, column, rule.
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Severity, severityOf } from '../diagnostics.js';

/** A finding with its file. */
export interface PlacedFinding {
  readonly file: VFile;
  readonly message: VFileMessage;
}

/**
 * All findings of all files in a stable order, with those that a profile accepts. A finding that hangs on two files, or that two
 * organizations make of one shared file, is given once; it counts where one of the two does not accept it.
 */
export function sortFindings(files: readonly VFile[]): readonly PlacedFinding[] {
  const once = new Map<string, PlacedFinding & { readonly index: number }>();
  const seen = new Set<VFileMessage>();
  for (const file of files) {
    for (const [index, message] of file.messages.entries()) {
      if (seen.has(message)) continue;
      seen.add(message);
      const key = JSON.stringify([
        file.path ?? '',
        message.place ?? null,
        message.ruleId ?? '',
        severityOf(message),
        message.reason,
        message.note ?? '',
      ]);
      const before = once.get(key);
      if (!before || (isAccepted(before) && !message.suppression)) once.set(key, { file, message, index });
    }
  }
  const decorated = [...once.values()].map(({ index, ...finding }) => ({ finding, order: orderOf(finding, index) }));
  decorated.sort((a, b) => compare(a.order, b.order));
  return decorated.map(({ finding }) => finding);
}

/** Whether the profile accepts the finding for a time, so that it stops nothing. */
export function isAccepted({ message }: PlacedFinding): boolean {
  return message.suppression !== undefined;
}

/** How many findings there are of each severity, and how many are accepted. */
export function countFindings(findings: readonly PlacedFinding[]): Readonly<Record<Severity | 'suppressed', number>> {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  for (const finding of findings) counts[isAccepted(finding) ? 'suppressed' : severityOf(finding.message)] += 1;
  return counts;
}

/** At one place in the order in which they were made; the rest tells apart what two organizations made of one shared file. */
function orderOf({ file, message }: PlacedFinding, index: number): (string | number)[] {
  const { line, column, ruleId, reason, note } = message;
  return [
    file.path ?? '',
    line ?? 0,
    column ?? 0,
    ruleId ?? '',
    index,
    reason,
    severityOf(message),
    String(note ?? ''),
  ];
}

function compare(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, a] of left.entries()) {
    const b = right[index] as string | number;
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
