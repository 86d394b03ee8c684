// What can be wrong with the files that a signature needs: faults of the environment, told before anything is printed.
import { OperationalError } from '../../../diagnostics.js';

/** What to do about a passphrase that lacks or does not fit. */
export const GIVE_PASSPHRASE = 'Put it into IRDOCS_SIGN_PASSPHRASE, or into a file named by --sign-passphrase-file';

/** A fault of the key file. */
export function keyFault(message: string, remedy: string): OperationalError {
  return new OperationalError('signing-key', message, remedy);
}

/** A fault of the certificate. */
export function certificateFault(message: string, remedy: string): OperationalError {
  return new OperationalError('signing-certificate', message, remedy);
}
