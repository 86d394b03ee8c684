// What is wrong with a PDF, in the words of a finding on its document.
import type { Finding } from '../../diagnostics.js';
import { mostPages } from '../../model/documentFormat.js';
import type { Document } from '../../model/documents.js';
import type { MissingGlyph } from './html/missingGlyphs.js';
import { scriptOf } from './html/scripts.js';
import type { FinishedDocument } from './pass/createPass.js';
import type { PdfFault } from './verify/verifyPdf.js';

/** A finding that is not reported yet: whoever asked for the PDF may have found worse meanwhile. */
export interface PdfFinding {
  readonly document: Document;
  /** The entry of the profile to edit; without it the finding is about the template. */
  readonly pointer?: string;
  /** A character that the entry holds, where it is not known which entry that is. */
  readonly quoted?: string;
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

/** Pages that end at a bad place: the reader stumbles, but has everything, so nothing is stopped. */
export function breakFindings(document: Document, breaks: readonly PdfFault[]): PdfFinding[] {
  return breaks.map(({ message, page }) => ({
    document,
    finding: {
      ruleId: 'page-break',
      severity: 'warning',
      reason: `${document.id}.pdf, page ${page}: ${message}`,
      note: 'Shorten the longest fact on that page, or divide it into several; if the template is ours, report it',
    },
  }));
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

/** Characters that one finding lists. */
const LISTED = 8;

interface MissingAt extends MissingGlyph {
  readonly document: Document;
}

/**
 * Characters that no font has and that would print as empty boxes: each is told once, with its neighbours in the same place and script.
 *
 * @param missing of each document by id
 */
export function glyphFindings(
  documents: readonly Document[],
  missing: ReadonlyMap<string, readonly MissingGlyph[]>,
): PdfFinding[] {
  const first = new Map<string, MissingAt>();
  for (const document of documents) {
    for (const glyph of missing.get(document.id) ?? []) {
      const known = first.get(glyph.character);
      // The line of the profile says more than the section of a document.
      if (!known || (known.pointer === undefined && glyph.pointer !== undefined))
        first.set(glyph.character, { ...glyph, document });
    }
  }
  const places = new Map<string, MissingAt[]>();
  for (const glyph of first.values()) {
    const { document, where, pointer, character } = glyph;
    const key = JSON.stringify([pointer ?? [document.id, where], scriptOf(character)?.name]);
    places.set(key, [...(places.get(key) ?? []), glyph]);
  }
  return [...places.values()].map(glyphFinding);
}

function glyphFinding(glyphs: readonly MissingAt[]): PdfFinding {
  const [{ document, where, pointer, character }] = glyphs as [MissingAt];
  const script = scriptOf(character);
  const listed = glyphs.slice(0, LISTED).map((one) => `${one.character} (${codeOf(one.character)})`);
  const more = glyphs.length > LISTED ? ` and ${glyphs.length - LISTED} more` : '';
  const [what, are] = glyphs.length === 1 ? ['character', 'is'] : ['characters', 'are'];
  return {
    document,
    ...(pointer === undefined ? {} : { pointer }),
    quoted: character,
    finding: {
      ruleId: 'missing-glyph',
      reason: `${document.id}, ${where}: the ${what} ${listed.join(', ')}${more}${script ? `, ${script.name},` : ''} ${are} in none of the fonts`,
      actual: glyphs.map((one) => one.character).join(''),
      note: script
        ? `Install fonts for it beside the profile (npm install ${script.package}) and name ${script.package.split('/')[1]} in document_set.appearance.fonts, or write it in Latin, Greek, Cyrillic, Arabic or Hebrew letters`
        : 'Write it in Latin, Greek, Cyrillic, Arabic or Hebrew letters; other scripts need a package of fonts in document_set.appearance.fonts',
    },
  };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
