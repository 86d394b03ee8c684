// Document -> printed PDF: cards and playbooks in the largest type in which they keep to their pages.
import { mostPages, TIGHTNESS_STEPS } from '../../model/documentFormat.js';
import type { Document } from '../../model/documents.js';

/**
 * Prints a document, and again in smaller type while it has too many pages. What is too long in the smallest type is
 * returned all the same: the finished PDF tells where it ends.
 *
 * @param html the page in one of the sizes, 0 the usual one
 */
export async function printFitting(
  document: Document,
  print: (html: string) => Promise<Uint8Array>,
  html: (tightness: number) => string,
): Promise<Uint8Array> {
  const most = mostPages(document.kind) ?? Number.POSITIVE_INFINITY;
  let raw = await print(html(0));
  for (let step = 1; step < TIGHTNESS_STEPS && countPages(raw) > most; step++) raw = await print(html(step));
  return raw;
}

/** Pages of a PDF as Chromium writes it, with each page object in plain sight; counted so because a full reading costs as much as the print. */
function countPages(raw: Uint8Array): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  return text.match(/\/Type \/Page\b/g)?.length ?? 0;
}
