// The last step before a PDF is written: every promise about it is checked on its final bytes.

import { openPdf } from '../finish/openPdf.js';
import type { Attachment } from '../pack/attachFiles.js';
import { checkActions } from './checkActions.js';
import { checkAnnotations } from './checkAnnotations.js';
import { checkAttachments } from './checkAttachments.js';
import { checkContent } from './checkContent.js';
import { checkDestinations } from './checkDestinations.js';
import { checkFile } from './checkFile.js';
import { checkFonts } from './checkFonts.js';
import { checkForm } from './checkForm.js';
import { checkParentTree } from './checkParentTree.js';
import { checkStatement } from './checkStatement.js';
import { checkStructure } from './checkStructure.js';
import { checkText } from './checkText.js';
import { checkVisible } from './checkVisible.js';
import { checkWords } from './checkWords.js';
import { type PdfView, readView } from './readView.js';

/** A promise that a PDF breaks. */
export interface PdfFault {
  /** Stable kebab-case id. */
  readonly code: string;
  readonly message: string;
  /** Page number, from 1, where the fault has one. */
  readonly page?: number;
}

/** What the PDF must be. */
export interface PdfExpectations {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The named destinations of each document of the set; without it links to other files are not followed. */
  readonly documents?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Path of another document's PDF relative to this one's, as `finishPdf` got it; needed with `documents`. */
  readonly pathOf?: (documentId: string) => string;
  /** How the names of the bundled fonts begin, e.g. `SourceSans3`; any other font is a fault. */
  readonly fonts?: readonly string[];
  /** Names of the fields that can be filled in; without it they are not compared. */
  readonly fields?: readonly string[];
  /** Texts of the profile, which are printed literally: what looks like a placeholder and stands in one of them is none. */
  readonly values?: readonly string[];
  /** How many pages were printed; without it they are not counted. */
  readonly pages?: number;
  /** How many pages the document may have; those beyond may be blank, for somebody else tells of them. */
  readonly mostPages?: number | undefined;
  /** Texts that a reader must find, in the order of the document; without it they are not looked for. */
  readonly texts?: readonly string[];
  /** The files that it must hold; without it there must be none. */
  readonly attachments?: readonly Attachment[];
}

/** One group of checks. Never throws for a fault of the PDF. */
export type PdfCheck = (view: PdfView, expectations: PdfExpectations) => readonly PdfFault[];

/** All that one file shows by itself. */
const CHECKS: readonly PdfCheck[] = [
  checkStatement,
  checkContent,
  checkStructure,
  checkParentTree,
  checkAnnotations,
  checkActions,
  checkAttachments,
  checkFonts,
  checkForm,
  checkText,
  checkVisible,
  checkWords,
];

/**
 * Checks a finished PDF or pack.
 *
 * @returns the faults, none when all is well. Bytes that cannot be read at all are the fault `unreadable`.
 */
export async function verifyPdf(bytes: Uint8Array, expectations: PdfExpectations): Promise<readonly PdfFault[]> {
  let view: PdfView;
  try {
    view = readView(await openPdf(bytes));
  } catch (error) {
    return [
      { code: 'unreadable', message: `The PDF cannot be read: ${error instanceof Error ? error.message : error}` },
    ];
  }
  return [...checkFile(bytes), ...verifyView(view, expectations), ...verifyLinks(view, expectations)];
}

/** The checks of a file by itself; its links are checked when the other files of the set are known. */
export function verifyView(view: PdfView, expectations: PdfExpectations): readonly PdfFault[] {
  return CHECKS.flatMap((check) => check(view, expectations));
}

/** Whether every link leads somewhere, in the file and in the others that `expectations` knows. */
export function verifyLinks(view: PdfView, expectations: PdfExpectations): readonly PdfFault[] {
  return checkDestinations(view, expectations);
}
