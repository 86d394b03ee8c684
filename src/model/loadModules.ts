// Places that are found by reading their folder: a new rule, check, helper or reporter is one new file, and no list is edited.
import { readdir } from 'node:fs/promises';

/** The default exports of the modules in a folder, compiled or as sources, sorted by file name. */
export async function loadModules<Module>(folder: URL): Promise<readonly Module[]> {
  const names = (await readdir(folder)).filter((name) => /^[a-z-]+\.(?:js|ts)$/.test(name)).sort();
  return Promise.all(names.map(async (name) => (await import(new URL(name, folder).href)).default as Module));
}
