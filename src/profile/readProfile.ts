// First stage of every command: a profile folder -> checked profile, with the line of every fact; reads files, writes none.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { hasErrors, report } from '../diagnostics.js';
import type { Profile } from '../model/profile.generated.js';
import defaultSchema from '../model/profile.schema.json' with { type: 'json' };
import type { CatalogueIds, ProfileRule } from './context.js';
import { loadRules } from './loadRules.js';
import { type Locate, locateIn } from './locate.js';
import type { LocatedMap } from './located.js';
import { mergeFiles } from './mergeFiles.js';
import type { ProfileSchema } from './profileSchema.js';
import { type ProfileFile, readProfileFiles } from './readProfileFiles.js';
import { readYaml } from './readYaml.js';
import { runRules } from './runRules.js';
import { toData } from './toData.js';
import { validate } from './validate.js';

/** What came of reading a profile. */
export interface ProfileReading {
  /** Every file of the profile, sorted by name, with its text and its findings. */
  readonly files: readonly VFile[];
  /** Only when no file carries an error. */
  readonly profile: Profile | undefined;
  /** JSON pointer (RFC 6901) -> file and range. */
  readonly locate: Locate;
  /** The merged data even if invalid; undefined when no file could be read. */
  readonly raw: unknown;
  /** SHA-256 in hex over the names and bytes of the files that were read. */
  readonly hash: string;
}

/** How a profile is read. */
export interface ReadProfileOptions {
  /** Folder that the paths in messages are relative to. */
  readonly displayRoot: string;
  /** Ids that the profile may refer to in templates/standard. */
  readonly catalogue: CatalogueIds;
  /** Default: src/model/profile.schema.json. */
  readonly schema?: ProfileSchema;
  /** Default: all of src/profile/rules. */
  readonly rules?: readonly ProfileRule[];
}

/**
 * Reads, merges and checks the YAML files of `folder`. The author's mistakes are findings on `files`.
 *
 * @throws OperationalError `no-profile` or `profile-unreadable`.
 */
export async function readProfile(folder: string, options: ReadProfileOptions): Promise<ProfileReading> {
  const { displayRoot, catalogue, schema = defaultSchema as unknown as ProfileSchema } = options;
  const display = (name: string): string =>
    path.relative(displayRoot, path.join(folder, name)).split(path.sep).join('/') || '.';
  const rules = options.rules ?? (await loadRules());
  const sources = await readProfileFiles(folder, display(''));
  const files: VFile[] = [];
  const roots: LocatedMap[] = [];
  for (const source of sources) {
    const file = new VFile({ path: display(source.name), cwd: displayRoot });
    files.push(file);
    const root = readSource(file, source);
    if (root) roots.push(root);
  }
  const hash = hashFiles(sources);
  const [first] = roots;
  if (!first) return { files, profile: undefined, locate: () => undefined, raw: undefined, hash };

  const incomplete = roots.length < files.length;
  const root = mergeFiles(roots, first.file);
  const raw = toData(root);
  validate(root, raw, { schema, incomplete });
  runRules(root, raw, { rules, schema, catalogue });
  for (const file of files) file.messages.sort(byPlace);
  const profile = hasErrors(files) ? undefined : (raw as Profile);
  return { files, profile, locate: locateIn(root), raw, hash };
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function readSource(file: VFile, { bytes, refusal }: ProfileFile): LocatedMap | undefined {
  if (bytes) return readYaml(file, bytes);
  file.value = '';
  report(file, {
    ruleId: 'yaml-limit',
    reason: refusal?.reason ?? 'the file was not read',
    place: { line: 1, column: 1, offset: 0 },
    note: refusal?.note,
  });
  return undefined;
}

function hashFiles(sources: readonly ProfileFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of sources) hash.update(`${name}\0${bytes?.length ?? 0}\0`).update(bytes ?? '');
  return hash.digest('hex');
}
