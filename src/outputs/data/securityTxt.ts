// The security.txt of the organization (RFC 9116): where finders of weaknesses report, and until when that holds.
import { addToDate } from '../../model/addToDate.js';
import type { Model } from '../../model/deriveModel.js';
import type { Artifact } from '../../model/documents.js';

/** The file is stale after a year at the latest (RFC 9116, 2.5.5). */
const LONGEST = 'P1Y';

/**
 * `security.txt`, to be served at `/.well-known/security.txt`. Nothing when the profile names no intake for outsiders that is
 * a web or mail address. It ends when the set must be reviewed, so that a forgotten one says so by itself.
 */
export function securityTxt({ profile, derived }: Model): readonly Artifact[] {
  const intake = profile.poc.external_intake;
  const contacts = [mailAddress(intake.address), intake.url].filter((contact) => contact !== undefined);
  if (contacts.length === 0) return [];
  const latest = addToDate(profile.document_set.effective_date, LONGEST);
  const [expires] = [derived.next_review, latest].sort();
  const lines = [
    `# Where to report weaknesses and incidents to ${profile.organization.legal_name}`,
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}T00:00:00Z`,
    ...(intake.key_url === undefined ? [] : [`Encryption: ${intake.key_url}`]),
    ...(intake.policy_url === undefined ? [] : [`Policy: ${intake.policy_url}`]),
    ...(intake.canonical_url === undefined ? [] : [`Canonical: ${intake.canonical_url}`]),
    ...(intake.languages.length > 0 ? [`Preferred-Languages: ${intake.languages.join(', ')}`] : []),
  ];
  return [{ path: 'data/security.txt', bytes: Buffer.from(`${lines.join('\n')}\n`) }];
}

/** The `mailto:` of an address that is one mail address and nothing else. */
function mailAddress(address: string): string | undefined {
  return /^[^\s@<>()]+@[^\s@<>()]+$/u.test(address) ? `mailto:${address}` : undefined;
}
