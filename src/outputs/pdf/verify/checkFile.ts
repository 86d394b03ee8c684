// Checks the bytes around the objects: a whole file, not encrypted, with nothing before its head and nothing after its end.
import type { PdfFault } from './verifyPdf.js';

const HEAD = '%PDF-1.7\n';
const END = /startxref\n(\d+)\n%%EOF\n$/;
/** Longer than the end of any file of ours. */
const LAST = 64;

/** Head and end of the file, as we write them; what follows the end is an update that nobody has checked. */
export function checkFile(bytes: Uint8Array): readonly PdfFault[] {
  const text = (start: number, end?: number): string => Buffer.from(bytes.subarray(start, end)).toString('latin1');
  const fault = (message: string): PdfFault => ({ code: 'file', message });
  if (text(0, HEAD.length) !== HEAD) return [fault('The file does not begin as a PDF of version 1.7.')];
  const end = END.exec(text(Math.max(0, bytes.length - LAST)));
  if (!end) return [fault('Something follows the end of the PDF, or the end is missing.')];
  const table = Number(end[1]);
  // The table that the end names is the last object, so that no older or newer one counts.
  const isLast =
    /^\d+ 0 obj\n<<\/Type\/XRef/.test(text(table, table + LAST)) && !text(table).slice(0, -LAST).includes('startxref');
  return isLast ? [] : [fault('The end of the PDF does not name its table of objects.')];
}
