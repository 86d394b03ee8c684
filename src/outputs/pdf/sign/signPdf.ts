// The last step for a PDF that is signed: a visible signature on its first page, over all bytes before it (PAdES-B-B, ETSI EN 319 142-1).
import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { openPdf } from '../finish/openPdf.js';
import { dictAt, itemsAt, nameOf, numberAt, pdfText } from '../finish/pdfObjects.js';
import { serialize } from '../finish/savePdf.js';
import type { FormFont } from '../font/buildFormFont.js';
import { appendUpdate, sizeOf, type UpdatedObject } from './appendUpdate.js';
import { drawSignature } from './drawSignature.js';
import { makeSignedData } from './signedData.js';
import type { Signer } from './signer.js';

/** How a signature is made. */
export interface SignOptions {
  readonly signer: Signer;
  /** The time that the signer claims. */
  readonly time: Date;
  /** What the signature stands for: `Approval of the incident management pack`. */
  readonly reason: string;
  /** What the words on the page are set in. */
  readonly font: FormFont;
}

/** Name of the signature field. */
export const SIGNATURE_FIELD = 'irdocs-signature';

/** Bytes for the signature: RSA 4096 with a chain of several certificates fits. */
const ROOM = 16_384;
const CONTENTS = `<${'0'.repeat(2 * ROOM)}>`;
/** Three numbers of ten digits. */
const RANGE = `/ByteRange[0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}]`;
const PRINT_AND_LOCKED = 4 + 128;

/**
 * Signs a finished PDF. What was there stays byte for byte; the signature, its field and its tag are added at the end.
 *
 * @param bytes a tagged PDF as `savePdf` writes it, not signed yet.
 * @throws Error when the PDF is not tagged or is signed already.
 */
export async function signPdf(bytes: Uint8Array, options: SignOptions): Promise<Buffer> {
  const { signer, time, reason, font } = options;
  const pdf = await openPdf(bytes);
  const { context, catalog } = pdf;
  const size = sizeOf(bytes);
  context.largestObjectNumber = Math.max(context.largestObjectNumber, size - 1);
  const [page] = pdf.pages;
  const root = dictAt(catalog, 'StructTreeRoot');
  const rootRef = catalog.get(nameOf('StructTreeRoot'));
  const treeRef = root?.get(nameOf('ParentTree'));
  const [topRef] = root ? itemsAt(root, 'K') : [];
  const top = topRef && context.lookup(topRef);
  const tree = treeRef && context.lookup(treeRef);
  if (
    !page ||
    !(root && rootRef instanceof PDFRef && treeRef instanceof PDFRef && topRef instanceof PDFRef) ||
    !(top instanceof PDFDict && tree instanceof PDFDict)
  ) {
    throw new Error('Only a tagged PDF can be signed.');
  }
  const form = dictAt(catalog, 'AcroForm') ?? context.obj({ Fields: [] });
  // Bit 1 says that there are fields to sign, as in a form; bit 2, that somebody has signed (PDF 1.7, 12.7.2).
  if (((numberAt(form, 'SigFlags') ?? 0) & 2) !== 0) throw new Error('The PDF is signed already.');

  const words = [`Signed by ${signer.name}`, `${isoMinute(time)} UTC`, reason];
  const { box, appearance } = drawSignature(context, page.dict, { words, font });
  const drawn = context
    .enumerateIndirectObjects()
    .flatMap(([ref, value]) => (ref.objectNumber >= size ? [{ ref, value }] : []));
  const [signature, field, element] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const key = numberAt(root, 'ParentTreeNextKey') ?? 0;
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of(SIGNATURE_FIELD),
    TU: pdfText(words.join(', ')),
    Rect: [...box],
    P: page.ref,
    F: PRINT_AND_LOCKED,
    StructParent: key,
    V: signature,
    AP: { N: appearance },
  });
  const tag = context.obj({
    Type: 'StructElem',
    S: 'Form',
    P: topRef,
    Pg: page.ref,
    K: { Type: 'OBJR', Obj: field, Pg: page.ref },
  });
  // It is read first, as it stands at the head of the first page.
  top.set(nameOf('K'), listOf(pdf.context, [element, ...itemsAt(top, 'K')]));
  tree.set(nameOf('Nums'), listOf(context, [...itemsAt(tree, 'Nums'), PDFNumber.of(key), element]));
  root.set(nameOf('ParentTreeNextKey'), PDFNumber.of(key + 1));
  page.dict.set(nameOf('Annots'), listOf(context, [...itemsAt(page.dict, 'Annots'), field]));
  form.set(nameOf('Fields'), listOf(context, [...itemsAt(form, 'Fields'), field]));
  form.set(nameOf('SigFlags'), PDFNumber.of(3));
  catalog.set(nameOf('AcroForm'), form);

  const updated: readonly UpdatedObject[] = [
    ...drawn,
    { ref: field, value: widget },
    { ref: element, value: tag },
    { ref: page.ref, value: page.dict },
    { ref: topRef, value: top },
    { ref: treeRef, value: tree },
    { ref: rootRef, value: root },
    { ref: context.trailerInfo.Root as PDFRef, value: catalog },
    { ref: signature, value: signatureSource(time, signer.name, reason) },
  ];
  const update = appendUpdate(bytes, pdf, updated);
  return fill(update.bytes, update.offsets.get(signature) as number, signer);
}

function signatureSource(time: Date, name: string, reason: string): string {
  const text = (value: string): string => serialize(pdfText(value), () => 0);
  const date = time.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return [
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:${date}Z)`,
    `/Name ${text(name)}/Reason ${text(reason)}${RANGE}/Contents${CONTENTS}>>`,
  ].join('');
}

/** Puts the ranges into the room that was left for them, signs what they name, and puts the signature between them. */
async function fill(bytes: Buffer, at: number, signer: Signer): Promise<Buffer> {
  const contents = bytes.indexOf(CONTENTS, at, 'latin1');
  const after = contents + CONTENTS.length;
  const range = `/ByteRange[0 ${contents} ${after} ${bytes.length - after}]`.padEnd(RANGE.length, ' ');
  bytes.write(range, bytes.indexOf(RANGE, at, 'latin1'), 'latin1');
  const signed = Buffer.concat([bytes.subarray(0, contents), bytes.subarray(after)]);
  const der = await makeSignedData(signed, signer);
  if (der.length > ROOM) throw new Error('The chain of certificates is too long for a signature.');
  bytes.write(der.toString('hex').padEnd(2 * ROOM, '0'), contents + 1, 'latin1');
  return bytes;
}

/** `2026-11-22 05:30` */
function isoMinute(time: Date): string {
  return time.toISOString().slice(0, 16).replace('T', ' ');
}

function listOf(context: PDFArray['context'], items: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const item of items) array.push(item);
  return array;
}
