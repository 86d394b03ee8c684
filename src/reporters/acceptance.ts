// Why a finding is accepted, and until when, in the words that every format shows.
import type { Suppression } from '../model/profile.generated.js';

/** `until 2027-03-31 (it-operations-lead): the intranet moves in March` */
export function acceptance({ expires, owner, reason }: Suppression): string {
  return `until ${expires} (${owner}): ${reason}`;
}
