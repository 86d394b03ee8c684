// Who signs: a certificate with its private key, as the reader of key files makes it and the signature uses it. Types only.
import type { X509Certificate } from 'node:crypto';

/** A certificate, its private key, and the certificates that lead from it to its issuer. */
export interface Signer {
  readonly certificate: X509Certificate;
  readonly key: CryptoKey;
  /** Further certificates of the chain, in the order of the file. */
  readonly chain: readonly X509Certificate[];
  /** What a reader sees: the common name of the certificate, else its whole subject. */
  readonly name: string;
}

/** The files that a signer is read from: PEM in one or two files, or one PKCS#12 file. */
export interface SignerFiles {
  /** PEM with the key (and perhaps the certificate), or PKCS#12. */
  readonly key: Uint8Array;
  /** PEM or DER certificate, and perhaps its chain; needed when the key file holds none. */
  readonly certificate?: Uint8Array | undefined;
  readonly passphrase?: string | undefined;
}
