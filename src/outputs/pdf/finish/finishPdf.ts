// The pass over one printed PDF: from what Chromium writes to PDF/UA-1 and PDF/A-3b, with page numbers in the contents, links between files and canonical bytes.
//
// What the HTML must do for it:
// - A link inside the document is `#anchor`; a link to another document is `https://doc.invalid/<documentId>#<anchor>`, the anchor optional.
// - An anchor becomes a destination only if some link of the same document targets it. For those that others may target, write them once in
//   `<nav class="destinations" aria-hidden="true"><a class="dest" href="#x"></a>...</nav>` with `nav.destinations { display: none }`:
//   Chromium makes destinations from links that are not painted too, without annotation and without tag, so nothing need be taken out here.
// - An entry of the contents is a link `<a href="#x">text<span class="toc-page">000</span></a>`; the span must not be aria-hidden (its tag says
//   which link it belongs to). After the entries stands once `<span class="toc-digits" aria-hidden="true">0123456789</span>`.
//   Both spans, and nothing else, use a font family of their own. Chromium merges families whose data URLs are equal, so the same font file
//   must be embedded a second time under another media type (`data:application/font-woff2;base64,` beside `data:font/woff2;base64,`).
//   The digits' spaces must not be kerned or ligated away: `font-kerning: none; font-variant-ligatures: none`.
// - A field of a form is an empty link as large as the place to fill in; its address is that of form/fieldAddress.ts.
import { deflateSync } from 'node:zlib';
import { PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { canonicalIds } from './canonicalIds.js';
import { blockOf, type ContentOwners, closest, contentOwners } from './contentOwners.js';
import { type Destination, readDestinations, writeDestinations } from './destinations.js';
import { type DraftMark, draftMark } from './draftMark.js';
import { type MendedContent, mendContent, type PageStructure } from './mendContent.js';
import { type CrossLink, type Link, type LinkTarget, mendLink, ownedAnnotations, readLinks } from './mendLinks.js';
import { mendStructure, ROLE_MAP } from './mendStructure.js';
import { type OpenPdf, openPdf } from './openPdf.js';
import { orderAnnotations } from './pageAnnotations.js';
import { writeParentTree } from './parentTree.js';
import { nameOf, streamBytes, textAt } from './pdfObjects.js';
import { fontReader } from './readFonts.js';
import { readStructure, type StructureElement, type StructureTree, writeElement } from './readStructure.js';
import { contentKey, repeatedHeads } from './repeatedHeads.js';
import { savePdf } from './savePdf.js';
import { type FormPlan, writeForm } from './writeForm.js';
import { writeStatement } from './writeStatement.js';
import type { PdfStatement } from './xmpPacket.js';

/** What the pass must know of a document. */
export interface PdfFacts extends PdfStatement {
  readonly documentId: string;
  /** The documents of the set; a link to any other is an error. */
  readonly documentIds: ReadonlySet<string>;
  /** Path of another document's PDF, relative to this one's folder, with `/`. */
  readonly pathOf: (documentId: string) => string;
  /** The fields that somebody can fill in; without it there must be none. */
  readonly form?: FormPlan | undefined;
  /** Set where the document is a draft. */
  readonly draft?: DraftMark | undefined;
  /** How many entries the contents have; without it the number is not checked. */
  readonly contentsEntries?: number;
}

/** A PDF that is ready to be checked and written. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Page number, from 1, of each named destination. */
  readonly destinations: ReadonlyMap<string, number>;
  /** Links by kind; a link that wraps over lines counts once. */
  readonly links: { readonly internal: number; readonly crossDocument: number; readonly external: number };
  /** The links to other documents, in reading order. */
  readonly crossLinks: readonly CrossLink[];
}

/**
 * Finishes one printed document. Pure: equal input gives equal bytes.
 *
 * @param raw a tagged PDF as Chromium 143 or newer writes it.
 * @throws Error when the PDF is not what the HTML conventions above promise: untagged, blank, contents that do not match, link to an unknown document.
 */
export async function finishPdf(raw: Uint8Array, facts: PdfFacts): Promise<FinishedPdf> {
  const pdf = await openPdf(raw);
  const tree = readStructure(pdf);
  if (!tree || tree.top.length === 0) throw new Error(`The PDF of ${facts.documentId} is not tagged.`);
  const destinations = readDestinations(pdf);
  const printed = readLinks(pdf, tree);
  const links = printed.filter(({ target }) => target.kind !== 'field');
  const owners = contentOwners(tree, pdf.pages.length);
  const repeated = repeatedHeads(tree);

  const mended = mendPages(
    pdf,
    owners,
    repeated,
    new Map(links.map((link) => [link.element, pageOf(link, destinations)])),
    facts.draft,
  );
  checkContents(mended, facts);

  const describe = linkDescriber(mended);
  const descriptions = links.map(({ element }) => describe(element));
  const changed = mendStructure(pdf, tree, ({ page, mcid }) => mended[page]?.dropped.has(mcid) ?? false);
  for (const element of [...changed, ...makeForm(pdf, tree, printed, facts)]) writeElement(pdf, element);
  tree.root.set(nameOf('RoleMap'), pdf.context.obj({ ...ROLE_MAP }));
  canonicalIds(pdf, tree);
  writeParentTree(pdf, tree);

  links.forEach(({ element, target }, i) => {
    if (target.kind === 'crossDocument' && !facts.documentIds.has(target.document)) {
      throw new Error(`${facts.documentId} links to the document ${target.document}, which is not in the set.`);
    }
    for (const { dict } of ownedAnnotations(pdf, element))
      mendLink(pdf, dict, target, descriptions[i] ?? '', facts.pathOf);
  });
  writeDestinations(pdf, destinations);
  writeStatement(pdf, facts);

  const count = (kind: LinkTarget['kind']) => links.filter(({ target }) => target.kind === kind).length;
  return {
    bytes: savePdf(pdf.context),
    pages: pdf.pages.length,
    destinations: new Map([...destinations].map(([name, { page }]) => [name, page + 1])),
    links: { internal: count('internal'), crossDocument: count('crossDocument'), external: count('external') },
    crossLinks: links.flatMap(({ target }) => {
      if (target.kind !== 'crossDocument') return [];
      const { document, anchor } = target;
      return [anchor === undefined ? { document } : { document, anchor }];
    }),
  };
}

