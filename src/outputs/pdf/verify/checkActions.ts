// Checks that the file can do nothing but show itself: no script, no launched program, no file inside but its attachments, no link into the reader's file system.
import { PDFArray, PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../finish/openPdf.js';
import { asText, dictAt, nameAt, nameOf, resolve } from '../finish/pdfObjects.js';
import { readAttachments } from './readAttachments.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

const ALLOWED_ACTIONS = new Set(['GoTo', 'GoToR', 'URI']);
/** Every other action of PDF 1.7 and 2.0, wherever it hangs; no structure element is of such a type. */
const OTHER_ACTIONS = new Set(
  'GoToE GoToDp Thread Sound Movie Hide Named SubmitForm ResetForm ImportData SetOCGState Rendition Trans GoTo3DView RichMediaExecute'.split(
    ' ',
  ),
);
const ALLOWED_URI = /^(?:https?|mailto|tel):/i;
const DOCUMENT_URI = /^https?:\/\/[^/]*\.invalid(?:\/|$)/i;

/** Looks at every object of the file: an action is one wherever it hangs, in `A`, in `Next` or where no reader looks today. */
export const checkActions: PdfCheck = ({ pdf }) => {
  const faults: PdfFault[] = [];
  const { files, lists } = attachmentPlaces(pdf);
  const add = (code: string, message: string): void => void faults.push({ code, message });
  const look = (object: PDFObject): void => {
    if (object instanceof PDFRawStream) look(object.dict);
    else if (object instanceof PDFArray) object.asArray().forEach(look);
    else if (object instanceof PDFDict) {
      lookAtAction(object, add);
      for (const [key, value] of object.entries()) {
        const name = key.asString();
        if (name === '/JS' || name === '/JavaScript') add('javascript', 'The PDF holds JavaScript.');
        if (name === '/AA') add('action', 'The PDF holds actions that events trigger.');
        const isHidden = name === '/EF' ? !files.has(object) : name === '/EmbeddedFiles' && !lists.has(object);
        if (isHidden) add('embedded-file', 'The PDF holds another file.');
        look(value);
      }
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) look(object);
  if (pdf.context.trailerInfo.Encrypt) add('encrypted', 'The PDF is encrypted.');
  return faults;
};

/** Where attachments stand in sight: what else holds a file is no list that a reader shows, or hangs on a page. */
function attachmentPlaces(pdf: OpenPdf): {
  readonly files: ReadonlySet<PDFDict>;
  readonly lists: ReadonlySet<PDFDict>;
} {
  const names = dictAt(pdf.catalog, 'Names');
  return {
    files: new Set(readAttachments(pdf).map(({ specification }) => specification)),
    lists: new Set(names ? [names] : []),
  };
}

function lookAtAction(action: PDFDict, add: (code: string, message: string) => void): void {
  const kind = nameAt(action, 'S');
  if (kind === 'JavaScript') add('javascript', 'An action runs JavaScript.');
  else if (kind === 'Launch') add('launch-action', 'An action starts a program.');
  else if (kind !== undefined && OTHER_ACTIONS.has(kind)) add('action', `An action of kind ${kind} is not allowed.`);
  // An unknown kind is an action only where actions hang: `S` is the type of a structure element too.
  for (const key of ['A', 'OpenAction']) {
    const hung = dictAt(action, key);
    const other = hung && !hung.has(nameOf('O')) ? nameAt(hung, 'S') : undefined;
    const isKnown = other === undefined || ALLOWED_ACTIONS.has(other) || OTHER_ACTIONS.has(other);
    if (!isKnown && other !== 'JavaScript' && other !== 'Launch')
      add('action', `An action of kind ${other} is not allowed.`);
  }
  if (kind !== 'URI') return;
  const uri = asText(resolve(action.context, action.get(nameOf('URI')))) ?? '';
  if (!ALLOWED_URI.test(uri)) add('link-scheme', `A link leads to "${uri}".`);
  else if (DOCUMENT_URI.test(uri)) add('link-unresolved', `The link "${uri}" was not turned into one between files.`);
}
