// The profile rules, found by reading their folder: a new rule is one new file.
import { readdir } from 'node:fs/promises';
import type { ProfileRule } from './context.js';

/** Loads the default export of every module in `rules/`, sorted by id. */
export async function loadRules(): Promise<readonly ProfileRule[]> {
  const folder = new URL('./rules/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts')).sort();
  const modules = await Promise.all(
    names.map((name) => import(new URL(name, folder).href) as Promise<{ default: ProfileRule }>),
  );
  return modules.map((module) => module.default);
}
