// The YAML files that stand directly in a profile folder.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import { LIMITS } from './limits.js';

/** One file: its bytes, or why it is not read. */
export interface ProfileFile {
  /** Name inside the folder. */
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
  /** Set when `bytes` is not. */
  readonly refusal?: { readonly reason: string; readonly note: string };
}

/**
 * Reads `*.yaml` and `*.yml` of a folder in the order of their names; no subfolders, no hidden files. A symbolic link is
 * followed when it leads to a regular file.
 *
 * @throws OperationalError `no-profile` when there is no folder or no such file in it, `profile-unreadable` when the system
 * does not let a file be read.
 */
export async function readProfileFiles(folder: string, displayed: string): Promise<readonly ProfileFile[]> {
  const names = (await listFolder(folder, displayed)).filter((name) => /^[^.].*\.ya?ml$/.test(name)).sort();
  if (names.length === 0) {
    throw new OperationalError(
      'no-profile',
      `no profile found: ${displayed} holds no *.yaml file`,
      'Name the folder of an organization, for example org-profiles/hallberg.',
    );
  }
  return Promise.all(names.map((name, index) => readOne(path.join(folder, name), name, index)));
}

async function listFolder(folder: string, displayed: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new OperationalError(
        'no-profile',
        `no profile found: ${displayed} is no folder`,
        'Name the folder of an organization, for example org-profiles/hallberg.',
        { cause },
      );
    }
    throw unreadable(displayed, cause);
  }
}

async function readOne(file: string, name: string, index: number): Promise<ProfileFile> {
  if (index >= LIMITS.files) {
    const reason = `the folder holds more than ${LIMITS.files} YAML files`;
    return { name, bytes: undefined, refusal: { reason, note: 'Put several sections into one file.' } };
  }
  try {
    const status = await stat(file);
    if (!status.isFile()) {
      const note = 'Remove or rename it; profile files are regular files.';
      return { name, bytes: undefined, refusal: { reason: 'this is no regular file', note } };
    }
    // Bytes are counted again after reading, for files that grow or do not tell their size.
    const bytes = status.size > LIMITS.bytes ? undefined : await readFile(file);
    const size = bytes?.length ?? status.size;
    if (bytes && size <= LIMITS.bytes) return { name, bytes };
    const reason = `the file has ${size} bytes, but at most ${LIMITS.bytes} are read`;
    return {
      name,
      bytes: undefined,
      refusal: { reason, note: 'Keep bulk data elsewhere and name it in the profile.' },
    };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
      const refusal = { reason: 'this symbolic link leads nowhere', note: 'Remove it or mend its target.' };
      return { name, bytes: undefined, refusal };
    }
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): OperationalError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  return new OperationalError('profile-unreadable', `cannot read ${file} (${code})`, 'Check the permissions.', {
    cause,
  });
}
