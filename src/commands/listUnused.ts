// irdocs list unused: checks one organization and looks on, which of its facts anybody asks for.
import type { Profile } from '../model/profile.generated.js';
import profileSchema from '../model/profile.schema.json' with { type: 'json' };
import { runStage } from '../model/stages.js';
import { type TrackedReads, trackReads } from '../model/trackReads.js';
import { dataArtifacts } from '../outputs/data/dataArtifacts.js';
import { securityTxt } from '../outputs/data/securityTxt.js';
import { findUnused, type Unused } from '../pipeline/findUnused.js';
import { type CheckedSet, checkOrganization, type PipelineOptions } from '../pipeline.js';
import { catalogueIds, type ProfileContext } from '../profile/context.js';
import { loadRules } from '../profile/loadRules.js';
import type { ProfileSchema } from '../profile/profileSchema.js';

/** The outcome of the check, and what nobody uses; nothing where the documents cannot be rendered. */
export interface UnusedList {
  readonly checked: CheckedSet;
  readonly unused: readonly Unused[];
}

/** The stages that compute with facts; the others hand on what templates print. */
const COMPUTING = new Set(['derive', 'checks', 'pictures']);

/** Runs everything that may read a fact: derivations, templates, checks, rules, data files. */
export async function listUnused(options: PipelineOptions): Promise<UnusedList> {
  const { stage = runStage } = options;
  let reads: TrackedReads<Profile> | undefined;
  const checked = await checkOrganization({
    ...options,
    watch(profile) {
      reads = trackReads(profile);
      return reads.tracked;
    },
    stage: (name, work) => stage(name, () => (reads && COMPUTING.has(name) ? reads.collect(work) : work())),
  });
  const { rendered, library, reading } = checked;
  if (!rendered || !reads || !reading.profile) return { checked, unused: [] };
  const { read, collect } = reads;
  await askRules(reads, checked, options.asOf);
  await collect(() => dataArtifacts(rendered.model));
  collect(() => securityTxt(rendered.model));
  const unused = findUnused({ profile: reading.profile, rendered, reading, read, partials: library.partials });
  return { checked, unused };
}

/** Runs the rules again, for what they read; what they find was told already. */
async function askRules({ tracked, collect }: TrackedReads<Profile>, checked: CheckedSet, asOf: string): Promise<void> {
  const { standard } = checked.library;
  const context: ProfileContext = {
    profile: tracked,
    schema: profileSchema as unknown as ProfileSchema,
    catalogue: catalogueIds(standard),
    standard,
    asOf,
    locate: checked.reading.locate,
    takenAway: () => undefined,
    report: () => {},
  };
  for (const rule of await loadRules()) collect(() => rule.run(context));
}
