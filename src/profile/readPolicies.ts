// The files below a profile folder, the organization's own or one that it inherits: which exist, and the text of policies/*.md.
import path from 'node:path';
import { LIMITS } from './limits.js';
import { type FileListing, isForeign, listFiles } from './listFiles.js';
import { type ReadPolicies, type ReadPolicy, readPolicyFiles } from './readPolicyFiles.js';
import { reportFolders } from './reportFolders.js';
import { tooManyPolicies } from './tooManyPolicies.js';

/** What lies below a profile folder. */
export interface OwnFiles extends Omit<ReadPolicies, 'rest'> {
  /** Every file, relative to the organization's profile folder, with `/`. */
  readonly files: ReadonlySet<string>;
  readonly listing: FileListing;
  /** Symbolic links with names of policies, or in the place of their folder. */
  readonly symlinks: readonly string[];
}

/**
 * Reads the policies and lists the folder; symbolic links are neither read nor followed.
 *
 * @throws OperationalError `too-many-policies`
 * @param way from the organization's profile folder to `folder`: empty, or `../group`
 */
export async function readPolicies(folder: string, displayRoot: string, way = ''): Promise<OwnFiles> {
  const listing = await listFiles(folder, { leavesOut: isForeign, entries: LIMITS.entries, depth: LIMITS.folders });
  const isPolicy = (file: string): boolean => /^policies\/.*\.(?:md|markdown)$/i.test(file);
  const paths = [...listing.files, ...listing.special].filter(isPolicy);
  const { policies, unreadable, rest } = await readPolicyFiles({ folder, paths, displayRoot });
  if (listing.full || rest.length > 0) throw tooManyPolicies(path.relative(displayRoot, folder));
  const unread = listing.unread.filter((place) => /^policies(?:\/|$)/i.test(place));
  const fromOwn = (policy: ReadPolicy): ReadPolicy => ({ ...policy, path: path.posix.join(way, policy.path) });
  return {
    policies: policies.map(fromOwn),
    unreadable: [...unreadable, ...reportFolders({ folder, displayRoot, unread })].map(fromOwn),
    files: new Set(listing.files.map((file) => path.posix.join(way, file))),
    listing,
    symlinks: listing.symlinks.filter((link) => isPolicy(link) || link === 'policies'),
  };
}
