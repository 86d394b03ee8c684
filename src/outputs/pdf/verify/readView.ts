// Reads a finished PDF once into what all checks look at: objects, structure, destinations, and what each page shows.
import type { PDFDict } from '@cantoo/pdf-lib';
import { type ContentOwners, contentOwners } from '../finish/contentOwners.js';
import { type Destination, readDestinations } from '../finish/destinations.js';
import type { OpenPdf } from '../finish/openPdf.js';
import { asDict, dictAt, itemsAt, numberAt, streamBytes } from '../finish/pdfObjects.js';
import { fontReader, type PageFont } from '../finish/readFonts.js';
import { readStructure, type StructureElement, type StructureTree, visitElements } from '../finish/readStructure.js';
import { decodeCodes, walkContent } from '../finish/walkContent.js';
import { mediaBox } from './rectangles.js';
import { type VisibilityWatch, watchVisibility } from './watchVisibility.js';

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
  /** Whether a code is shown that ToUnicode does not name, or gives no text. */
  readonly unmapped: boolean;
  /** The text of each marked sequence. */
  readonly words: ReadonlyMap<number, string>;
  /** Whether lines or areas are painted on it that differ from the paper. */
  readonly marks: boolean;
  /** Tagged text that nobody can see, and why. */
  readonly hidden: readonly { readonly text: string; readonly why: string }[];
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
      return readPage(index + 1, content, readFonts(dict), watchPage(dict));
    }),
  };
}

/** PDF/UA-1, 7.21.7: neither nothing, nor a character that is none. */
function isText(unicode: string | undefined): boolean {
  return unicode !== undefined && unicode !== '\u0000' && unicode !== '\ufeff' && unicode !== '\ufffe';
}

/** Marks a word that runs from right to left: its letters are painted from left to right (PDF 1.7, 14.8.2.3.3). */
const REVERSED = 'ReversedChars';

/** Such a word as it is read, with its letters in their plain form. */
function fromRightToLeft(font: PageFont | undefined, codes: readonly number[]): string {
  return decodeCodes(font, [...codes].reverse()).normalize('NFKC');
}

function watchPage(page: PDFDict): VisibilityWatch {
  const states = dictAt(dictAt(page, 'Resources') ?? page, 'ExtGState')?.entries() ?? [];
  const opacities = states.flatMap(([name, state]): [string, number][] => {
    const dict = asDict(page.context, state);
    const opacity = dict && numberAt(dict, 'ca');
    return opacity === undefined ? [] : [[name.asString(), opacity]];
  });
  return watchVisibility(mediaBox(page), new Map(opacities));
}

function readPage(
  number: number,
  stream: Buffer,
  fonts: ReadonlyMap<string, PageFont>,
  watch: VisibilityWatch,
): PageView {
  const words = new Map<number, string>();
  const shownTexts: string[] = [];
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
  let reversed = false;
  walkContent(stream, fonts, {
    begin({ tag, mcid }) {
      reversed ||= tag === REVERSED;
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
    look: watch.look,
    text(object) {
      const { font, codes, y: baseline } = object;
      bare ||= depth < 1;
      const shown = reversed ? fromRightToLeft(font, codes) : decodeCodes(font, codes);
      reversed = false;
      const tagged = open.some((mcid) => mcid >= 0);
      if (baseline !== y) {
        text += '\n';
        if (tagged) content += ' ';
      }
      if (tagged) {
        content += shown;
        const mcid = open.findLast((id) => id >= 0) ?? -1;
        words.set(mcid, (words.get(mcid) ?? '') + (baseline === y ? '' : ' ') + shown);
        shownTexts.push(shown);
        watch.text(object);
      }
      y = baseline;
      unmapped ||= codes.some((code) => code !== 0 && !isText(font?.unicode.get(code)));
      const missing = codes.indexOf(0);
      if (missing >= 0) beforeMissingGlyph ??= (text + decodeCodes(font, codes.slice(0, missing))).slice(-40).trim();
      text += shown;
    },
  });
  const hidden = watch.hidden().map(({ index, why }) => ({ text: shownTexts[index] ?? '', why }));
  return {
    number,
    fonts,
    mcids,
    bare,
    balanced: balanced && depth === 0,
    text,
    content,
    beforeMissingGlyph,
    unmapped,
    words,
    hidden,
    marks: watch.leavesMarks(),
  };
}
