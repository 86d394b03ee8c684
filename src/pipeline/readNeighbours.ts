// What links of policies need beyond the policies: the anchors of other Markdown files in the folder and in the repository around it.
import type { PolicyContext, PolicyFile } from '../checks/check.js';
import { findNeighbours } from '../checks/policies/findNeighbours.js';
import { scanPolicies } from '../checks/policies/scanPolicies.js';
import { LIMITS } from '../profile/limits.js';
import { readPolicyFiles } from '../profile/readPolicyFiles.js';

/** Where the paths of the policies begin, and how they are shown. */
export interface NeighbourPlaces {
  /** Absolute. */
  readonly folder: string;
  readonly displayRoot: string;
}

/** Reads and scans them. One that cannot be read has anchors that nobody knows, and is nobody's mistake here. */
export async function readNeighbours(
  context: PolicyContext,
  { folder, displayRoot }: NeighbourPlaces,
): Promise<readonly PolicyFile[]> {
  const paths = findNeighbours(context).slice(0, LIMITS.neighbours);
  const { policies } = await readPolicyFiles({ folder, paths, displayRoot });
  await scanPolicies(policies, context.slugs);
  return policies;
}
