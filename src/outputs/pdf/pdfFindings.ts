// What is wrong with a PDF, in the words of a finding on its document.
import type { Finding } from '../../diagnostics.js';
import type { Document } from '../../model/documents.js';
import { missingGlyphs } from './html/missingGlyphs.js';
import type { Theme } from './html/theme.js';
import type { PdfFault } from './verify/verifyPdf.js';

/** A finding that is not reported yet: whoever asked for the PDF may have found worse meanwhile. */
export interface PdfFinding {
  readonly document: Document;
  readonly finding: Finding;
}

/** Broken promises about the file `name`. */
export function faultFindings(document: Document, name: string, faults: readonly PdfFault[]): PdfFinding[] {
  return faults.map((fault) => {
    const where = fault.page === undefined ? name : `${name}, page ${fault.page}`;
    return {
      document,
      finding: {
        ruleId: 'pdf-fault',
        reason: `${where}: ${fault.message} (${fault.code})`,
        note: 'This is a fault of a template, of the browser or of irdocs; report it if the template is ours',
      },
    };
  });
}

/** Characters that no bundled font has and that would print as empty boxes. */
export function glyphFindings(document: Document, theme: Theme): PdfFinding[] {
  return missingGlyphs(document, theme).map(({ character, where }) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      document,
      finding: {
        ruleId: 'missing-glyph',
        reason: `${document.id}, ${where}: the character ${character} (U+${code}) is in none of the bundled fonts`,
        actual: character,
        note: 'Write it in Latin, Greek or Cyrillic letters',
      },
    };
  });
}
