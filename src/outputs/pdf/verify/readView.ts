// Reads a finished PDF once into what all checks look at: objects, structure, destinations, and what each page shows.
import { type ContentOwners, contentOwners } from '../finish/contentOwners.js';
import { type Destination, readDestinations } from '../finish/destinations.js';
import type { OpenPdf } from '../finish/openPdf.js';
import { itemsAt, streamBytes } from '../finish/pdfObjects.js';
import { fontReader, type PageFont } from '../finish/readFonts.js';
import { readStructure, type StructureElement, type StructureTree, visitElements } from '../finish/readStructure.js';
import { decodeCodes, walkContent } from '../finish/walkContent.js';

/** What one page shows. */
export interface PageView {
  /** From 1. */
  readonly number: number;
  readonly fonts: ReadonlyMap<string, PageFont>;
  /** Marked sequences with an MCID, in painting order. */
  readonly mcids: readonly number[];
  /** Whether something is painted that is neither tagged nor an artifact. */
  readonly bare: boolean;
  /** Whether every marked sequence is closed. */
  readonly balanced: boolean;
  /** The text in painting order; a new line wherever the baseline changes. */
  readonly text: string;
  /** The part of the text that is tagged: without running heads and other artifacts. */
  readonly content: string;
  /** The text before the first glyph 0, if one is shown. */
  readonly beforeMissingGlyph: string | undefined;
  /** Whether a code is shown that ToUnicode does not name. */
  readonly unmapped: boolean;
}

/** A PDF as the checks see it. */
export interface PdfView {
  readonly pdf: OpenPdf;
  readonly tree: StructureTree | undefined;
  /** All elements in reading order. */
  readonly elements: readonly StructureElement[];
  readonly owners: ContentOwners;
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly pages: readonly PageView[];
}

/** Reads the whole file. Changes nothing in it. */
export function readView(pdf: OpenPdf): PdfView {
  const tree = readStructure(pdf);
  const elements: StructureElement[] = [];
  if (tree) visitElements(tree.top, (element) => elements.push(element));
  const readFonts = fontReader(pdf.context);
  return {
    pdf,
    tree,
    elements,
    owners: tree ? contentOwners(tree, pdf.pages.length) : [],
    destinations: readDestinations(pdf),
    pages: pdf.pages.map(({ dict, index }) => {
      const streams = itemsAt(dict, 'Contents').map((ref) => streamBytes(pdf.context, ref) ?? Buffer.alloc(0));
      const [only] = streams;
      const content =
        streams.length === 1 && only ? only : Buffer.concat(streams.flatMap((part) => [part, Buffer.from('\n')]));
      return readPage(index + 1, content, readFonts(dict));
    }),
  };
}

function readPage(number: number, stream: Buffer, fonts: ReadonlyMap<string, PageFont>): PageView {
  const mcids: number[] = [];
  let depth = 0;
  let balanced = true;
  let bare = false;
  let text = '';
  let content = '';
  const open: number[] = [];
  let y = Number.NaN;
  let beforeMissingGlyph: string | undefined;
  let unmapped = false;
  walkContent(stream, fonts, {
    begin({ mcid }) {
      depth++;
      open.push(mcid);
      if (mcid >= 0) mcids.push(mcid);
    },
    endMark() {
      open.pop();
      if (--depth < 0) balanced = false;
    },
    paint() {
      bare ||= depth < 1;
    },
    text({ font, codes, y: baseline }) {
      bare ||= depth < 1;
      const shown = decodeCodes(font, codes);
      const tagged = open.some((mcid) => mcid >= 0);
      if (baseline !== y) {
        text += '\n';
        if (tagged) content += ' ';
      }
      y = baseline;
      if (tagged) content += shown;
      unmapped ||= codes.some((code) => code !== 0 && !font?.unicode.has(code));
      const missing = codes.indexOf(0);
      if (missing >= 0) beforeMissingGlyph ??= (text + decodeCodes(font, codes.slice(0, missing))).slice(-40).trim();
      text += shown;
    },
  });
  return { number, fonts, mcids, bare, balanced: balanced && depth === 0, text, content, beforeMissingGlyph, unmapped };
}
