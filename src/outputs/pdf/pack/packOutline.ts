// The pack's bookmarks: one entry a document, closed, with the document's own bookmarks below.
import { PDFDict, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../finish/openPdf.js';
import { assignAll, dictAt, nameOf, numberAt, pdfAscii, pdfText, textAt } from '../finish/pdfObjects.js';

/**
 * Makes the bookmark of a whole document out of its outline, still in the document's own context.
 * A single bookmark with the document's title (its `h1`) becomes the entry itself.
 *
 * @param destination name of the document's first page in the pack.
 * @returns reference to the entry, to be copied; its `Parent`, `Prev` and `Next` are not set.
 */
export function documentBookmark(part: OpenPdf, title: string, destination: string): PDFRef {
  const { context, catalog } = part;
  const outline = dictAt(catalog, 'Outlines');
  const first = outline && dictAt(outline, 'First');
  const single =
    first && !first.has(nameOf('Next')) && sameText(textAt(first, 'Title') ?? '', title) ? first : undefined;
  const source = single ?? outline;
  const below = source ? Math.abs(numberAt(source, 'Count') ?? 0) : 0;
  const entry = single ?? context.obj({});
  assignAll(entry, { Title: pdfText(title), Dest: pdfAscii(destination) });
  const ref = single ? (outline?.get(nameOf('First')) as PDFRef) : context.register(entry);
  if (!single && outline) {
    for (const key of ['First', 'Last']) {
      const kid = outline.get(nameOf(key));
      if (kid) entry.set(nameOf(key), kid);
    }
    eachItem(outline, (item) => item.set(nameOf('Parent'), ref));
  }
  if (below > 0) entry.set(nameOf('Count'), PDFNumber.of(-below));
  else entry.delete(nameOf('Count'));
  entry.delete(nameOf('Parent'));
  return ref;
}

/** Chains the documents' bookmarks, already copied, into the pack's outline. */
export function writeOutline(pack: OpenPdf, entries: readonly PDFRef[]): void {
  const { context } = pack;
  const outline = context.obj({ Type: 'Outlines', Count: entries.length });
  const ref = context.register(outline);
  entries.forEach((entry, i) => {
    const dict = context.lookup(entry, PDFDict);
    dict.set(nameOf('Parent'), ref);
    const before = entries[i - 1];
    const after = entries[i + 1];
    if (before) dict.set(nameOf('Prev'), before);
    if (after) dict.set(nameOf('Next'), after);
  });
  const [first] = entries;
  const last = entries.at(-1);
  if (first && last) assignAll(outline, { First: first, Last: last });
  pack.catalog.set(nameOf('Outlines'), ref);
}

function eachItem(parent: PDFDict, visit: (item: PDFDict) => void): void {
  let item = dictAt(parent, 'First');
  while (item) {
    visit(item);
    item = dictAt(item, 'Next');
  }
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}
