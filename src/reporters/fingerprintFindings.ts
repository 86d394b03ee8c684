// Findings -> fingerprints that survive edits elsewhere in the file, for services that follow a finding over time.
import { createHash } from 'node:crypto';
import type { PlacedFinding } from './sortFindings.js';

/**
 * One fingerprint (32 hex digits) a finding, in the same order; no two are equal. Made of rule, file and the text of the
 * line, not of its number; equal ones are told apart by counting.
 */
export function fingerprintFindings(findings: readonly PlacedFinding[]): readonly string[] {
  const counts = new Map<string, number>();
  const lines = new Map<unknown, readonly string[]>();
  return findings.map(({ file, message }) => {
    const source = lines.get(file) ?? String(file.value ?? '').split(/\r?\n/);
    lines.set(file, source);
    const text = typeof message.line === 'number' ? (source[message.line - 1] ?? '').trim() : message.reason;
    const base = JSON.stringify([message.ruleId ?? '', file.path ?? '', text]);
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return createHash('sha256').update(`${base} ${count}`).digest('hex').slice(0, 32);
  });
}
