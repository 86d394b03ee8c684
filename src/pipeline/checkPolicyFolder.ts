// A folder of policies without a profile -> what the checks that need none found in it.
import { lstat, realpath } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { loadChecks, type PolicyContext, type SlugDialect } from '../checks/check.js';
import { linksOf } from '../checks/policies/policyWorld.js';
import { scanPolicies } from '../checks/policies/scanPolicies.js';
import { reportOnce } from '../diagnostics.js';
import { runStage, type StageRunner } from '../model/stages.js';
import type { Surroundings } from '../model/surroundings.js';
import { type PolicyFolder, readPolicyFolder } from '../profile/readPolicyFolder.js';
import { readSurroundings } from '../profile/readSurroundings.js';
import { reportSymlinks } from '../profile/reportSymlinks.js';
import { readNeighbours } from './readNeighbours.js';

/** What to check, and how. */
export interface PolicyFolderOptions {
  /** Absolute. */
  readonly folder: string;
  /** Paths in messages are relative to this folder. */
  readonly displayRoot: string;
  readonly slugs: SlugDialect;
  /** Around each stage; the bench measures with it. */
  readonly stage?: StageRunner;
}

/** What was looked at; the findings are on `files`. */
export interface CheckedFolder {
  readonly files: readonly VFile[];
  /** How many policies were checked. */
  readonly policies: number;
  /** How many links they have. */
  readonly links: number;
  /** What was left alone: folders whose names begin with a dot, those of package managers, symbolic links that lead away. */
  readonly leftOut: readonly string[];
}

/**
 * Runs every check that needs no profile over the Markdown files below a folder.
 *
 * @throws OperationalError `no-policies`, `too-many-policies`
 */
export async function checkPolicyFolder(options: PolicyFolderOptions): Promise<CheckedFolder> {
  const { displayRoot, slugs, stage = runStage } = options;
  const folder = await ownPlace(options.folder);
  const read = await stage('load', () => readPolicyFolder(folder, displayRoot));
  const surroundings = await stage('load', () => readSurroundings({ folder, listing: read.listing }));
  const { policies, unreadable } = read;
  await stage('scan', () => scanPolicies(policies, slugs));
  const known: PolicyContext = {
    policies,
    profileFiles: new Set(read.listing.files),
    surroundings,
    slugs,
    generated: new Map(),
    report: reportOnce(),
  };
  const neighbours = await stage('load', () => readNeighbours(known, { folder, displayRoot }));
  const context: PolicyContext = { ...known, neighbours };
  for (const check of await stage('load', loadChecks)) {
    if (check.anyFolder) stage('checks', () => check.run(context));
  }
  const symlinks = reportSymlinks({
    folder,
    displayRoot,
    symlinks: read.symlinks,
    policies: new Set([...policies, ...unreadable].map(({ path }) => path)),
    surroundings,
  });
  return {
    files: [...[...policies, ...unreadable].map(({ file }) => file), ...symlinks],
    policies: policies.length,
    links: policies.reduce((sum, { file }) => sum + linksOf(file).links.length, 0),
    leftOut: [...read.listing.leftOut, ...read.hidden, ...leadingAway(read, surroundings)].sort(),
  };
}

/** Symbolic links to what lies outside the folder. Those with names of policies have their findings. */
function leadingAway({ listing, symlinks }: PolicyFolder, surroundings: Surroundings): readonly string[] {
  const told = new Set(symlinks);
  return listing.symlinks.filter(
    (one) => !told.has(one) && (surroundings.unread.has(one) || surroundings.symlinks.get(one)?.startsWith('..')),
  );
}

/** Where a folder is that was named by a symbolic link: its repository is there. */
async function ownPlace(folder: string): Promise<string> {
  const status = await lstat(folder).catch(() => undefined);
  return status?.isSymbolicLink() ? realpath(folder).catch(() => folder) : folder;
}
