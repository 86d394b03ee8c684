// The profile rules, found by reading their folder: a new rule is one new file.
import { loadModules } from '../model/loadModules.js';
import type { ProfileRule } from './context.js';

/** Loads the default export of every module in `rules/`, sorted by id. */
export function loadRules(): Promise<readonly ProfileRule[]> {
  return loadModules(new URL('./rules/', import.meta.url));
}
