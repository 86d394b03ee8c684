// What is wrong with a PDF, in the words of a finding on its document.
import type { Finding } from '../../diagnostics.js';
import { mostPages } from '../../model/documentFormat.js';
import type { Document } from '../../model/documents.js';
import { missingGlyphs } from './html/missingGlyphs.js';
import type { Theme } from './html/theme.js';
import type { FinishedDocument } from './pass/createPass.js';
import type { PdfFault } from './verify/verifyPdf.js';

/** A finding that is not reported yet: whoever asked for the PDF may have found worse meanwhile. */
export interface PdfFinding {
  readonly document: Document;
  /** The entry of the profile to edit; without it the finding is about the template. */
  readonly pointer?: string;
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

/** Longest piece of text that a finding quotes. */
const QUOTED = 70;

/** A card or a playbook that is too long even in the smallest type: an entry of the profile is told at its line. */
export function lengthFindings(document: Document, { pages, beyond }: FinishedDocument): PdfFinding[] {
  const most = mostPages(document.kind);
  if (beyond === undefined || most === undefined) return [];
  const may = most === 1 ? 'one page' : `${most} pages`;
  const quoted = beyond.length > QUOTED ? `${beyond.slice(0, QUOTED).trimEnd()}...` : beyond;
  // On a sheet of wallet cards only copies are left over, which no text tells of.
  const what = quoted === '' ? 'a card of A7 holds less' : `what no longer fits begins with "${quoted}"`;
  return [
    {
      document,
      ...(document.about === undefined ? {} : { pointer: document.about }),
      finding: {
        ruleId: 'page-limit',
        reason: `${document.id}.pdf has ${pages} pages, but ${document.kind} have ${may} at most; ${what}`,
        actual: String(pages),
        expected: [String(most)],
        note: 'Shorten the facts that it prints: fewer steps, shorter sentences; what is not for the first hour belongs in a procedure',
      },
    },
  ];
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
