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
 * All findings of all files in a stable order. A finding that hangs on two files, or that two organizations make of one
 * shared file, is given once.
 */
export function sortFindings(files: readonly VFile[]): readonly PlacedFinding[] {
  const once = new Map<string, PlacedFinding>();
  const seen = new Set<VFileMessage>();
  for (const file of files) {
    for (const message of file.messages) {
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
      if (!once.has(key)) once.set(key, { file, message });
    }
  }
  const decorated = [...once.values()].map((finding, index) => ({ finding, order: [...orderOf(finding), index] }));
  decorated.sort((a, b) => compare(a.order, b.order));
  return decorated.map(({ finding }) => finding);
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly PlacedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { message } of findings) counts[severityOf(message)] += 1;
  return counts;
}

function orderOf({ file, message }: PlacedFinding): (string | number)[] {
  return [file.path ?? '', message.line ?? 0, message.column ?? 0, message.ruleId ?? ''];
}

function compare(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, a] of left.entries()) {
    const b = right[index] as string | number;
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
