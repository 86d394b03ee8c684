// Used by write.ts: fills the folder that will become the pack, and makes sure that it is on the disk.
import { chmod, copyFile, link, lstat, mkdir, open, readdir, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import type { Artifact } from '../model/documents.js';

/**
 * Writes each file and waits until the disk has it: a full disk that is told late would truncate silently.
 *
 * @throws the error of the file system; the signal's reason.
 */
export async function stageFiles(stage: string, artifacts: readonly Artifact[], signal?: AbortSignal): Promise<void> {
  for (const artifact of artifacts) {
    signal?.throwIfAborted();
    const target = path.join(stage, artifact.path);
    if (!target.startsWith(stage + path.sep)) throw new Error(`artifact outside of the pack: ${artifact.path}`);
    await mkdir(path.dirname(target), { recursive: true });
    const handle = await open(target, 'wx', 0o644);
    try {
      await handle.writeFile(artifact.bytes);
      await handle.sync();
      const { size } = await handle.stat();
      if (size !== artifact.bytes.byteLength) {
        throw Object.assign(new Error(`short write: ${artifact.path}`), { code: 'ENOSPC' });
      }
    } finally {
      await handle.close();
    }
  }
}

/** The same files under another name: nothing is copied where the file system knows hard links. */
export async function keepTree(from: string, to: string): Promise<void> {
  const info = await lstat(from);
  if (info.isSymbolicLink()) return symlink(await readlink(from), to);
  if (info.isFile()) return link(from, to).catch(() => copyFile(from, to));
  if (!info.isDirectory()) {
    throw new OperationalError(
      'folder-foreign',
      `${from} is no file, folder or link, and cannot be kept`,
      'Move it out of the folder, or choose another folder with --out',
    );
  }
  await mkdir(to);
  for (const name of await readdir(from)) await keepTree(path.join(from, name), path.join(to, name));
  await chmod(to, info.mode & 0o7777);
}

/** Waits until the names in a folder and its subfolders are on the disk. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncTree(path.join(folder, entry.name));
  }
  await syncFolder(folder);
}

/** The same for one folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // Some systems cannot sync a folder; the rename is atomic there all the same.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
