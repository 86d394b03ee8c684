// The signature itself: a detached CMS SignedData as PAdES-B-B wants it (ETSI EN 319 142-1, 6.3; EN 319 122-1, 5.2.2), made and verified.
import { createHash, X509Certificate } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Signer } from './signer.js';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** Signs the bytes; the result is DER and holds the certificates, not the bytes. */
export async function makeSignedData(bytes: Uint8Array, { certificate, chain, key }: Signer): Promise<Buffer> {
  const own = Certificate.fromBER(new Uint8Array(certificate.raw));
  const reference = new Sequence({ value: [new OctetString({ valueHex: sha256(certificate.raw) })] });
  const attributes = [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: sha256(bytes) })] }),
    // ESSCertIDv2 (RFC 5035): SHA-256 is the default, so that the hash alone names the certificate.
    new Attribute({
      type: OID.signingCertificateV2,
      values: [new Sequence({ value: [new Sequence({ value: [reference] })] })],
    }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [own, ...chain.map(({ raw }) => Certificate.fromBER(new Uint8Array(raw)))],
  });
  await signed.sign(key, 0, 'SHA-256', Uint8Array.from(bytes).buffer);
  const content = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

/** What a signature says once its bytes are checked against it. */
export interface SignedDataReading {
  /** Whether the bytes are those that were signed, by the key of the certificate. */
  readonly intact: boolean;
  readonly certificate: X509Certificate;
}

/**
 * Verifies a signature against the bytes. Trust in the issuer is not judged: that is the reader's.
 *
 * @throws Error when it is no CMS SignedData with one signer and the signer's certificate.
 */
export async function readSignedData(der: Uint8Array, bytes: Uint8Array): Promise<SignedDataReading> {
  const info = ContentInfo.fromBER(Uint8Array.from(der));
  const signed = new SignedData({ schema: info.content });
  // Content inside a signature would be verified instead of the file: anybody's signature could then be put on any file.
  if (signed.encapContentInfo.eContent)
    throw new Error('The signature holds what it signs, instead of signing the file.');
  const [signer] = signed.signerInfos;
  const sid = signer?.sid;
  const own = (signed.certificates ?? []).find(
    (candidate) =>
      candidate instanceof Certificate &&
      sid instanceof IssuerAndSerialNumber &&
      candidate.serialNumber.isEqual(sid.serialNumber) &&
      candidate.issuer.isEqual(sid.issuer),
  );
  if (!(own instanceof Certificate)) throw new Error('The signature does not hold the certificate of its signer.');
  const intact = await signed
    .verify({ signer: 0, data: Uint8Array.from(bytes).buffer, checkChain: false })
    .catch(() => false);
  return { intact, certificate: new X509Certificate(Buffer.from(own.toSchema(true).toBER())) };
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
