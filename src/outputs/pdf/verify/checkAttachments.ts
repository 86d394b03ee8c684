// Checks the files inside a PDF on its final bytes: all that were to be attached, as they were, and no other.
import { createHash } from 'node:crypto';
import { dictAt, nameOf } from '../finish/pdfObjects.js';
import { readAttachments } from './readAttachments.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Presence, content, size and checksum, kind, relationship, description and date of each attachment. `checkActions` looks for files elsewhere. */
export const checkAttachments: PdfCheck = ({ pdf }, { attachments = [] }) => {
  const faults: PdfFault[] = [];
  const found = readAttachments(pdf);
  const names = dictAt(pdf.catalog, 'Names');
  const wanted = new Map(attachments.map((attachment) => [attachment.name, attachment]));
  const seen = new Set<string>();
  const add = (code: string, message: string): void => void faults.push({ code, message });
  if (attachments.length === 0 && (pdf.catalog.has(nameOf('AF')) || names?.has(nameOf('EmbeddedFiles')))) {
    add('embedded-file', 'The PDF has a list of attached files.');
  }
  for (const file of found) {
    const { name, bytes } = file;
    const expected = wanted.get(name);
    if (!expected) add('embedded-file', `The PDF holds another file: ${name}.`);
    else if (seen.has(name)) add('attachment', `Two attached files are called ${name}.`);
    seen.add(name);
    if (!expected) continue;
    const differs = (what: string, is: unknown, should: unknown): void => {
      if (is !== should) add('attachment', `The ${what} of the attached file ${name} is ${is}, not ${should}.`);
    };
    if (!bytes || Buffer.compare(bytes, expected.bytes) !== 0)
      add('attachment', `The attached file ${name} is another.`);
    differs('size', file.size, expected.bytes.byteLength);
    differs('checksum', file.checksum, createHash('md5').update(expected.bytes).digest('hex'));
    differs('kind', file.mime, expected.mime);
    differs('relationship', file.relationship, expected.relationship);
    differs('description', file.description, expected.description);
    if (!/^D:\d{14}Z$/.test(file.changed ?? '')) add('attachment', `The attached file ${name} has no date of change.`);
    if (!file.associated) add('attachment', `The catalogue does not name the attached file ${name} in AF.`);
  }
  for (const name of wanted.keys()) if (!seen.has(name)) add('attachment', `The file ${name} is not attached.`);
  return faults;
};
