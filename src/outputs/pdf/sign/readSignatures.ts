// The signatures of a PDF, each checked against the bytes that it covers: for `irdocs verify`.
import { PDFDict, PDFHexString, type PDFObject } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../finish/openPdf.js';
import { asText, dictAt, itemsAt, nameAt, nameOf, resolve, textAt } from '../finish/pdfObjects.js';
import { nameIn } from './readSigner.js';
import { readSignedData } from './signedData.js';

/** One signature. */
export interface PdfSignature {
  /** Name of its field. */
  readonly field: string;
  /** Name in the certificate; undefined when the signature cannot be read. */
  readonly signer?: string;
  /** SHA-256 of the certificate, `3F:9A:...`: a name can be in anybody's certificate. */
  readonly fingerprint?: string;
  /** The time that the signer claims, ISO 8601. */
  readonly time?: string;
  readonly reason?: string;
  /** Whether the covered bytes are those that were signed. */
  readonly intact: boolean;
  /** Whether it covers the whole file but itself; what was added later is not covered. */
  readonly whole: boolean;
  /** Why it could not be read. */
  readonly fault?: string;
}

/** The signatures of a file in the order of its fields; fields that nobody has signed yet are left out. */
export async function readSignatures(
  bytes: Uint8Array,
  { context, catalog }: OpenPdf,
): Promise<readonly PdfSignature[]> {
  const form = dictAt(catalog, 'AcroForm');
  const found: PdfSignature[] = [];
  for (const field of fieldsOf(form ? itemsAt(form, 'Fields') : [])) {
    const value = nameAt(field, 'FT') === 'Sig' ? dictAt(field, 'V') : undefined;
    if (value) found.push(await readSignature(bytes, textAt(field, 'T') ?? '', value));
  }
  return found;

  /** All fields and their kids; a file may name a field as its own kid. */
  function fieldsOf(refs: readonly PDFObject[], seen = new Set<PDFDict>()): readonly PDFDict[] {
    return refs.flatMap((ref) => {
      const field = resolve(context, ref);
      if (!(field instanceof PDFDict) || seen.has(field)) return [];
      seen.add(field);
      return [field, ...fieldsOf(itemsAt(field, 'Kids'), seen)];
    });
  }
}

async function readSignature(bytes: Uint8Array, field: string, value: PDFDict): Promise<PdfSignature> {
  const [start, first, next, rest, ...more] = itemsAt(value, 'ByteRange').map((item) => Number(item.toString()));
  const contents = value.get(nameOf('Contents'));
  const reason = textAt(value, 'Reason');
  const claim = { field, ...timeOf(value), ...(reason === undefined ? {} : { reason }) };
  const numbers = [start, first, next, rest];
  if (
    !(contents instanceof PDFHexString) ||
    more.length > 0 ||
    numbers.some((number) => number === undefined || !Number.isSafeInteger(number) || number < 0) ||
    (first as number) > (next as number) ||
    (next as number) + (rest as number) > bytes.length
  ) {
    return { ...claim, intact: false, whole: false, fault: 'it does not say which bytes it covers' };
  }
  const covered = Buffer.concat([
    bytes.subarray(start, (start as number) + (first as number)),
    bytes.subarray(next, (next as number) + (rest as number)),
  ]);
  const gap = Buffer.from(bytes.subarray(first, next)).toString('latin1');
  // Nothing but the signature itself may stand between the two ranges.
  const whole =
    start === 0 && (next as number) + (rest as number) === bytes.length && /^<(?:[\da-f]*|[\dA-F]*)>$/.test(gap);
  try {
    const filled = contents.asBytes();
    const der = trimmed(filled);
    const { intact, certificate } = await readSignedData(der, covered);
    const signer = { signer: nameIn(certificate), fingerprint: certificate.fingerprint256 };
    return { ...claim, ...signer, intact, whole: whole && filled.subarray(der.length).every((byte) => byte === 0) };
  } catch (error) {
    return { ...claim, intact: false, whole, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** The DER alone: the room for it is filled up with zeros. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const length = bytes[1] ?? 0;
  if (length < 0x80) return bytes.subarray(0, 2 + length);
  const count = length & 0x7f;
  let size = 0;
  for (const byte of bytes.subarray(2, 2 + count)) size = size * 256 + byte;
  return bytes.subarray(0, 2 + count + size);
}

/** `D:20261122053000Z` -> `2026-11-22T05:30:00Z` */
function timeOf(value: PDFDict): { readonly time?: string } {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(asText(value.get(nameOf('M'))) ?? '');
  if (!match) return {};
  const [, year, month, day, hour, minute, second] = match;
  return { time: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` };
}
