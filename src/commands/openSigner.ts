// The options of `build` that name key files -> who signs. Read before anything is printed, so that a wrong passphrase costs no time.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import type { Signer } from '../outputs/pdf/sign/signer.js';

/** What the command line says of the signature. */
export interface SigningChoice {
  /** PEM or PKCS#12 file. */
  readonly signKey?: string;
  /** Certificate file, where the key file has none. */
  readonly signCert?: string;
  readonly signPassphraseFile?: string;
}

/**
 * Reads the signer.
 *
 * @param passphrase from the environment; a file named on the command line counts more.
 * @returns undefined when nobody is to sign.
 * @throws OperationalError `usage`, `signing-key`, `signing-certificate`
 */
export async function openSigner(
  { signKey, signCert, signPassphraseFile }: SigningChoice,
  {
    cwd,
    today,
    passphrase,
  }: { readonly cwd: string; readonly today: string; readonly passphrase?: string | undefined },
): Promise<Signer | undefined> {
  if (signKey === undefined) {
    if (signCert === undefined && signPassphraseFile === undefined) return undefined;
    throw new OperationalError(
      'usage',
      '--sign-cert and --sign-passphrase-file go with --sign-key',
      'Name the key too',
    );
  }
  const read = (file: string): Promise<Buffer> =>
    readFile(path.resolve(cwd, file)).catch((error: Error) => {
      throw new OperationalError(
        'signing-key',
        `${file} cannot be read: ${error.message}`,
        'Check the path and its permissions',
      );
    });
  const given =
    signPassphraseFile === undefined
      ? passphrase
      : (await read(signPassphraseFile)).toString('utf8').replace(/\r?\n$/, '');
  const { readSigner } = await import('../outputs/pdf/sign/readSigner.js');
  return readSigner(
    {
      key: await read(signKey),
      certificate: signCert === undefined ? undefined : await read(signCert),
      passphrase: given,
    },
    today,
  );
}
