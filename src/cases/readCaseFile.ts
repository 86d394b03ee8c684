// A file that somebody names on the command line: a filled form as YAML or PDF. Reads within bounds.
import { readFile, stat } from 'node:fs/promises';
import { OperationalError } from '../diagnostics.js';
import { LIMITS } from '../profile/limits.js';

/** Bytes of a PDF that is read; a pack of a large organization stays under a tenth. */
export const MOST_PDF_BYTES = 200_000_000;

/**
 * The bytes of a file.
 *
 * @param name as the user wrote it
 * @throws OperationalError `form-file` when there is none, when it is no file, or when it is larger than `most`.
 */
export async function readCaseFile(file: string, name: string, most: number = LIMITS.bytes): Promise<Uint8Array> {
  const fault = (what: string, remedy: string, cause?: unknown): OperationalError =>
    new OperationalError('form-file', `${name} ${what}`, remedy, { cause });
  try {
    const info = await stat(file);
    if (!info.isFile()) throw fault('is no file', 'Name the file of one filled form');
    const bytes = info.size > most ? undefined : await readFile(file);
    if (bytes && bytes.length <= most) return bytes;
    throw fault(`has more than ${most} bytes`, 'No filled form is that large: look whether it is the right file');
  } catch (error) {
    if (error instanceof OperationalError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw fault('is not there', 'Check the name; paths are seen from the working folder', error);
    throw fault(`cannot be read (${code ?? 'unknown error'})`, 'Check the permissions', error);
  }
}
