// Checks that every annotation is a link or a field, lies on its page, is printed and described, and that the tab order follows the structure.
import { asDict, itemsAt, nameAt, numberAt, textAt } from '../finish/pdfObjects.js';
import { meet } from './geometry.js';
import { mediaBox, rectangleAt } from './rectangles.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Anything else plays, moves or hides something. */
const KINDS = new Set(['Link', 'Widget']);
/** PDF 1.7, 12.5.3: invisible, hidden, printed, not viewed, not viewed unless hidden; PDF/A-3, 6.3.2, wants printed alone. */
const VISIBILITY = 1 | 2 | 4 | 32 | 256;
const PRINTED = 4;

/** Kind, place, visibility, Contents (or TU on a form field), and Tabs /S on pages with annotations. */
export const checkAnnotations: PdfCheck = ({ pdf }) =>
  pdf.pages.flatMap(({ dict, index }) => {
    const page = index + 1;
    const faults: PdfFault[] = [];
    const add = (code: string, message: string): void => void faults.push({ code, message, page });
    const annotations = itemsAt(dict, 'Annots').map((ref) => asDict(pdf.context, ref));
    if (annotations.length > 0 && nameAt(dict, 'Tabs') !== 'S') {
      add('tab-order', 'The tab order does not follow the structure.');
    }
    const paper = mediaBox(dict);
    for (const annotation of annotations) {
      const kind = annotation && nameAt(annotation, 'Subtype');
      if (!annotation || kind === undefined || !KINDS.has(kind)) {
        add('annotation-kind', `An annotation is of the kind ${kind ?? 'unknown'}, not a link or a field.`);
        continue;
      }
      if (!(textAt(annotation, 'Contents') || textAt(annotation, 'TU'))?.trim()) {
        add('annotation-description', 'A link or field has no description.');
      }
      if (((numberAt(annotation, 'F') ?? 0) & VISIBILITY) !== PRINTED) {
        add('annotation-hidden', 'A link or field is hidden, or not printed.');
      }
      const [left, bottom, right, top] = meet(rectangleAt(annotation, 'Rect'), paper);
      if (!(right - left > 0 && top - bottom > 0)) {
        add('annotation-place', 'A link or field has no area on the page, so that nobody can click on it.');
      }
    }
    return faults;
  });
