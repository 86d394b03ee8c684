// Reads the named destinations of a PDF and writes them as a name tree, where other files can find them.
import { PDFArray, PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf } from './openPdf.js';
import { asText, dictAt, itemsAt, nameOf, pdfAscii, resolve } from './pdfObjects.js';

/** A place in the document: page index from 0, and the destination array. */
export interface Destination {
  readonly page: number;
  readonly target: PDFArray;
}

/** The named destinations by name, from the catalogue's `Dests` (as Chromium writes it) or its name tree. */
export function readDestinations(pdf: OpenPdf): ReadonlyMap<string, Destination> {
  const found = new Map<string, Destination>();
  const add = (name: string, value: PDFObject | undefined) => {
    const resolved = resolve(pdf.context, value);
    const target = resolved instanceof PDFDict ? resolve(pdf.context, resolved.get(nameOf('D'))) : resolved;
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const index = page instanceof PDFRef ? pdf.pageByRef.get(page)?.index : undefined;
    if (target instanceof PDFArray && index !== undefined) found.set(name, { page: index, target });
  };
  for (const [name, value] of dictAt(pdf.catalog, 'Dests')?.entries() ?? []) add(plainName(name.decodeText()), value);
  const names = dictAt(pdf.catalog, 'Names');
  const tree = names && dictAt(names, 'Dests');
  if (tree) readNameTree(tree, add);
  return found;
}

/** Visits the entries of a name tree in order. */
export function readNameTree(
  node: PDFDict,
  visit: (name: string, value: PDFObject | undefined) => void,
  seen = new Set<PDFDict>(),
): void {
  // A file of somebody else may name a node as its own kid.
  if (seen.has(node)) return;
  seen.add(node);
  const names = itemsAt(node, 'Names');
  for (let i = 0; i + 1 < names.length; i += 2) visit(asText(resolve(node.context, names[i])) ?? '', names[i + 1]);
  for (const kid of itemsAt(node, 'Kids')) {
    const dict = resolve(node.context, kid);
    if (dict instanceof PDFDict) readNameTree(dict, visit, seen);
  }
}

/** Puts the destinations into the catalogue's name tree, sorted by name; the old `Dests` goes. */
export function writeDestinations(pdf: OpenPdf, destinations: ReadonlyMap<string, Destination>): void {
  const { context, catalog } = pdf;
  catalog.delete(nameOf('Dests'));
  const names = dictAt(catalog, 'Names') ?? context.obj({});
  const entries = [...destinations].map(([name, { target }]) => [name, target] as const);
  names.set(nameOf('Dests'), context.register(nameTree(pdf, entries)));
  catalog.set(nameOf('Names'), names);
}

/** A name tree of one node, sorted by the bytes of the names. */
export function nameTree(pdf: OpenPdf, entries: readonly (readonly [string, PDFObject])[]): PDFDict {
  const list = PDFArray.withContext(pdf.context);
  for (const [name, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    list.push(pdfAscii(name));
    list.push(value);
  }
  return pdf.context.obj({ Names: list });
}

/** Chromium percent-encodes the names of destinations. */
export function plainName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
