// The fault of a folder with more policies, or more files of all kinds, than are read.
import { OperationalError } from '../diagnostics.js';
import { LIMITS } from './limits.js';

/** @param shown the folder as messages name it */
export function tooManyPolicies(shown: string): OperationalError {
  const { policies, policiesBytes, entries } = LIMITS;
  return new OperationalError(
    'too-many-policies',
    `There is more below ${shown} than is read: at most ${policies} Markdown files with ${policiesBytes} bytes, and ${entries} files of all kinds`,
    'Name one of the folders in it',
  );
}
