// A stranger's PDF may be broken in ways that no reader foresees: that is a finding about it, never a crash.
import type { PackFault } from './packFiles.js';

/** What `work` finds; nothing, and a fault more, when it fails. */
export function unlessBroken<T>(path: string, faults: PackFault[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    faults.push({
      ruleId: 'pack-pdf-broken',
      path,
      reason: `The PDF cannot be read: ${wordsOf(error)}`,
      note: 'Build the pack again, or ask for a whole copy',
    });
    return undefined;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply or too large';
  const text = error instanceof Error ? error.message : String(error);
  // The library that reads PDFs tells programmers what to do about a password.
  return text.includes('is encrypted') ? 'it is encrypted, and irdocs encrypts nothing' : text;
}
