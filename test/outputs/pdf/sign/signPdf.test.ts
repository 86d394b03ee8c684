// Real keys, a real PDF: what is signed is valid, says by whom, stays accessible, and tells when a byte is changed.
import { readFileSync } from 'node:fs';
import { OctetString } from 'asn1js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import type { FormFont } from '../../../../src/outputs/pdf/font/buildFormFont.js';
import { loadTheme } from '../../../../src/outputs/pdf/html/loadTheme.js';
import { readSignatures } from '../../../../src/outputs/pdf/sign/readSignatures.js';
import { readSigner } from '../../../../src/outputs/pdf/sign/readSigner.js';
import { readSignedData } from '../../../../src/outputs/pdf/sign/signedData.js';
import type { SignerFiles } from '../../../../src/outputs/pdf/sign/signer.js';
import { signPdf } from '../../../../src/outputs/pdf/sign/signPdf.js';
import { verifyPdf } from '../../../../src/outputs/pdf/verify/verifyPdf.js';
import { FIXTURE_SET } from '../fixtures/fixtureHtml.js';
import { printFixtures } from '../fixtures/printFixtures.js';

const TODAY = '2026-11-22';
const TIME = new Date('2026-11-22T05:30:00Z');
const REASON = 'Approval of EX-POL-01, version 1.0';
const file = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const RSA: SignerFiles = { key: file('rsa.key.pem'), certificate: file('rsa.cert.pem') };
const P12: SignerFiles = { key: file('rsa.p12'), passphrase: 'test-only' };
const EC: SignerFiles = { key: file('ec.key.pem'), certificate: file('ec.cert.pem'), passphrase: 'test-only' };

let unsigned: Uint8Array;
let font: FormFont;
beforeAll(async () => {
  unsigned = (await printFixtures())[1]?.finished.bytes ?? new Uint8Array();
  font = (await loadTheme(new URL('../../../../templates/theme/', import.meta.url).pathname)).formFont();
}, 120_000);

async function sign(files: SignerFiles): Promise<Buffer> {
  return signPdf(unsigned, { signer: await readSigner(files, TODAY), time: TIME, reason: REASON, font });
}
const read = async (bytes: Uint8Array) => readSignatures(bytes, await openPdf(bytes));

describe.each([
  ['RSA, PEM', RSA, 'Ada Approver'],
  ['RSA, PKCS#12', P12, 'Ada Approver'],
  ['P-256, encrypted PEM', EC, 'Łukasz Έλεγχος'],
])('%s', (_name, files, signer) => {
  it('signs the whole file', async () => {
    const bytes = await sign(files);
    const { fingerprint256: fingerprint } = (await readSigner(files, TODAY)).certificate;
    const time = '2026-11-22T05:30:00Z';
    expect(await read(bytes)).toEqual([
      { field: 'irdocs-signature', signer, fingerprint, time, reason: REASON, intact: true, whole: true },
    ]);
    // What was there stays: the unsigned file is the beginning of the signed one.
    expect(Buffer.compare(bytes.subarray(0, unsigned.length), unsigned)).toBe(0);
  });
});

