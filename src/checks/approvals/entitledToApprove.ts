// Who may approve a document of a kind: top management, and who holds or deputizes the approving role of the kind.
import { approverOf } from '../../model/derive/deriveDocuments.js';
import type { Document } from '../../model/documents.js';
import type { Profile } from '../../model/profile.generated.js';

/** Ids of people, the holder of the role first; undefined where the profile does not say who holds it. */
export function entitledToApprove(profile: Profile, document: Pick<Document, 'kind'>): readonly string[] | undefined {
  const { governance, roles } = profile;
  const holder = roles?.holders.find(({ role }) => governance && role === approverOf(profile, document));
  if (!holder) return undefined;
  const people = [holder.primary, ...(holder.deputies ?? []), governance.top_management?.person];
  return [...new Set(people.filter((person) => person !== undefined))];
}