/** Turns the links that stand for fields into fields. */
function makeForm(
  pdf: OpenPdf,
  tree: StructureTree,
  links: readonly Link[],
  { documentId, form }: PdfFacts,
): Iterable<StructureElement> {
  const fields = links.flatMap(({ element, target }) =>
    target.kind === 'field' ? [{ element, address: target.address }] : [],
  );
  if (!form) {
    if (fields.length > 0) throw new Error(`${documentId} prints fields, but is no form.`);
    return [];
  }
  const changed = writeForm(pdf, fields, form);
  orderAnnotations(pdf, tree);
  return changed;
}

/** Page number, from 1, that a link inside the document leads to. */
function pageOf({ target }: Link, destinations: ReadonlyMap<string, Destination>): number | undefined {
  const page = target.kind === 'internal' ? destinations.get(target.name)?.page : undefined;
  return page === undefined ? undefined : page + 1;
}

/** Runs the content pass over each page and puts the new streams in place. */
function mendPages(
  pdf: OpenPdf,
  owners: ContentOwners,
  repeated: ReadonlySet<number>,
  linkPages: ReadonlyMap<StructureElement, number | undefined>,
  draft: DraftMark | undefined,
): readonly MendedContent[] {
  const readFonts = fontReader(pdf.context);
  const blocks = new Map<StructureElement, number>();
  const lastPage: number[] = [];
  const blockNumbers = owners.map((page, index) => {
    const numbers = new Map<number, number>();
    for (const [mcid, owner] of page) {
      const block = blockOf(owner);
      const number = blocks.get(block) ?? blocks.size;
      blocks.set(block, number);
      numbers.set(mcid, number);
      if (!repeated.has(contentKey(index, mcid))) lastPage[number] = index;
    }
    return numbers;
  });
  return pdf.pages.map((page) => {
    const owner = owners[page.index];
    const linkOf = (mcid: number) => closest(owner?.get(mcid), (element) => element.type === 'Link');
    const structure: PageStructure = {
      block: (mcid) => blockNumbers[page.index]?.get(mcid),
      continues: (block) => (lastPage[block] ?? -1) > page.index,
      repeated: (mcid) => repeated.has(contentKey(page.index, mcid)),
      wanted: (mcid) => linkOf(mcid) !== undefined,
      leadsTo: (mcid) => {
        const link = linkOf(mcid);
        return link && linkPages.get(link);
      },
    };
    const ref = page.dict.get(nameOf('Contents'));
    const bytes = streamBytes(pdf.context, ref);
    if (!bytes || !(ref instanceof PDFRef)) throw new Error(`Page ${page.index + 1} has no single content stream.`);
    const mended = mendContent(bytes, readFonts(page.dict), structure);
    const stream = PDFRawStream.of(
      pdf.context.obj({ Filter: 'FlateDecode' }),
      deflateSync(draft ? Buffer.concat([draftMark(page.dict, draft), mended.bytes]) : mended.bytes, {
        level: DEFLATE_LEVEL,
      }),
    );
    pdf.context.assign(ref, stream);
    page.dict.set(nameOf('Tabs'), nameOf('S'));
    return mended;
  });
}

const DEFLATE_LEVEL = 6;

function checkContents(mended: readonly MendedContent[], facts: PdfFacts): void {
  const sum = (key: 'numbers' | 'digitStocks') => mended.reduce((total, page) => total + page[key], 0);
  const numbers = sum('numbers');
  if (numbers > 0 && sum('digitStocks') !== 1) {
    throw new Error(`The contents of ${facts.documentId} need the ten digits once after the entries.`);
  }
  if (facts.contentsEntries !== undefined && facts.contentsEntries !== numbers) {
    throw new Error(
      `The contents of ${facts.documentId} have ${facts.contentsEntries} entries, but ${numbers} page numbers were found.`,
    );
  }
}

/** Gives a link's description: its Alt, else its text, else the text `Link`. */
function linkDescriber(mended: readonly MendedContent[]): (link: StructureElement) => string {
  const textOf = (element: StructureElement): string => {
    const alt = textAt(element.dict, 'Alt') ?? textAt(element.dict, 'ActualText');
    if (alt !== undefined) return alt;
    let text = '';
    for (const kid of element.kids) {
      if (kid.kind === 'content') text += mended[kid.page]?.texts.get(kid.mcid) ?? '';
      else if (kid.kind === 'element') text += textOf(kid);
    }
    return text;
  };
  return (link) => textOf(link).replace(/\s+/g, ' ').trim() || 'Link';
}
