// Used by write.ts: what the file system says, told as a fault of the environment with a remedy.
import { OperationalError } from '../diagnostics.js';

/** The OperationalError (`disk-full`, `folder-unwritable`) for an error of the file system; any other error as it is. */
export function explainFault(error: unknown, folder: string): unknown {
  if (error instanceof OperationalError || !(error instanceof Error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new OperationalError(
      'disk-full',
      `There is no room to write ${folder}: ${message}`,
      'Free some space; the old pack is untouched',
      { cause: error },
    );
  }
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
    return new OperationalError(
      'folder-unwritable',
      `${folder} cannot be written: ${message}`,
      'Check the path and its permissions, or choose another folder with --out',
      { cause: error },
    );
  }
  return error;
}
