// Before the matrix: the profile rules and the checks that fulfil catalogue items by running in every build.
import { loadChecks } from '../checks/check.js';
import type { CoveringCheck } from '../model/derive/deriveMatrix.js';
import { loadRules } from '../profile/loadRules.js';

/** Every rule and check that names items, sorted by id. */
export async function loadCoveringChecks(): Promise<readonly CoveringCheck[]> {
  const all = [...(await loadRules()), ...(await loadChecks())];
  return all
    .map(({ id, covers = [] }) => ({ id, covers }))
    .filter(({ covers }) => covers.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
