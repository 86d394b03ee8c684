// Reads the fonts of a PDF: how their codes decode, how wide digits are, and which of them is the contents' own digit font.
import { PDFArray, type PDFContext, PDFDict, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { parseToUnicode } from './parseToUnicode.js';
import { asDict, dictAt, itemsAt, nameAt, nameOf, numberAt, resolve, streamBytes } from './pdfObjects.js';

/** One font as the content streams use it. */
export interface PageFont {
  readonly dict: PDFDict;
  readonly subtype: string;
  readonly bytesPerCode: 1 | 2;
  /** Text by character code; empty when the font has no ToUnicode. */
  readonly unicode: ReadonlyMap<number, string>;
  /** The code of the space, if the font holds one. */
  readonly space: number | undefined;
  /** The ten codes of the digits when the font holds the ten digits and nothing else: the digit font of the contents. */
  readonly contentsDigits: readonly number[] | undefined;
}

/** Reads each font once, however many pages name it. */
export function fontReader(context: PDFContext): (page: PDFDict) => ReadonlyMap<string, PageFont> {
  const known = new Map<string, PageFont>();
  const readOne = (entry: PDFRef | PDFDict): PageFont | undefined => {
    const key = entry instanceof PDFRef ? entry.toString() : undefined;
    const before = key === undefined ? undefined : known.get(key);
    if (before) return before;
    const dict = asDict(context, entry);
    if (!dict) return undefined;
    const font = readFont(dict);
    if (key !== undefined) known.set(key, font);
    return font;
  };
  return (page) => {
    const fonts = new Map<string, PageFont>();
    const resources = dictAt(page, 'Resources');
    for (const [name, entry] of (resources && dictAt(resources, 'Font'))?.entries() ?? []) {
      const font = entry instanceof PDFRef || entry instanceof PDFDict ? readOne(entry) : undefined;
      if (font) fonts.set(name.asString(), font);
    }
    return fonts;
  };
}

function readFont(dict: PDFDict): PageFont {
  const subtype = nameAt(dict, 'Subtype') ?? '';
  const source = streamBytes(dict.context, dict.get(nameOf('ToUnicode')));
  const unicode = source ? parseToUnicode(source.toString('latin1')) : new Map<number, string>();
  let space: number | undefined;
  for (const [code, text] of unicode) if (text === ' ') space = code;
  return {
    dict,
    subtype,
    bytesPerCode: subtype === 'Type0' ? 2 : 1,
    unicode,
    space,
    contentsDigits: digitCodes(unicode),
  };
}

function digitCodes(unicode: ReadonlyMap<number, string>): readonly number[] | undefined {
  if (unicode.size !== 10) return undefined;
  const codes: number[] = [];
  for (const [code, text] of unicode) if (/^[0-9]$/.test(text)) codes[Number(text)] = code;
  return Object.keys(codes).length === 10 ? codes : undefined;
}

/** The width of a code in a composite font, in thousandths of the font size. */
export function codeWidth(font: PageFont, code: number): number {
  const [descendant] = itemsAt(font.dict, 'DescendantFonts');
  const dict = asDict(font.dict.context, descendant);
  if (!dict) throw new Error('The digit font of the contents is no composite font.');
  const widths = itemsAt(dict, 'W');
  for (let i = 0; i < widths.length; ) {
    const first = numberOf(dict.context, widths[i]);
    const next = resolve(dict.context, widths[i + 1]);
    if (next instanceof PDFArray) {
      if (code >= first && code < first + next.size()) return numberOf(dict.context, next.get(code - first));
      i += 2;
    } else {
      if (code >= first && code <= numberOf(dict.context, next)) return numberOf(dict.context, widths[i + 2]);
      i += 3;
    }
  }
  return numberAt(dict, 'DW') ?? 1000;
}

function numberOf(context: PDFContext, object: Parameters<typeof resolve>[1]): number {
  const value = resolve(context, object);
  return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
}
