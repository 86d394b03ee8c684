// The words in which an approval is told: by findings, in lists, in control blocks.
import type { RecordedApproval } from './judgeApprovals.js';

/** `3f9a 1c20 c441 7b5e …`: enough to compare by eye with what `irdocs list approvals` prints. */
export function shortHash(hash: string): string {
  const digits = hash.replace(/^sha256:/, '').slice(0, 16);
  return `${digits.replace(/(.{4})(?!$)/g, '$1 ')} …`;
}

/** `2026-01-20 by Alma Kent`, and the version where it is not the present one. */
export function approvalWords({ date, by, version }: RecordedApproval, presentVersion: string): string {
  return `${date} by ${by}${version === presentVersion ? '' : ` as version ${version}`}`;
}
