// Checks that the file can do nothing but show itself: no script, no launched program, no link into the reader's file system.
import { PDFArray, PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { asText, nameAt, nameOf, resolve } from '../finish/pdfObjects.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

const ALLOWED_ACTIONS = new Set(['GoTo', 'GoToR', 'URI']);
const ALLOWED_URI = /^(?:https?|mailto|tel):/i;
const DOCUMENT_URI = /^https?:\/\/[^/]*\.invalid(?:\/|$)/i;

/** Looks at every action of the file, wherever it hangs. */
export const checkActions: PdfCheck = ({ pdf }) => {
  const faults: PdfFault[] = [];
  const look = (object: PDFObject): void => {
    if (object instanceof PDFRawStream) look(object.dict);
    else if (object instanceof PDFArray) object.asArray().forEach(look);
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        const name = key.asString();
        if (name === '/JS' || name === '/JavaScript')
          faults.push({ code: 'javascript', message: 'The PDF holds JavaScript.' });
        if (name === '/A' || name === '/OpenAction' || name === '/Next')
          lookAtAction(resolve(pdf.context, value), faults);
        if (name === '/AA') faults.push({ code: 'action', message: 'The PDF holds actions that events trigger.' });
        look(value);
      }
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) look(object);
  return faults;
};

function lookAtAction(action: PDFObject | undefined, faults: PdfFault[]): void {
  if (!(action instanceof PDFDict)) return;
  const kind = nameAt(action, 'S');
  // `A` of a structure element holds attributes, which have an owner instead.
  if (kind === undefined || action.has(nameOf('O'))) return;
  if (kind === 'JavaScript') faults.push({ code: 'javascript', message: 'An action runs JavaScript.' });
  else if (kind === 'Launch') faults.push({ code: 'launch-action', message: 'An action starts a program.' });
  else if (!ALLOWED_ACTIONS.has(kind))
    faults.push({ code: 'action', message: `An action of kind ${kind} is not allowed.` });
  if (kind !== 'URI') return;
  const uri = asText(resolve(action.context, action.get(nameOf('URI')))) ?? '';
  if (!ALLOWED_URI.test(uri)) faults.push({ code: 'link-scheme', message: `A link leads to "${uri}".` });
  else if (DOCUMENT_URI.test(uri))
    faults.push({ code: 'link-unresolved', message: `The link "${uri}" was not turned into one between files.` });
}
