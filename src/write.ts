// Artifacts -> disk, whole or not at all: staged beside the target, swapped by rename, guarded by a lock and a marker. The only writer.
import { chmod, link, lstat, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import { OperationalError } from './diagnostics.js';
import type { Artifact } from './model/documents.js';

/** A folder holds this file when irdocs may replace what is in it. */
export const MARKER = '.irdocs';
const MARKER_TEXT = 'This folder is written by irdocs: markdown/, pdf/ and manifest.json are replaced by each build.\n';
/** What irdocs replaces inside the folder; everything else is kept. */
const OWNED = new Set(['markdown', 'pdf', 'manifest.json', MARKER]);

/** How a pack is written. */
export interface WriteOptions {
  /** `out/<org>`; made if absent. */
  readonly folder: string;
  /** Owned entries (`pdf`) that this build does not make and that stay as they are. */
  readonly keep: readonly string[];
  /** Milliseconds to wait for another build of the same folder. */
  readonly lockWait?: number;
}

/**
 * Replaces the pack in `folder` by `artifacts`. Until the new pack is complete on disk the old one stays untouched;
 * after a crash at any point the next run finds the old or the new pack whole.
 *
 * @throws OperationalError `folder-foreign`, `folder-busy`, `folder-unwritable`, `disk-full`
 */
export async function writePack(artifacts: readonly Artifact[], options: WriteOptions): Promise<void> {
  const folder = path.resolve(options.folder);
  const parent = path.dirname(folder);
  const old = path.join(parent, `.${path.basename(folder)}.old`);
  const stagePrefix = path.join(parent, `.${path.basename(folder)}.new-`);
  let release: (() => Promise<void>) | undefined;
  let stage: string | undefined;
  try {
    await mkdir(parent, { recursive: true });
    release = await takeLock(folder, options.lockWait ?? 60_000);
    await recover(folder, old, stagePrefix);
    const kept = await mayReplace(folder, options.keep);
    stage = await mkdtemp(stagePrefix);
    await chmod(stage, 0o755);
    await stageFiles(stage, artifacts);
    for (const name of kept) await linkTree(path.join(folder, name), path.join(stage, name));
    await syncFolder(stage);
    if (await exists(folder)) await rename(folder, old);
    await rename(stage, folder);
    stage = undefined;
    await syncFolder(parent);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    throw explain(error, options.folder);
  } finally {
    if (stage !== undefined) await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    await release?.().catch(() => undefined);
  }
}

async function takeLock(folder: string, wait: number): Promise<() => Promise<void>> {
  try {
    return await lock(folder, {
      realpath: false,
      lockfilePath: path.join(path.dirname(folder), `.${path.basename(folder)}.lock`),
      stale: 20_000,
      update: 5_000,
      retries: { retries: Math.max(1, Math.ceil(wait / 250)), factor: 1, minTimeout: 250, maxTimeout: 250 },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    throw new OperationalError(
      'folder-busy',
      `Another irdocs is writing ${folder}`,
      'Wait until it has ended and build again',
      { cause: error },
    );
  }
}

/** Undoes a swap that was cut off, and removes what a killed build left. */
async function recover(folder: string, old: string, stagePrefix: string): Promise<void> {
  if (await exists(old)) {
    if (await exists(folder)) await rm(old, { recursive: true, force: true });
    else await rename(old, folder);
  }
  const parent = path.dirname(folder);
  for (const name of await readdir(parent)) {
    const absolute = path.join(parent, name);
    if (absolute.startsWith(stagePrefix)) await rm(absolute, { recursive: true, force: true });
  }
}

/** The entries of the folder that stay; refuses a folder that is not ours. */
async function mayReplace(folder: string, keep: readonly string[]): Promise<string[]> {
  if (!(await exists(folder))) return [];
  if (!(await lstat(folder)).isDirectory()) {
    throw new OperationalError('folder-foreign', `${folder} is not a plain folder`, 'Choose another folder with --out');
  }
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new OperationalError(
      'folder-foreign',
      `${folder} holds files and no ${MARKER}: irdocs did not make it and will not replace it`,
      'Choose an empty folder with --out, or move the files away',
    );
  }
  return names.filter((name) => !OWNED.has(name) || keep.includes(name));
}

async function stageFiles(stage: string, artifacts: readonly Artifact[]): Promise<void> {
  const marker = { path: MARKER, bytes: Buffer.from(MARKER_TEXT) };
  for (const artifact of [...artifacts, marker]) {
    const target = path.join(stage, artifact.path);
    if (!target.startsWith(stage + path.sep)) throw new Error(`artifact outside of the pack: ${artifact.path}`);
    await mkdir(path.dirname(target), { recursive: true });
    const handle = await open(target, 'wx', 0o644);
    try {
      await handle.writeFile(artifact.bytes);
      await handle.sync();
      const { size } = await handle.stat();
      if (size !== artifact.bytes.byteLength)
        throw Object.assign(new Error(`short write: ${artifact.path}`), { code: 'ENOSPC' });
    } finally {
      await handle.close();
    }
  }
}

async function linkTree(from: string, to: string): Promise<void> {
  const info = await lstat(from);
  if (info.isSymbolicLink()) return;
  if (info.isFile()) return link(from, to);
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await linkTree(path.join(from, name), path.join(to, name));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // Some systems cannot sync a folder; the rename is atomic there all the same.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function exists(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof OperationalError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new OperationalError(
      'disk-full',
      `There is no room to write ${folder}: ${message}`,
      'Free some space; the old pack is untouched',
      { cause: error },
    );
  }
  if (code !== undefined && /^E[A-Z]+$/.test(code)) {
    return new OperationalError(
      'folder-unwritable',
      `${folder} cannot be written: ${message}`,
      'Check the path and its permissions, or choose another folder with --out',
      { cause: error },
    );
  }
  return error;
}
