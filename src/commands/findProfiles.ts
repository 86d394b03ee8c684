// PROFILE arguments -> profile folders. No input found is an error, never an empty success.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';

/** One organization to work on; paths absolute. */
export interface ProfileFolder {
  /** Name of the folder; names the output folder too. */
  readonly name: string;
  readonly folder: string;
}

/**
 * The folders named on the command line, each once; without names the one folder below org-profiles/, or the working folder
 * itself when it holds YAML files.
 *
 * @param all every folder below org-profiles/, instead of names
 * @throws OperationalError `no-profile`; `usage` when two would be written to one place, or when both names and `all` are given.
 */
export function findProfiles(names: readonly string[], cwd: string, all = false): Promise<readonly ProfileFolder[]> {
  return find(names, cwd, { all, choose: 'Write --all, or name the ones you mean' });
}

/**
 * The folder that a command works on which takes one: that named, or the only one there is.
 *
 * @throws OperationalError `no-profile`
 */
export async function findProfile(name: string | undefined, cwd: string): Promise<ProfileFolder> {
  const names = name === undefined ? [] : [name];
  const [found] = await find(names, cwd, { all: false, choose: 'Name the one you mean' });
  return found as ProfileFolder;
}

/** @param choose what to do where there are several */
async function find(
  names: readonly string[],
  cwd: string,
  { all, choose }: { readonly all: boolean; readonly choose: string },
): Promise<readonly ProfileFolder[]> {
  if (all && names.length > 0) {
    throw new OperationalError('usage', '--all takes no profile folders', 'Leave out the names, or leave out --all');
  }
  if (names.length > 0) return eachOnce(await Promise.all(names.map((name) => named(name, cwd))));
  const below = path.join(cwd, 'org-profiles');
  const folders = (await readdir(below, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  if (all && folders.length > 0) {
    return eachOnce(await Promise.all(folders.map((name) => named(path.join('org-profiles', name), cwd))));
  }
  if (folders.length === 1) return [await named(path.join('org-profiles', folders[0] as string), cwd)];
  if (folders.length > 1) {
    throw new OperationalError(
      'no-profile',
      `org-profiles/ holds ${folders.length} organizations`,
      `${choose}: ${folders.map((name) => `org-profiles/${name}`).join(' ')}`,
    );
  }
  const here = await readdir(cwd);
  if (here.some((name) => /^[^.].*\.ya?ml$/.test(name))) return [await named('.', cwd)];
  throw new OperationalError(
    'no-profile',
    `There is no organization profile in ${cwd}`,
    'Name a folder that holds the YAML files of a profile, or put one below org-profiles/',
  );
}

async function named(name: string, cwd: string): Promise<ProfileFolder> {
  const folder = path.resolve(cwd, name);
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) {
    throw new OperationalError(
      'no-profile',
      info ? `The profile ${name} is a file, not a folder` : `There is no profile folder ${name}`,
      'Name a folder that holds the YAML files of a profile, for example org-profiles/hallberg',
    );
  }
  if (path.basename(folder) === '') {
    throw new OperationalError(
      'no-profile',
      'The root of the file system has no name that a pack could carry',
      'Put the profile into a folder of its own and name that',
    );
  }
  return { name: path.basename(folder), folder };
}

/** Names that differ only in case are one folder on some systems. */
function eachOnce(profiles: readonly ProfileFolder[]): readonly ProfileFolder[] {
  const byName = new Map<string, ProfileFolder>();
  for (const profile of profiles) {
    const key = profile.name.toLowerCase();
    const before = byName.get(key);
    if (!before) byName.set(key, profile);
    else if (before.folder !== profile.folder) {
      throw new OperationalError(
        'usage',
        `${before.folder} and ${profile.folder} would both be written to one folder \`${profile.name}\``,
        'Build them one after the other with different --out folders, or rename one',
      );
    }
  }
  return [...byName.values()];
}
