// Where the PDF of each document lies, and what a PDF states about itself.
import path from 'node:path';
import type { Document, DocumentSet } from '../../model/documents.js';
import type { PdfStatement } from './finish/xmpPacket.js';

/** Path of the file that joins all documents. */
export const PACK_PATH = 'pdf/pack.pdf';

/** Path of a document's PDF below `pdf/`. */
export function pdfPath(document: Document): string {
  return `${document.kind}/${document.id}.pdf`;
}

/** Path of every document's PDF by id, as seen from the folder of one of them. */
export function pathsFrom(document: Document, set: DocumentSet): ReadonlyMap<string, string> {
  return new Map(set.documents.map((other) => [other.id, path.posix.relative(document.kind, pdfPath(other))]));
}

/** Title, author, language and date of a document. */
export function statementOf(document: Document): PdfStatement {
  const { organization, language, effective } = document.control;
  return { title: document.title, author: organization, language, date: effective };
}

/** The same of the pack: it speaks for the organization, with the language and date of its first document. */
export function packStatement(set: DocumentSet): PdfStatement {
  const first = statementOf(set.documents[0] as Document);
  return { ...first, title: `Information security incident management: ${first.author}` };
}
