// Findings -> fingerprints that survive edits elsewhere in the file, for services that follow a finding over time.
import { createHash } from 'node:crypto';
import { linesOf } from './linesOf.js';
import type { PlacedFinding } from './sortFindings.js';

/**
 * One fingerprint (32 hex digits) a finding, in the same order; no two are equal. Made of rule, file, the text of the line and
 * what the finding names in it, never of numbers of lines; equal ones are told apart by counting.
 */
export function fingerprintFindings(findings: readonly PlacedFinding[]): readonly string[] {
  const counts = new Map<string, number>();
  const lines = linesOf();
  return findings.map(({ file, message }) => {
    const text = typeof message.line === 'number' ? (lines(file)[message.line - 1] ?? '').trim() : '';
    // A message may count or quote lines of other files; it serves only where there is nothing else.
    const what = message.actual ?? (text === '' ? message.reason : '');
    const base = JSON.stringify([message.ruleId ?? '', (file.path ?? '').replaceAll('\\', '/'), text, what]);
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return createHash('sha256').update(`${base} ${count}`).digest('hex').slice(0, 32);
  });
}
