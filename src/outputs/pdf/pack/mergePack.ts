// Joins the finished PDFs of a set into one pack: tags, bookmarks, fields and links kept, links between the documents made links inside the pack.
import { PDFArray, PDFContext, type PDFDict, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { writeIdTree } from '../finish/canonicalIds.js';
import { type Destination, readDestinations, writeDestinations } from '../finish/destinations.js';
import type { FinishedPdf } from '../finish/finishPdf.js';
import { readLinks } from '../finish/mendLinks.js';
import { ROLE_MAP } from '../finish/mendStructure.js';
import type { OpenPdf, PdfPage } from '../finish/openPdf.js';
import { writeParentTree } from '../finish/parentTree.js';
import { assignAll, nameOf } from '../finish/pdfObjects.js';
import { readStructure } from '../finish/readStructure.js';
import { savePdf } from '../finish/savePdf.js';
import { writeStatement } from '../finish/writeStatement.js';
import type { PdfStatement } from '../finish/xmpPacket.js';
import { type Attachment, attachFiles } from './attachFiles.js';
import { copyObjects, type SharedObjects } from './copyObjects.js';
import { type GrowingForm, growForm } from './mergeForms.js';
import { documentBookmark, writeOutline } from './packOutline.js';
import { type PackPart, packDestination, preparePart } from './preparePart.js';

/** What the pack holds so far. */
interface Growing {
  readonly context: PDFContext;
  readonly pageTree: PDFRef;
  readonly document: PDFRef;
  readonly pages: PdfPage[];
  readonly elements: PDFRef[];
  readonly bookmarks: PDFRef[];
  readonly destinations: Map<string, Destination>;
  readonly shared: SharedObjects;
  readonly form: GrowingForm;
}

/**
 * Merges finished PDFs in the given order.
 *
 * Destinations of a document are named `<documentId>/<name>`, its first page `<documentId>/`. Page footers stay as printed.
 *
 * @param facts title, author, language and date of the pack itself.
 * @param attachments files that it carries.
 * @throws Error when a part is not as `finishPdf` makes it, or links to a file outside the pack.
 */
export function mergePack(
  parts: readonly PackPart[],
  facts: PdfStatement,
  attachments: readonly Attachment[] = [],
): FinishedPdf {
  const context = PDFContext.create();
  const catalog = context.obj({ Type: 'Catalog' });
  context.trailerInfo.Root = context.register(catalog);
  const pageTree = context.obj({ Type: 'Pages' });
  const document = context.obj({ Type: 'StructElem', S: 'Document' });
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const growing: Growing = {
    context,
    pageTree: context.register(pageTree),
    document: context.register(document),
    pages: [],
    elements: [],
    bookmarks: [],
    destinations: new Map(),
    shared: new Map(),
    form: growForm(context),
  };
  const ids = parts.map(({ documentId }) => documentId);
  for (const part of parts) addPart(growing, part, ids);

  const { pages } = growing;
  assignAll(pageTree, {
    Kids: list(
      context,
      pages.map(({ ref }) => ref),
    ),
    Count: context.obj(pages.length),
  });
  assignAll(document, { P: rootRef, K: list(context, growing.elements), Lang: PDFString.of(facts.language) });
  assignAll(root, { K: growing.document, RoleMap: context.obj({ ...ROLE_MAP }) });
  assignAll(catalog, { Pages: growing.pageTree, StructTreeRoot: rootRef });

  const pack: OpenPdf = { context, catalog, pages, pageByRef: new Map(pages.map((page) => [page.ref, page])) };
  const tree = readStructure(pack);
  if (!tree) throw new Error('The pack has no structure tree.');
  writeIdTree(pack, tree);
  writeParentTree(pack, tree);
  writeOutline(pack, growing.bookmarks);
  writeDestinations(pack, growing.destinations);
  attachFiles(pack, attachments, facts.date);
  growing.form.write(catalog);
  writeStatement(pack, facts);

  const links = readLinks(pack, tree);
  const count = (kind: string) => links.filter(({ target }) => target.kind === kind).length;
  return {
    bytes: savePdf(context),
    pages: pages.length,
    destinations: new Map([...growing.destinations].map(([name, { page }]) => [name, page + 1])),
    links: { internal: count('internal'), crossDocument: 0, external: count('external') },
    crossLinks: [],
  };
}

function addPart(growing: Growing, part: PackPart, ids: readonly string[]): void {
  const { context, pages, destinations } = growing;
  const source = part.pdf;
  const tree = readStructure(source);
  if (!tree) throw new Error(`The PDF of ${part.documentId} is not tagged.`);
  const named = readDestinations(source);
  const top = preparePart(source, tree, part, ids);
  const bookmark = documentBookmark(source, part.title, packDestination(part.documentId));

  const { copy, settle } = copyObjects(source.context, context, growing.shared);
  const first = pages.length;
  const refs = source.pages.map(({ ref }) => copy(ref));
  growing.elements.push(copy(top.ref));
  growing.bookmarks.push(copy(bookmark));
  growing.form.add(source, copy);
  const targets = [...named].map(([name, { page, target }]) => ({ name, page: first + page, target: copy(target) }));
  settle();

  for (const ref of refs) {
    const dict = context.lookup(ref) as PDFDict;
    dict.set(nameOf('Parent'), growing.pageTree);
    pages.push({ ref, dict, index: pages.length });
  }
  (context.lookup(growing.elements.at(-1)) as PDFDict).set(nameOf('P'), growing.document);
  const [start] = refs;
  if (!start) throw new Error(`The PDF of ${part.documentId} has no page.`);
  const fit = list(context, [start, nameOf('Fit')]);
  destinations.set(packDestination(part.documentId), { page: first, target: fit });
  for (const { name, page, target } of targets)
    destinations.set(packDestination(part.documentId, name), { page, target });
}

function list(context: PDFContext, items: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const item of items) array.push(item);
  return array;
}
