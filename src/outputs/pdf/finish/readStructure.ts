// Reads the structure tree of a tagged PDF into plain nodes with parents, and writes changed nodes back.
import { PDFArray, type PDFContext, PDFDict, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { OpenPdf } from './openPdf.js';
import { dictAt, itemsAt, nameAt, nameOf, resolve } from './pdfObjects.js';

/** A piece of page content that an element owns. */
export interface ContentKid {
  readonly kind: 'content';
  /** Page index, from 0. */
  readonly page: number;
  readonly mcid: number;
}

/** An annotation that an element owns. */
export interface AnnotationKid {
  readonly kind: 'annotation';
  readonly page: number;
  readonly ref: PDFRef;
}

/** A structure element. `kids`, `type` and `parent` may be changed; `writeElement` puts them into the dictionary. */
export interface StructureElement {
  readonly kind: 'element';
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  type: string;
  parent: StructureElement | undefined;
  kids: StructureKid[];
}

/** What an element's `K` may hold. */
export type StructureKid = StructureElement | ContentKid | AnnotationKid;

/** The structure tree: its root dictionary and the elements directly below. */
export interface StructureTree {
  readonly root: PDFDict;
  readonly top: readonly StructureElement[];
}

/**
 * Reads the whole tree.
 *
 * @returns undefined when the PDF is not tagged.
 * @throws Error when an element is met twice or an element's content names no page.
 */
export function readStructure(pdf: OpenPdf): StructureTree | undefined {
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  if (!root) return undefined;
  const seen = new Set<PDFDict>();
  const top: StructureElement[] = [];
  for (const entry of itemsAt(root, 'K')) {
    const kid = readKid(pdf, entry, undefined, -1, seen);
    if (kid?.kind === 'element') top.push(kid);
  }
  return { root, top };
}

const PG = nameOf('Pg');

function readKid(
  pdf: OpenPdf,
  entry: PDFObject,
  parent: StructureElement | undefined,
  inherited: number,
  seen: Set<PDFDict>,
): StructureKid | undefined {
  const value = resolve(pdf.context, entry);
  if (value instanceof PDFNumber) return { kind: 'content', page: inherited, mcid: value.asNumber() };
  if (!(value instanceof PDFDict)) return undefined;
  const page = pageIndex(pdf, value, nameAt(value, 'S') === undefined ? inherited : -1);
  switch (nameAt(value, 'Type')) {
    case 'MCR':
      return { kind: 'content', page, mcid: (value.get(nameOf('MCID')) as PDFNumber).asNumber() };
    case 'OBJR': {
      const ref = value.get(nameOf('Obj'));
      return ref instanceof PDFRef ? { kind: 'annotation', page, ref } : undefined;
    }
  }
  const type = nameAt(value, 'S');
  if (type === undefined || !(entry instanceof PDFRef)) return undefined;
  if (seen.has(value)) throw new Error(`The structure element ${entry} stands in the tree twice.`);
  seen.add(value);
  const element: StructureElement = { kind: 'element', ref: entry, dict: value, type, parent, kids: [] };
  for (const kid of itemsAt(value, 'K')) {
    const read = readKid(pdf, kid, element, page, seen);
    if (read) element.kids.push(read);
  }
  return element;
}

function pageIndex(pdf: OpenPdf, dict: PDFDict, inherited: number): number {
  const ref = dict.get(PG);
  return (ref instanceof PDFRef ? pdf.pageByRef.get(ref)?.index : undefined) ?? inherited;
}

/** Visits every element, parents first. */
export function visitElements(top: readonly StructureElement[], visit: (element: StructureElement) => void): void {
  for (const element of top) {
    visit(element);
    for (const kid of element.kids) if (kid.kind === 'element') visitElements([kid], visit);
  }
}

/** Writes type, parent and kids of an element into its dictionary. The parent of a top element is left as it is. */
export function writeElement(pdf: OpenPdf, element: StructureElement): void {
  const { context } = pdf;
  const { dict, kids } = element;
  dict.set(nameOf('S'), nameOf(element.type));
  if (element.parent) dict.set(nameOf('P'), element.parent.ref);
  const first = kids.find((kid) => kid.kind === 'content');
  const home = first?.kind === 'content' ? first.page : -1;
  const page = pdf.pages[home];
  if (page) dict.set(PG, page.ref);
  else dict.delete(PG);
  const entries = kids.map((kid) => writeKid(pdf, kid, home));
  if (entries.length === 0) dict.delete(nameOf('K'));
  else if (entries.length === 1) dict.set(nameOf('K'), entries[0] as PDFObject);
  else dict.set(nameOf('K'), arrayOf(context, entries));
}

function writeKid(pdf: OpenPdf, kid: StructureKid, home: number): PDFObject {
  if (kid.kind === 'element') return kid.ref;
  const page = pdf.pages[kid.page];
  if (!page) throw new Error('A piece of tagged content names no page.');
  if (kid.kind === 'annotation') return pdf.context.obj({ Type: 'OBJR', Obj: kid.ref, Pg: page.ref });
  if (kid.page === home) return PDFNumber.of(kid.mcid);
  return pdf.context.obj({ Type: 'MCR', Pg: page.ref, MCID: kid.mcid });
}

function arrayOf(context: PDFContext, items: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const item of items) array.push(item);
  return array;
}
