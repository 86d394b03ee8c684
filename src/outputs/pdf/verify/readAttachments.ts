// The files inside a PDF, as the catalogue lists them: for the checks of a build and for `irdocs verify`.
import { type PDFDict, PDFHexString } from '@cantoo/pdf-lib';
import { readNameTree } from '../finish/destinations.js';
import type { OpenPdf } from '../finish/openPdf.js';
import {
  asDict,
  dictAt,
  itemsAt,
  nameAt,
  nameOf,
  numberAt,
  resolve,
  streamBytes,
  textAt,
} from '../finish/pdfObjects.js';

/** One file inside a PDF; what it lacks is undefined. */
export interface ReadAttachment {
  /** As a reader saves it. */
  readonly name: string;
  readonly mime: string | undefined;
  /** AFRelationship: `Source`, `Data`. */
  readonly relationship: string | undefined;
  readonly description: string | undefined;
  /** The file itself. */
  readonly bytes: Buffer | undefined;
  /** What the PDF says of it. */
  readonly size: number | undefined;
  /** MD5 in hex, lower case. */
  readonly checksum: string | undefined;
  /** `D:20260115000000Z` */
  readonly changed: string | undefined;
  /** Whether the catalogue names it among its associated files too, as PDF/A-3 asks. */
  readonly associated: boolean;
  /** Its file specification. */
  readonly specification: PDFDict;
}

/** The attachments in the order of their names. Never throws: a stream that cannot be read is none. */
export function readAttachments({ context, catalog }: OpenPdf): readonly ReadAttachment[] {
  const names = dictAt(catalog, 'Names');
  const tree = names && dictAt(names, 'EmbeddedFiles');
  const associated = new Set(itemsAt(catalog, 'AF').map((entry) => asDict(context, entry)));
  const found: ReadAttachment[] = [];
  if (!tree) return found;
  readNameTree(tree, (key, value) => {
    const specification = asDict(context, value);
    if (!specification) return;
    const files = dictAt(specification, 'EF');
    const file = files && dictAt(files, 'F');
    const parameters = file && dictAt(file, 'Params');
    const checksum = parameters && resolve(context, parameters.get(nameOf('CheckSum')));
    found.push({
      name: textAt(specification, 'UF') ?? textAt(specification, 'F') ?? key,
      mime: file && nameAt(file, 'Subtype'),
      relationship: nameAt(specification, 'AFRelationship'),
      description: textAt(specification, 'Desc'),
      bytes: files && bytesOf(() => streamBytes(context, files.get(nameOf('F')))),
      size: parameters && numberAt(parameters, 'Size'),
      checksum: checksum instanceof PDFHexString ? Buffer.from(checksum.asBytes()).toString('hex') : undefined,
      changed: parameters && textAt(parameters, 'ModDate'),
      associated: associated.has(specification),
      specification,
    });
  });
  return found;
}

function bytesOf(read: () => Buffer | undefined): Buffer | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
