// Key files -> the signer. Whatever is wrong with them is told before anything is printed.
import { createPrivateKey, type KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { readPkcs12 } from './readPkcs12.js';
import type { Signer, SignerFiles } from './signer.js';
import { certificateFault, GIVE_PASSPHRASE, keyFault } from './signingFaults.js';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/**
 * Reads key and certificates.
 *
 * @param today ISO date: a certificate must be valid on it.
 * @throws OperationalError `signing-key` for an unreadable key or a wrong passphrase, `signing-certificate` for a certificate that is missing, not
 * of this key, or not valid today.
 */
export async function readSigner(files: SignerFiles, today: string): Promise<Signer> {
  const { key, certificates } = await readKey(files);
  const own = certificates.find((candidate) => candidate.checkPrivateKey(key));
  if (!own) {
    throw certificates.length === 0
      ? certificateFault('There is no certificate with the signing key', 'Name its file with --sign-cert')
      : certificateFault(
          `The signing key does not belong to the certificate of ${nameIn(certificates[0] as X509Certificate)}`,
          'Name the certificate that was issued for this key',
        );
  }
  checkValidity(own, today);
  return {
    certificate: own,
    key: await importKey(key),
    chain: certificates.filter((c) => c !== own),
    name: nameIn(own),
  };
}

async function readKey(files: SignerFiles): Promise<{ key: KeyObject; certificates: readonly X509Certificate[] }> {
  const others = files.certificate ? readCertificates(files.certificate) : [];
  const text = Buffer.from(files.key).toString('latin1');
  if (!text.includes('-----BEGIN')) {
    const { key, certificates } = await readPkcs12(files.key, files.passphrase ?? '');
    return { key, certificates: [...certificates, ...others] };
  }
  try {
    const key = createPrivateKey({
      key: text,
      ...(files.passphrase === undefined ? {} : { passphrase: files.passphrase }),
    });
    return { key, certificates: [...readCertificates(files.key), ...others] };
  } catch {
    if (!/^-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(text)) {
      throw keyFault('The signing key cannot be read', 'Name a private key in PEM, or a PKCS#12 file (.p12, .pfx)');
    }
    throw files.passphrase === undefined
      ? keyFault('The signing key is encrypted, and no passphrase is given', GIVE_PASSPHRASE)
      : keyFault('The passphrase does not open the signing key', GIVE_PASSPHRASE);
  }
}

/** All certificates of a PEM text, or the one of a DER file. */
function readCertificates(bytes: Uint8Array): readonly X509Certificate[] {
  const text = Buffer.from(bytes).toString('latin1');
  try {
    if (text.includes('-----BEGIN')) return (text.match(CERTIFICATE) ?? []).map((pem) => new X509Certificate(pem));
    return [new X509Certificate(bytes)];
  } catch {
    throw certificateFault('The certificate cannot be read', 'Name a certificate in PEM or DER');
  }
}

function checkValidity(certificate: X509Certificate, today: string): void {
  const [from, to] = [certificate.validFrom, certificate.validTo].map((date) =>
    new Date(date).toISOString().slice(0, 10),
  );
  if (from === undefined || to === undefined || (from <= today && today <= to)) return;
  throw certificateFault(
    `The certificate of ${nameIn(certificate)} is valid from ${from} to ${to}, not on ${today}`,
    'Sign with a certificate that is valid',
  );
}

async function importKey(key: KeyObject): Promise<CryptoKey> {
  const der = key.export({ format: 'der', type: 'pkcs8' });
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  const curve = CURVES[details?.namedCurve ?? ''];
  if (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048) {
    return webcrypto.subtle.importKey('pkcs8', der, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
  }
  if (type === 'ec' && curve) {
    return webcrypto.subtle.importKey('pkcs8', der, { name: 'ECDSA', namedCurve: curve }, false, ['sign']);
  }
  throw keyFault(
    `The signing key is of a kind that PDF readers do not all verify: ${type} ${details?.modulusLength ?? details?.namedCurve ?? ''}`.trimEnd(),
    'Use RSA with 2048 bits or more, or the curve P-256, P-384 or P-521',
  );
}

/** The common name of the subject, else the whole subject in one line. */
export function nameIn({ subject }: Pick<X509Certificate, 'subject'>): string {
  const lines = subject.split('\n');
  return lines.find((line) => line.startsWith('CN='))?.slice('CN='.length) ?? lines.join(', ');
}
