// The findings in the file that --report names.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';

/**
 * Writes a report, making the folders on the way; what stood there is replaced.
 *
 * @throws OperationalError `report-unwritable`.
 */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    // Flushed, because a full disk may show itself only then.
    await writeFile(file, text, { flush: true });
  } catch (error) {
    throw new OperationalError(
      'report-unwritable',
      `The report ${file} cannot be written: ${(error as Error).message}`,
      'Check the path, its permissions and the free space',
      { cause: error },
    );
  }
}
