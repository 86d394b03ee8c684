// Does a PDF hold the documents of the manifest, in the versions that it states?
import { packDestination } from '../../outputs/pdf/pack/preparePart.js';
import type { PdfView } from '../../outputs/pdf/verify/readView.js';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';

type ManifestDocument = ReadManifest['documents'][number];

/** The PDF of one document: some page names it and its version. */
export function checkStated({ pages }: PdfView, document: ManifestDocument, path: string): readonly PackFault[] {
  const { identifier, version } = document;
  if (!names(pages, document)) {
    return [differs(path, `No page names ${identifier} and version ${version}, as the manifest says`)];
  }
  return pageFaults(pages.length, document, path);
}

/** The pack: each document begins at its destination, and some page up to the next one names it and its version. */
export function checkMerged(
  { pages, destinations }: PdfView,
  documents: readonly ManifestDocument[],
  path: string,
): readonly PackFault[] {
  const starts = documents.map(({ id }) => destinations.get(packDestination(id))?.page);
  return documents.flatMap((document, index): readonly PackFault[] => {
    const { identifier, version, title } = document;
    const start = starts[index];
    if (start === undefined) return [differs(path, `${identifier} ${title} is not in the pack, but in its manifest`)];
    const next = starts.find((page) => page !== undefined && page > start);
    const own = pages.slice(start, next);
    if (names(own, document)) return pageFaults(own.length, document, path);
    return [differs(path, `No page of ${identifier} ${title} names version ${version}, as the manifest says`)];
  });
}

function pageFaults(count: number, { identifier, title, pages }: ManifestDocument, path: string): readonly PackFault[] {
  if (pages === undefined || count === pages) return [];
  const was = pages === 1 ? 'one page was' : `${pages} pages were`;
  return [
    differs(path, `${identifier} ${title} has ${count} pages here, but ${was} built: pages were removed or added`),
  ];
}

function names(pages: PdfView['pages'], { identifier, version }: ManifestDocument): boolean {
  return pages.some(({ text }) => text.includes(identifier) && text.includes(version));
}

function differs(path: string, reason: string): PackFault {
  return {
    ruleId: 'pack-version-differs',
    path,
    reason,
    note: 'The file or the manifest is of another build: build the pack again',
  };
}