/** The DER in the room for a signature, and the bytes that it covers. */
function partsOf(bytes: Buffer): { readonly der: Buffer; readonly covered: Buffer; readonly from: number } {
  const [, first = 0, next = 0] = /ByteRange\[0 (\d+) (\d+) /.exec(bytes.toString('latin1'))?.map(Number) ?? [];
  const filled = Buffer.from(bytes.toString('latin1', first + 1, next - 1), 'hex');
  const covered = Buffer.concat([bytes.subarray(0, first), bytes.subarray(next)]);
  return { der: filled.subarray(0, 4 + filled.readUInt16BE(2)), covered, from: first };
}

it('of another file, with that file inside, is no signature of this one', async () => {
  const { der, covered } = partsOf(await sign(RSA));
  expect((await readSignedData(der, covered)).intact).toBe(true);
  const info = ContentInfo.fromBER(Uint8Array.from(der));
  const signed = new SignedData({ schema: info.content });
  signed.encapContentInfo.eContent = new OctetString({ valueHex: Uint8Array.from(covered).buffer });
  info.content = signed.toSchema(true);
  const carrying = Buffer.from(info.toSchema().toBER());
  await expect(readSignedData(carrying, Buffer.from('another file'))).rejects.toThrow('holds what it signs');
});

it('shows a changed digit in the room that it does not need', async () => {
  const bytes = await sign(RSA);
  const { der, from } = partsOf(bytes);
  const letter =
    bytes
      .toString('latin1')
      .slice(from + 1)
      .search(/[a-f]/) +
    from +
    1;
  for (const [at, digit] of [
    [letter, String.fromCharCode((bytes[letter] ?? 0) - 32)],
    [from + 1 + 2 * der.length + 40, 'd'],
  ] as const) {
    const changed = Buffer.from(bytes);
    changed.write(digit, at, 'latin1');
    expect((await read(changed))[0]).toMatchObject({ whole: false });
  }
});

it('keeps every promise about the PDF', async () => {
  const expectations = {
    title: FIXTURE_SET[1]?.title ?? '',
    language: 'en-GB',
    fonts: ['SourceSans3', 'SourceCodePro'],
  };
  expect(await verifyPdf(unsigned, expectations)).toEqual([]);
  expect(await verifyPdf(await sign(EC), expectations)).toEqual([]);
});

it('is read by another reader, with the field on the first page', async () => {
  const task = getDocument({ data: new Uint8Array(await sign(RSA)), verbosity: 0, useSystemFonts: false });
  const annotations = await (await (await task.promise).getPage(1)).getAnnotations();
  await task.destroy();
  expect(annotations.filter(({ fieldType }) => fieldType === 'Sig')).toMatchObject([
    { fieldName: 'irdocs-signature', alternativeText: `Signed by Ada Approver, 2026-11-22 05:30 UTC, ${REASON}` },
  ]);
});

describe('a signed file that was changed', () => {
  it.each([
    ['a byte of the content', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000)],
    ['the claimed time', (bytes: Buffer) => bytes.write('D:2025', bytes.indexOf('D:20261122053000Z'), 'latin1')],
  ])('%s is not intact', async (_name, change) => {
    const bytes = await sign(RSA);
    change(bytes);
    expect((await read(bytes)).map(({ intact }) => intact)).toEqual([false]);
  });

  it('something added behind is not covered', async () => {
    const bytes = Buffer.concat([await sign(RSA), Buffer.from('\n% added\n')]);
    expect((await read(bytes)).map(({ intact, whole }) => [intact, whole])).toEqual([[true, false]]);
  });
});

it('refuses to sign twice', async () => {
  const bytes = await sign(RSA);
  const again = signPdf(bytes, { signer: await readSigner(RSA, TODAY), time: TIME, reason: REASON, font });
  await expect(again).rejects.toThrow(/signed already/);
});

describe('key files', () => {
  it.each<[string, SignerFiles, string, RegExp]>([
    ['a wrong passphrase of a PEM key', { ...EC, passphrase: 'x' }, 'signing-key', /does not open the signing key/],
    ['no passphrase', { ...EC, passphrase: undefined }, 'signing-key', /no passphrase is given/],
    ['a wrong passphrase of a PKCS#12 file', { ...P12, passphrase: 'x' }, 'signing-key', /does not open the PKCS#12/],
    ['an old encryption', { ...P12, key: file('legacy.p12') }, 'signing-key', /no longer safe/],
    ['no key at all', { key: file('rsa.cert.pem') }, 'signing-key', /cannot be read/],
    ['no PKCS#12', { key: Buffer.from('nothing of the kind') }, 'signing-key', /neither PEM nor PKCS#12/],
    ['an empty file', { key: Buffer.alloc(0) }, 'signing-key', /neither PEM nor PKCS#12/],
    ['no certificate', { key: RSA.key }, 'signing-certificate', /no certificate/],
    [
      'a certificate of another key',
      { ...RSA, certificate: file('ec.cert.pem') },
      'signing-certificate',
      /does not belong/,
    ],
    ['a certificate that is none', { ...RSA, certificate: Buffer.from('x') }, 'signing-certificate', /cannot be read/],
  ])('%s is told', async (_name, files, code, message) => {
    await expect(readSigner(files, TODAY)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('a certificate that is not valid today is told with its dates', async () => {
    await expect(readSigner(RSA, '2019-01-01')).rejects.toMatchObject({
      code: 'signing-certificate',
      message: expect.stringMatching(
        /Ada Approver is valid from 20\d\d-\d\d-\d\d to \d{4}-\d\d-\d\d, not on 2019-01-01/,
      ),
    });
  });
});
