// The policies of an organization and of those that it extends -> read, scanned, and with what lies around them.
import path from 'node:path';
import type { VFile } from 'vfile';
import type { PolicyContext, SlugDialect } from '../checks/check.js';
import { scanPolicies } from '../checks/policies/scanPolicies.js';
import type { ProfileLayer } from '../profile/readLayer.js';
import { readPolicies } from '../profile/readPolicies.js';
import { readSurroundings } from '../profile/readSurroundings.js';
import { reportSymlinks } from '../profile/reportSymlinks.js';
import { readInherited } from './readInherited.js';

/** Where the policies are. All paths absolute. */
export interface PolicySettings {
  readonly profileFolder: string;
  readonly layers: readonly ProfileLayer[];
  readonly displayRoot: string;
  /** Where packs are written: `out/<own>`. */
  readonly packs: readonly string[];
  readonly slugs: SlugDialect;
}

/** What checks need of the policies. */
export interface GatheredPolicies {
  readonly context: Pick<PolicyContext, 'policies' | 'profileFiles' | 'slugs' | 'inherited' | 'surroundings'>;
  /** All that was read, or that a finding says why it was not. */
  readonly files: readonly VFile[];
}

/** Reads each file once. */
export async function gatherPolicies(settings: PolicySettings): Promise<GatheredPolicies> {
  const { profileFolder, layers, displayRoot, packs, slugs } = settings;
  const own = await readPolicies(profileFolder, displayRoot);
  const inherited = await readInherited(layers, { displayRoot, packs });
  const surroundings = await readSurroundings({
    folder: profileFolder,
    listing: own.listing,
    generated: packs.map((pack) => packsAround(pack, profileFolder)),
  });
  const policies = [own, ...inherited].flatMap((folder) => folder.policies);
  await scanPolicies(policies, slugs);
  const refused = [own, ...inherited].flatMap((folder) => folder.unreadable);
  return {
    context: {
      policies: own.policies,
      profileFiles: own.files,
      slugs,
      inherited,
      // Without a repository, nobody knows what belongs to the project.
      ...(surroundings.root === 'repository' ? { surroundings } : {}),
    },
    files: [
      ...[...policies, ...refused].map(({ file }) => file),
      ...reportSymlinks({
        folder: profileFolder,
        displayRoot,
        symlinks: own.symlinks,
        policies: new Set(own.policies.map((policy) => policy.path)),
        surroundings,
      }),
    ],
  };
}

/** The folder that holds this pack and those of other organizations; the pack alone, where the profile lies in that folder too. */
function packsAround(pack: string, profileFolder: string): string {
  const all = path.dirname(pack);
  return path.relative(all, profileFolder).startsWith('..') ? all : pack;
}
