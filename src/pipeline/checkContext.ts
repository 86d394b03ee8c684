// What there is after rendering -> what the checks see of it.
import path from 'node:path';
import { VFile } from 'vfile';
import type { CheckContext } from '../checks/check.js';
import { reportOnce } from '../diagnostics.js';
import type { Artifact } from '../model/documents.js';
import { privateValues } from '../model/privateValues.js';
import type { Profile } from '../model/profile.generated.js';
import { runStage, type StageRunner } from '../model/stages.js';
import type { Variant } from '../model/variant.js';
import { explainFact } from '../profile/explainFact.js';
import type { ProfileSchema } from '../profile/profileSchema.js';
import type { GatheredPolicies } from './gatherPolicies.js';
import { posixRelative } from './posixRelative.js';
import { readNeighbours } from './readNeighbours.js';
import type { RenderedSet } from './renderSet.js';

/** The documents, and all that they are checked against. */
export interface CheckedParts extends Pick<CheckContext, 'profile' | 'reportFact'> {
  readonly rendered: RenderedSet;
  /** The Markdown of each document by id, and as it is written. */
  readonly markdown: ReadonlyMap<string, string>;
  readonly artifacts: readonly Artifact[];
  /** As it was read, whoever looks on. */
  readonly written: Profile;
  readonly policies: GatheredPolicies['context'];
  /** Folders in which links take the pack to be, absolute; the first is the one that links are written for. */
  readonly homes: readonly [string, ...string[]];
  readonly schema: ProfileSchema;
}

/** Where the profile is, and for whom the documents are. */
export interface CheckedPlaces {
  readonly profileFolder: string;
  readonly displayRoot: string;
  readonly variant?: Variant;
  readonly stage?: StageRunner;
}

/** Reads the neighbours of the policies besides. */
export async function checkContext(parts: CheckedParts, places: CheckedPlaces): Promise<CheckContext> {
  const { rendered, markdown, artifacts, homes, schema } = parts;
  const { profileFolder, displayRoot, variant, stage = runStage } = places;
  const [home] = homes;
  const known: CheckContext = {
    set: rendered.set,
    written: new Map(artifacts.map(({ path: name, bytes }) => [name, new VFile({ path: name, value: bytes })])),
    home: { path: posixRelative(profileFolder, home), back: posixRelative(home, profileFolder) },
    matrix: rendered.matrix,
    profile: parts.profile,
    forms: rendered.model.derived.forms,
    ...parts.policies,
    generated: new Map(
      rendered.set.documents.flatMap(({ id, kind }) =>
        homes.map((folder) => [
          posixRelative(profileFolder, path.join(folder, 'markdown', kind, `${id}.md`)),
          markdown.get(id) ?? '',
        ]),
      ),
    ),
    explainFact: (fact) => explainFact(schema, fact),
    withheld: variant === 'public' ? privateValues(parts.written, schema) : [],
    reportFact: parts.reportFact,
    report: reportOnce(),
  };
  const neighbours = await stage('load', () => readNeighbours(known, { folder: profileFolder, displayRoot }));
  return { ...known, neighbours };
}
