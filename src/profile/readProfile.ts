// First stage of every command: a profile folder -> checked profile, with the line of every fact; reads files, writes none.
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { hasErrors } from '../diagnostics.js';
import { fillDefaults } from '../model/fillDefaults.js';
import type { Profile } from '../model/profile.generated.js';
import defaultSchema from '../model/profile.schema.json' with { type: 'json' };
import type { Standard } from '../model/standard.js';
import type { ProfileRule } from './context.js';
import { hashProfile } from './hashProfile.js';
import { loadRules } from './loadRules.js';
import { type Locate, locateIn } from './locate.js';
import { lacksOf, mergeLayers } from './mergeLayers.js';
import { placePolicies } from './placePolicies.js';
import type { ProfileSchema } from './profileSchema.js';
import { type ProfileSource, profileSources } from './profileSources.js';
import type { ProfileLayer } from './readLayer.js';
import { readLayers } from './readLayers.js';
import { runRules } from './runRules.js';
import { toData } from './toData.js';
import { validate } from './validate.js';

/** What came of reading a profile. */
export interface ProfileReading {
  /** Every file of the profile, sorted by name, with its text and its findings; then those of the profiles that it extends. */
  readonly files: readonly VFile[];
  /** With its defaults filled in; only when no file carries an error. */
  readonly profile: Profile | undefined;
  /** JSON pointer (RFC 6901) -> file and range. */
  readonly locate: Locate;
  /** The merged data as written, even if invalid; undefined when no file could be read. */
  readonly raw: unknown;
  /** The files as they were read, in the order of `files`. */
  readonly sources: readonly ProfileSource[];
  /** SHA-256 in hex over the names and bytes of `sources`. */
  readonly hash: string;
}

/** How a profile is read. */
export interface ReadProfileOptions {
  /** Folder that the paths in messages are relative to. */
  readonly displayRoot: string;
  /** The catalogue that the profile refers to. */
  readonly standard: Standard;
  /** The day (ISO date) on which the dates of the profile are judged; findings depend on it, and nothing else. */
  readonly asOf: string;
  /** Default: src/model/profile.schema.json. */
  readonly schema?: ProfileSchema;
  /** Default: all of src/profile/rules. */
  readonly rules?: readonly ProfileRule[];
  /**
   * Called with the data as written when all findings are made, before they are judged: it may mark those that the profile accepts
   * (`message.suppression`).
   */
  readonly accept?: (raw: unknown, locate: Locate) => void;
}

/**
 * Reads, merges and checks the YAML files of `source`, a folder or its layers, with those that it extends. The author's mistakes are
 * findings on `files`.
 *
 * @throws OperationalError `no-profile` or `profile-unreadable`.
 */
export async function readProfile(
  source: string | readonly ProfileLayer[],
  options: ReadProfileOptions,
): Promise<ProfileReading> {
  const { displayRoot, standard, asOf, schema = defaultSchema as unknown as ProfileSchema } = options;
  const rules = options.rules ?? (await loadRules());
  const layers = typeof source === 'string' ? await readLayers(source, { displayRoot, schema }) : source;
  const files = layers.flatMap((layer) => layer.files);
  const sources = profileSources(layers);
  const hash = hashProfile(sources);
  const root = mergeLayers(layers);
  if (!root) return { files, profile: undefined, locate: () => undefined, raw: undefined, sources, hash };

  const raw = toData(root);
  const incomplete = lacksOf(layers);
  validate(root, raw, { schema, incomplete });
  const whole = fillDefaults(schema, raw);
  // Without its group, hardly a reference of a subsidiary leads anywhere.
  if (incomplete !== 'keys') runRules(root, whole, { rules, schema, standard, asOf });
  const locate = locateIn(root);
  options.accept?.(raw, locate);
  for (const file of files) file.messages.sort(byPlace);
  const profile = hasErrors(files) ? undefined : placePolicies(whole as Profile, layers, locate);
  return { files, profile, locate, raw, sources, hash };
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
