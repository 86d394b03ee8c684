// One profile folder -> its files and their keys as one tree; a profile that extends others has one layer for each folder.
import path from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics.js';
import type { LocatedMap } from './located.js';
import { mergeFiles } from './mergeFiles.js';
import type { ProfileSchema } from './profileSchema.js';
import { type Inheritance, readInheritance } from './readInheritance.js';
import { type ProfileFile, readProfileFiles } from './readProfileFiles.js';
import { readYaml } from './readYaml.js';

/** What one folder says. */
export interface ProfileLayer {
  /** Absolute path. */
  readonly folder: string;
  /** The folder as messages name it. */
  readonly displayed: string;
  /** Its YAML files, sorted by name, with their text and their findings. */
  readonly files: readonly VFile[];
  /** The bytes of `files`. */
  readonly sources: readonly ProfileFile[];
  /** Its sections; undefined when no file could be read. */
  readonly root: LocatedMap | undefined;
  /** What it inherits, and what not. */
  readonly inheritance: Inheritance;
  /** Some file could not be read. */
  readonly incomplete: boolean;
}

/** How a folder is read. */
export interface ReadLayerOptions {
  /** Folder that the paths in messages are relative to. */
  readonly displayRoot: string;
  readonly schema: ProfileSchema;
}

/**
 * Reads the YAML files that stand directly in `folder`. The author's mistakes are findings on `files`.
 *
 * @throws OperationalError `no-profile` or `profile-unreadable`.
 */
export async function readLayer(folder: string, { displayRoot, schema }: ReadLayerOptions): Promise<ProfileLayer> {
  const display = (name: string): string =>
    path.relative(displayRoot, path.join(folder, name)).split(path.sep).join('/') || '.';
  const sources = await readProfileFiles(folder, display(''));
  const files: VFile[] = [];
  const roots: LocatedMap[] = [];
  for (const source of sources) {
    const file = new VFile({ path: display(source.name), cwd: displayRoot });
    files.push(file);
    const root = readSource(file, source);
    if (root) roots.push(root);
  }
  const incomplete = roots.length < files.length;
  const [first] = roots;
  const layer = { folder, displayed: display(''), files, sources, incomplete };
  if (!first) return { ...layer, root: undefined, inheritance: { extends: undefined, without: [], sound: true } };
  const { root, inheritance } = readInheritance(mergeFiles(roots, first.file), schema);
  return { ...layer, root, inheritance };
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
