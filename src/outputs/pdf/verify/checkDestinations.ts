// Checks that each link finds its place: in this file, or in the file of another document.
import { type PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { plainName } from '../finish/destinations.js';
import { asDict, asText, dictAt, itemsAt, nameAt, nameOf, pdfAscii, resolve, textAt } from '../finish/pdfObjects.js';
import type { PdfView } from './readView.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Destinations of links and bookmarks. */
export const checkDestinations: PdfCheck = (view, { documents, pathOf }) => {
  const { pdf } = view;
  const paths = new Map([...(documents?.keys() ?? [])].map((id) => [asText(pdfAscii(pathOf?.(id) ?? id)), id]));
  const faults: PdfFault[] = [];
  for (const { dict, index } of pdf.pages) {
    const add = (code: string, message: string) => faults.push({ code, message, page: index + 1 });
    for (const entry of itemsAt(dict, 'Annots')) {
      const annotation = asDict(pdf.context, entry);
      if (!annotation || nameAt(annotation, 'Subtype') !== 'Link') continue;
      const action = dictAt(annotation, 'A');
      const remote = action && nameAt(action, 'S') === 'GoToR' ? action : undefined;
      if (!remote) {
        const uri = action && nameAt(action, 'S') === 'URI';
        if (!uri && !leadsSomewhere(view, annotation)) {
          add('destination-missing', `A link leads to ${destinationOf(annotation)}, which is not in the file.`);
        }
        continue;
      }
      if (!documents) continue;
      const path = textAt(remote, 'F') ?? '';
      const id = paths.get(path);
      const anchor = asText(resolve(pdf.context, remote.get(nameOf('D'))));
      if (id === undefined) add('document-missing', `A link leads to the file ${path}, which is not in the set.`);
      else if (anchor !== undefined && !documents.get(id)?.has(plainName(anchor))) {
        add('destination-missing', `A link leads to ${anchor} in ${id}, which is not there.`);
      }
    }
  }
  const outline = [...outlineItems(dictAt(pdf.catalog, 'Outlines'))];
  if (outline.length === 0) faults.push({ code: 'outline-missing', message: 'The PDF has no bookmarks.' });
  for (const item of outline) {
    if (leadsSomewhere(view, item)) continue;
    faults.push({ code: 'destination-missing', message: `The bookmark "${textAt(item, 'Title')}" leads nowhere.` });
  }
  return faults;
};

function destinationOf(dict: PDFDict): string {
  const name = asText(resolve(dict.context, dict.get(nameOf('Dest'))));
  return name === undefined ? 'no destination' : `"${name}"`;
}

function leadsSomewhere({ pdf, destinations }: PdfView, dict: PDFDict): boolean {
  const action = dictAt(dict, 'A');
  const value = dict.get(nameOf('Dest')) ?? action?.get(nameOf('D'));
  const name = asText(resolve(pdf.context, value));
  if (name !== undefined) return destinations.has(plainName(name));
  const target = action ? itemsAt(action, 'D') : itemsAt(dict, 'Dest');
  const [page] = target;
  return page instanceof PDFRef && pdf.pageByRef.has(page);
}

/** Each once: in a file of somebody else a bookmark may stand below itself. */
function* outlineItems(parent: PDFDict | undefined, seen = new Set<PDFDict>()): Generator<PDFDict> {
  let item = parent && dictAt(parent, 'First');
  while (item && !seen.has(item)) {
    seen.add(item);
    yield item;
    yield* outlineItems(item, seen);
    item = dictAt(item, 'Next');
  }
}
