// The findings in the file that --report names.
import { lstat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import { writeFiles } from './writeFiles.js';

/**
 * Writes a report, making the folders on the way; what stood there is replaced when the new one is whole. What is no file, such
 * as /dev/stdout, is written to.
 *
 * @throws OperationalError `report-unwritable`.
 */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    const there = await lstat(file).catch(() => undefined);
    // Flushed, because a full disk may show itself only then.
    if (there && !there.isFile()) await writeFile(file, text, { flush: true });
    else await writeFiles([{ path: path.basename(file), bytes: Buffer.from(text) }], { folder: path.dirname(file) });
  } catch (error) {
    throw new OperationalError(
      'report-unwritable',
      `The report ${file} cannot be written: ${(error as Error).message}`,
      'Check the path, its permissions and the free space',
      { cause: error },
    );
  }
}
