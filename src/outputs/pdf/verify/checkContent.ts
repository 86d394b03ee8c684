// Checks that every page's content is tagged or an artifact, and that each shown glyph exists and can be read as text.
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Untagged content, unbalanced marks, glyph 0 (.notdef) shown, codes without text. */
export const checkContent: PdfCheck = ({ pages }) =>
  pages.flatMap(({ number: page, bare, balanced, beforeMissingGlyph, unmapped }) => {
    const faults: PdfFault[] = [];
    if (bare)
      faults.push({
        code: 'content-untagged',
        message: 'The page paints content that is neither tagged nor an artifact.',
        page,
      });
    if (!balanced)
      faults.push({ code: 'content-unbalanced', message: 'A marked sequence is not closed, or closed twice.', page });
    if (beforeMissingGlyph !== undefined) {
      const message = `The bundled fonts lack a character after "${beforeMissingGlyph}".`;
      faults.push({ code: 'glyph-missing', message, page });
    }
    if (unmapped)
      faults.push({ code: 'glyph-unmapped', message: 'A glyph is shown that has no text (ToUnicode).', page });
    return faults;
  });
