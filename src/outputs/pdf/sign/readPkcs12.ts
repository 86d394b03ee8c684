// A PKCS#12 file (RFC 7292) -> its private key and certificates.
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag, type SafeContents } from 'pkijs';
import { GIVE_PASSPHRASE, keyFault } from './signingFaults.js';

/** What such a file holds for us. */
export interface Pkcs12 {
  readonly key: KeyObject;
  readonly certificates: readonly X509Certificate[];
}

/** @throws OperationalError `signing-key`: no PKCS#12, a wrong passphrase, an encryption that is too old, no key in it. */
export async function readPkcs12(bytes: Uint8Array, passphrase: string): Promise<Pkcs12> {
  const password = new TextEncoder().encode(passphrase).buffer as ArrayBuffer;
  const bags = await openBags(parse(bytes), password);
  const keys: KeyObject[] = [];
  const certificates: X509Certificate[] = [];
  for (const { bagValue } of bags) {
    if (bagValue instanceof PKCS8ShroudedKeyBag) {
      await explained(() =>
        (
          bagValue as unknown as { parseInternalValues(of: { password: ArrayBuffer }): Promise<void> }
        ).parseInternalValues({ password }),
      );
    }
    const info = bagValue instanceof PrivateKeyInfo ? bagValue : (bagValue as { parsedValue?: unknown }).parsedValue;
    if (info instanceof PrivateKeyInfo) {
      keys.push(createPrivateKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'pkcs8' }));
    } else if (info instanceof Certificate) {
      certificates.push(new X509Certificate(Buffer.from(info.toSchema(true).toBER())));
    }
  }
  const [key] = keys;
  if (!key) throw keyFault('The PKCS#12 file holds no private key', 'Export certificate and key together');
  return { key, certificates };
}

function parse(bytes: Uint8Array): PFX {
  const { offset, result } = fromBER(Uint8Array.from(bytes).buffer);
  try {
    if (offset === -1) throw new Error(result.error);
    return new PFX({ schema: result });
  } catch {
    throw keyFault('The signing key is neither PEM nor PKCS#12', 'Name a private key in PEM, or a .p12 or .pfx file');
  }
}

async function openBags(pfx: PFX, password: ArrayBuffer): Promise<readonly SafeBag[]> {
  await explained(() => pfx.parseInternalValues({ password, checkIntegrity: true }));
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) return [];
  await explained(() => safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) }));
  const contents: readonly { value: SafeContents }[] = safe.parsedValue.safeContents;
  return contents.flatMap(({ value }) => value.safeBags);
}

/** The library says of a wrong passphrase and of an old cipher what only its authors understand. */
async function explained(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw /contentEncryptionAlgorithm|algorithm/i.test(message)
      ? keyFault(
          'The PKCS#12 file is encrypted in a way that is no longer safe',
          'Export it again with AES: openssl pkcs12 -export without -legacy does',
        )
      : keyFault('The passphrase does not open the PKCS#12 file', GIVE_PASSPHRASE);
  }
}
