// The sample organization and the template library, read once for each test file that wants real facts.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Library, readLibrary } from '../../src/library/readLibrary.js';
import type { Profile } from '../../src/model/profile.generated.js';
import profileSchema from '../../src/model/profile.schema.json' with { type: 'json' };
import type { SchemaNode } from '../../src/model/shape.js';
import { type ProfileReading, readProfile } from '../../src/profile/readProfile.js';
import { AS_OF } from './asOf.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SAMPLE = path.join(ROOT, 'org-profiles', 'hallberg');
export const TEMPLATES = path.join(ROOT, 'templates');
export const schema = profileSchema as unknown as SchemaNode;

/** What every stage after reading starts from. */
export interface Sample {
  readonly library: Library;
  readonly reading: ProfileReading;
  readonly profile: Profile;
}

/** Reads the sample; throws with the findings when it has errors. */
export async function readSample(folder = SAMPLE): Promise<Sample> {
  const library = await readLibrary({ templates: TEMPLATES, displayRoot: ROOT });
  const { standard } = library;
  const reading = await readProfile(folder, {
    displayRoot: ROOT,
    standard,
    asOf: AS_OF,
  });
  if (!reading.profile) throw new Error(reading.files.flatMap((file) => file.messages.map(String)).join('\n'));
  return { library, reading, profile: reading.profile };
}

/** A copy of the sample's profile after some changes. */
export function changed(profile: Profile, change: (copy: Mutable<Profile>) => void): Profile {
  const copy = structuredClone(profile) as Mutable<Profile>;
  change(copy);
  return copy as Profile;
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
