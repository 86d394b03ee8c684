// A PDF that was handed over by itself: pack.pdf with what it carries, or the document of a pack, which carries nothing.
import type { PdfView } from '../../outputs/pdf/verify/readView.js';
import { checkAttached } from './checkAttached.js';
import { checkLinks } from './checkLinks.js';
import { checkRevisions } from './checkRevisions.js';
import { checkMerged } from './checkStated.js';
import type { PackFault, PackPdf } from './packFiles.js';
import { type FileSignature, readPdfFile } from './readPdfFile.js';
import { unlessBroken } from './unlessBroken.js';

/** What one PDF shows by itself. */
export interface VerifiedPdf {
  readonly faults: readonly PackFault[];
  readonly signatures: readonly FileSignature[];
  readonly documents: number;
  /** Files inside it whose hash was checked; 0 for a document, which has none. */
  readonly attached: number;
  /** Whether the manifest inside says that it was written in spite of findings. */
  readonly draft: boolean;
}

/** Verifies everything for which no other file is needed. */
export async function verifyPdfFile({ bytes }: PackPdf): Promise<VerifiedPdf> {
  const { view, signatures, faults: unread } = await readPdfFile(bytes, '');
  const faults = [...checkRevisions(bytes, '', signatures), ...unread];
  const found = view && unlessBroken('', faults, () => examine(view));
  return { ...NOTHING, ...found, faults: [...faults, ...(found?.faults ?? [])], signatures };
}

const NOTHING = { documents: 0, attached: 0, draft: false };

function examine(view: PdfView): Omit<VerifiedPdf, 'signatures'> {
  const faults: PackFault[] = [];
  // In a pack each document begins at a destination that ends in a slash.
  const isPack = [...view.destinations.keys()].some((name) => name.endsWith('/'));
  faults.push(...checkLinks(view, '', isPack ? { documents: new Map() } : {}));
  const { manifest, count, faults: differences } = checkAttached(view.pdf, '');
  if (!isPack && count === 0) return { ...NOTHING, faults, documents: 1 };
  faults.push(...differences);
  if (manifest) faults.push(...checkMerged(view, manifest.documents, ''));
  return { faults, documents: manifest?.documents.length ?? 0, attached: count, draft: manifest?.draft === true };
}
