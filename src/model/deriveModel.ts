// Profile -> Model: the profile's facts and what follows from them, before anything is rendered. Pure.
import { deriveExerciseCoverage, deriveReviews, deriveTrainingCalendar } from './derive/deriveCalendars.js';
import { deriveAssets, deriveCategories, deriveClasses, deriveImpactRows } from './derive/deriveClasses.js';
import { deriveClocks } from './derive/deriveClocks.js';
import { deriveCoreMeasures } from './derive/deriveCoreMeasures.js';
import { deriveCover } from './derive/deriveCover.js';
import { deriveDecisionPractice } from './derive/deriveDecisionPractice.js';
import { deriveDocuments, nextReview } from './derive/deriveDocuments.js';
import { deriveRoleMapping, deriveWordPairs, deriveWords } from './derive/deriveEditions.js';
import { deriveExercises } from './derive/deriveExercises.js';
import { deriveExpectedRegimes } from './derive/deriveExpectedRegimes.js';
import { deriveForms } from './derive/deriveForms.js';
import { deriveFunctions } from './derive/deriveFunctions.js';
import { deriveInternalPath } from './derive/deriveInternalPath.js';
import { deriveProcedures } from './derive/deriveProcedures.js';
import { deriveRaci } from './derive/deriveRaci.js';
import { deriveDeclined, deriveRegimes, deriveShortestClock, deriveShortestContract } from './derive/deriveRegimes.js';
import { deriveCallTree, derivePeople, deriveRoles } from './derive/deriveRoles.js';
import { deriveSeverity } from './derive/deriveSeverity.js';
import { deriveTerms } from './derive/deriveTerms.js';
import { deriveTrainingCoverage } from './derive/deriveTrainingCoverage.js';
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
  const roles = deriveRoles(profile, origins);
  const callTree = deriveCallTree(profile, origins);
  const shortest = deriveShortestClock(profile, standard, origins);
  const contract = deriveShortestContract(profile);
  const categories = deriveCategories(profile, standard, origins);
  const classes = deriveClasses(profile, origins);
  const criteria = classes.filter((grade) => grade.criteria);
  const trained = deriveTrainingCoverage(profile, origins);
  const practised = deriveDecisionPractice(profile, origins);
  const coreMeasures = deriveCoreMeasures(profile, origins);
  const cover = deriveCover(profile, origins);
  const path = deriveInternalPath(profile, standard, origins);
  return {
    next_review: nextReview(profile),
    documents: deriveDocuments(profile, templates, origins),
    roles,
    also_first_hour: roles.filter((role) => role.first_hour && !callTree.some((step) => step.role === role.id)),
    procedures: deriveProcedures(profile, templates, origins),
    raci: deriveRaci(profile, origins),
    functions: deriveFunctions(profile, origins),
    people: derivePeople(profile, origins),
    call_tree: callTree,
    call_tree_total: callTree.at(-1)?.ends_after ?? 'PT0M',
    classes,
    ...(criteria.length > 0 ? { class_criteria: criteria } : {}),
    impact_rows: deriveImpactRows(profile, origins),
    severity: deriveSeverity(profile),
    categories,
    ...(profile.classification.categories.some((category) => category.by_class) ? { category_table: categories } : {}),
    assets: deriveAssets(profile, origins),
    regimes: deriveRegimes(profile, standard, origins),
    declined: deriveDeclined(profile, standard, origins),
    expected_regimes: deriveExpectedRegimes(profile, standard, origins),
    clocks: deriveClocks(profile, standard, origins),
    ...(path ? { internal_path: path } : {}),
    ...(cover ? { cover } : {}),
    ...(shortest ? { shortest_clock: shortest } : {}),
    ...(contract ? { shortest_contract: contract } : {}),
    forms: deriveForms(profile, standard),
    exercises: deriveExercises(profile, origins),
    ...(trained ? { training_coverage: trained } : {}),
    ...(practised ? { decision_practice: practised } : {}),
    ...(coreMeasures ? { core_measures: coreMeasures } : {}),
    reviews: deriveReviews(profile, standard, origins),
    calendar: deriveTrainingCalendar(profile, origins),
    exercise_coverage: deriveExerciseCoverage(profile, standard, origins),
    completion_notes: standard.completionNotes,
    terms: deriveTerms(profile, standard, origins),
    words: deriveWords(profile, standard, origins),
    word_pairs: deriveWordPairs(profile, standard, origins),
    role_mapping: deriveRoleMapping(profile, standard, origins),
  };
}
