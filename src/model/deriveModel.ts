// Profile -> Model: the profile's facts and what follows from them, before anything is rendered. Pure.
import { deriveAssets, deriveCategories, deriveClasses, deriveImpactRows } from './derive/deriveClasses.js';
import { deriveDocuments, nextReview } from './derive/deriveDocuments.js';
import { deriveForms } from './derive/deriveForms.js';
import { deriveDeclined, deriveRegimes, deriveShortestClock, deriveShortestContract } from './derive/deriveRegimes.js';
import { deriveCallTree, derivePeople, deriveRoles } from './derive/deriveRoles.js';
import { deriveTerms } from './derive/deriveTerms.js';
import type { DocumentTemplate } from './documents.js';
import { Origins } from './origins.js';
import type { Profile } from './profile.generated.js';
import type { Standard } from './standard.js';

/** Everything that templates may print, and where each part of it was written. */
export interface Model {
  readonly profile: Profile;
  readonly derived: ReturnType<typeof deriveFacts>;
  readonly origins: Origins;
}

/** Derives the model of a valid profile. */
export function deriveModel(profile: Profile, standard: Standard, templates: readonly DocumentTemplate[]): Model {
  const origins = new Origins(profile);
  return { profile, origins, derived: deriveFacts(profile, standard, templates, origins) };
}

function deriveFacts(profile: Profile, standard: Standard, templates: readonly DocumentTemplate[], origins: Origins) {
  const callTree = deriveCallTree(profile, origins);
  const shortest = deriveShortestClock(profile, standard, origins);
  const contract = deriveShortestContract(profile);
  return {
    next_review: nextReview(profile),
    documents: deriveDocuments(profile, templates, origins),
    roles: deriveRoles(profile, origins),
    people: derivePeople(profile, origins),
    call_tree: callTree,
    call_tree_total: callTree.at(-1)?.ends_after ?? 'PT0M',
    classes: deriveClasses(profile, origins),
    impact_rows: deriveImpactRows(profile, origins),
    categories: deriveCategories(profile, origins),
    assets: deriveAssets(profile, origins),
    regimes: deriveRegimes(profile, standard, origins),
    declined: deriveDeclined(profile, standard, origins),
    ...(shortest ? { shortest_clock: shortest } : {}),
    ...(contract ? { shortest_contract: contract } : {}),
    forms: deriveForms(profile, standard),
    completion_notes: standard.completionNotes,
    terms: deriveTerms(profile, standard, origins),
  };
}
