// The profile and the forms by which filled forms are judged, made once for every `irdocs form` command. Reads files.
import path from 'node:path';
import type { VFile } from 'vfile';
import { loadExplanations } from '../catalogue.js';
import { OperationalError } from '../diagnostics.js';
import { type Library, readLibrary } from '../library/readLibrary.js';
import { deriveForms, type Form } from '../model/derive/deriveForms.js';
import { nearest } from '../model/nearest.js';
import type { Profile } from '../model/profile.generated.js';
import profileSchema from '../model/profile.schema.json' with { type: 'json' };
import { profileSuppressions } from '../pipeline/profileSuppressions.js';
import type { ProfileSchema } from '../profile/profileSchema.js';
import { readLayers } from '../profile/readLayers.js';
import { readProfile } from '../profile/readProfile.js';

const schema = profileSchema as unknown as ProfileSchema;

/** Where things are. Paths absolute. */
export interface WorldPlaces {
  readonly profileFolder: string;
  readonly templatesFolder: string;
  /** Paths in messages are relative to this folder. */
  readonly displayRoot: string;
  /** The day (ISO date) on which the dates of the profile are judged. */
  readonly asOf: string;
}

/** A profile without errors, and its forms. */
export interface FormWorld {
  readonly profile: Profile;
  readonly library: Library;
  readonly forms: readonly Form[];
}

/**
 * Reads profile and library.
 *
 * @returns the files of the profile with their findings; `world` only when none of them is an error.
 * @throws OperationalError `no-profile`, `profile-unreadable`, `no-templates`.
 */
export async function openWorld(
  places: WorldPlaces,
): Promise<{ readonly files: readonly VFile[]; readonly world?: FormWorld }> {
  const { profileFolder, templatesFolder, displayRoot, asOf } = places;
  const layers = await readLayers(profileFolder, { displayRoot, schema });
  const library = await readLibrary({
    templates: templatesFolder,
    overrides: layers.map(({ folder }) => path.join(folder, 'templates')).reverse(),
    displayRoot,
  });
  const { accept } = profileSuppressions({ ...places, layers, kinds: await loadExplanations() });
  const { standard } = library;
  const { files, profile } = await readProfile(layers, { displayRoot, standard, asOf, accept });
  return profile ? { files, world: { profile, library, forms: deriveForms(profile, standard) } } : { files };
}

/**
 * The form of an id.
 *
 * @throws OperationalError `usage` for an id that there is none of.
 */
export function formNamed(id: string, { forms }: Pick<FormWorld, 'forms'>): Form {
  const found = forms.find((form) => form.id === id);
  if (found) return found;
  const known = forms.map((form) => form.id);
  const near = nearest(id, known);
  throw new OperationalError(
    'usage',
    `There is no form \`${id}\`${near === undefined ? '' : `: did you mean ${near}?`}`,
    `Choose from ${known.join(', ')}`,
  );
}

/**
 * A stage of a form.
 *
 * @throws OperationalError `usage` for one that the form does not have.
 */
export function stageNamed(stage: string, stages: readonly string[], form: string): string {
  if (stages.includes(stage)) return stage;
  const near = nearest(stage, stages);
  throw new OperationalError(
    'usage',
    `The form ${form} has no stage \`${stage}\`${near === undefined ? '' : `: did you mean ${near}?`}`,
    `Choose from ${stages.join(', ')}`,
  );
}
