// First step of reading: a profile folder and, one after the other, the folders that it extends.
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError, report } from '../diagnostics.js';
import { rankByNearness } from '../model/rankByNearness.js';
import { LIMITS } from './limits.js';
import type { LocatedScalar } from './located.js';
import { type ProfileLayer, type ReadLayerOptions, readLayer } from './readLayer.js';

/**
 * The folder itself first, then each that the one before extends. Where a chain cannot be followed it ends with a finding at
 * `extends`: a missing folder, a symbolic link, a loop, too many folders.
 *
 * @throws OperationalError `no-profile` when `folder` itself holds no profile; `profile-unreadable`.
 */
export async function readLayers(folder: string, options: ReadLayerOptions): Promise<readonly ProfileLayer[]> {
  const layers = [await readLayer(folder, options)];
  for (;;) {
    const child = layers.at(-1) as ProfileLayer;
    const parent = await readParent(child, layers, options);
    if (!parent) return layers;
    layers.push(parent);
  }
}

async function readParent(
  { folder, inheritance }: ProfileLayer,
  layers: readonly ProfileLayer[],
  options: ReadLayerOptions,
): Promise<ProfileLayer | undefined> {
  const named = inheritance.extends;
  if (!named) return undefined;
  // The schema lets `extends` name nothing but a folder beside this one.
  const parent = path.join(path.dirname(folder), named.source.slice('../'.length));
  const loop = layers.findIndex((layer) => layer.folder === parent);
  if (loop !== -1) {
    const round = [...layers.slice(loop), layers[loop] as ProfileLayer].map((layer) => path.basename(layer.folder));
    const reason =
      round.length === 2
        ? 'the profile extends itself'
        : `the profile extends itself through others: ${round.join(' -> ')}`;
    return refuse(named, 'extends-loop', reason, 'Let the group extend nobody: remove this line.');
  }
  if (layers.length > LIMITS.parents) {
    const reason = `the profile extends more than ${LIMITS.parents} others, one after the other`;
    return refuse(named, 'extends-loop', reason, 'Join some of them: nobody finds a fact behind so many folders.');
  }
  const status = await lstat(parent).catch(() => undefined);
  if (status?.isSymbolicLink()) {
    const reason = `${named.source} is a symbolic link, which can lead out of the repository`;
    return refuse(named, 'extends-folder', reason, 'Name a folder that stands beside this one.');
  }
  try {
    return await readLayer(parent, options);
  } catch (error) {
    if (!(error instanceof OperationalError) || error.code !== 'no-profile') throw error;
    const others = (await foldersBeside(folder)).filter((name) => name !== named.source);
    const { near, ranked } = rankByNearness(named.source, others);
    const hint = near === undefined ? '' : `: did you mean ${near}?`;
    const what = status?.isDirectory() ? 'holds no *.yaml file' : 'is no folder';
    const note = 'Write `../` and the name of a profile folder that stands beside this one.';
    return refuse(named, 'extends-folder', `${named.source} ${what}${hint}`, note, ranked);
  }
}

function refuse(
  { file, range, source }: LocatedScalar,
  ruleId: 'extends-folder' | 'extends-loop',
  reason: string,
  note: string,
  expected?: readonly string[],
): undefined {
  report(file, { ruleId, reason, place: range, actual: source, expected: expected?.slice(0, 40), note });
}

/** The folders that a profile could extend, as it would name them. */
async function foldersBeside(folder: string): Promise<string[]> {
  const entries = await readdir(path.dirname(folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== path.basename(folder))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `../${name}`)
    .sort();
}
