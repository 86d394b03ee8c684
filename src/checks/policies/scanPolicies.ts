// Policies -> what each says of links, kept with its file, before any check asks for it.
import { setImmediate as tick } from 'node:timers/promises';
import type { PolicyFile, SlugDialect } from '../check.js';
import { linksOf } from './policyWorld.js';

/** Files after which an interruption is heard. */
const BATCH = 50;

/** Scans each file once. */
export async function scanPolicies(policies: readonly PolicyFile[], slugs?: SlugDialect): Promise<void> {
  for (const [index, { file }] of policies.entries()) {
    linksOf(file, slugs);
    if (index % BATCH === BATCH - 1) await tick();
  }
}
