// Checks that every annotation is described and that the tab order follows the structure.
import { asDict, itemsAt, nameAt, textAt } from '../finish/pdfObjects.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Contents (or TU on a form field), and Tabs /S on pages with annotations. */
export const checkAnnotations: PdfCheck = ({ pdf }) =>
  pdf.pages.flatMap(({ dict, index }) => {
    const page = index + 1;
    const faults: PdfFault[] = [];
    const annotations = itemsAt(dict, 'Annots').map((ref) => asDict(pdf.context, ref));
    if (annotations.length > 0 && nameAt(dict, 'Tabs') !== 'S') {
      faults.push({ code: 'tab-order', message: 'The tab order does not follow the structure.', page });
    }
    for (const annotation of annotations) {
      if (annotation && (textAt(annotation, 'Contents') || textAt(annotation, 'TU'))) continue;
      faults.push({ code: 'annotation-description', message: 'A link or field has no description.', page });
    }
    return faults;
  });
