// Puts the font of the form fields into a PDF, whole, so that a reader can set every character of it.
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFNumber, PDFRawStream, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { FormFont } from '../font/buildFormFont.js';
import { runsOf } from '../font/runsOf.js';
import { assignAll } from './pdfObjects.js';

/** PDF 1.7, 9.8.2: the glyphs are those of the Latin script, and upright. */
const NONSYMBOLIC = 32;
/** The descriptor must have a stem width; readers use it only for a font that they must replace. */
const STEM = 80;
/** PDF 1.7, 9.10.3: at most so many entries in a block. */
const BLOCK = 100;

/** Writes the font; its character codes are UTF-16 code units. */
export function writeFormFont(context: PDFContext, font: FormFont): PDFRef {
  const codes = [...font.widths.keys()];
  const file = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length1: font.programLength }), font.program);
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: font.name,
    Flags: NONSYMBOLIC,
    FontBBox: [...font.box],
    ItalicAngle: 0,
    Ascent: font.ascent,
    Descent: font.descent,
    CapHeight: font.capHeight,
    StemV: STEM,
    FontFile2: context.register(file),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: font.name,
    FontDescriptor: context.register(descriptor),
    DW: 0,
    CIDToGIDMap: 'Identity',
  });
  assignAll(descendant, {
    CIDSystemInfo: context.obj({
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of('Identity'),
      Supplement: 0,
    }),
    W: widthsOf(context, font),
  });
  const toUnicode = deflateSync(Buffer.from(characterMap(codes), 'latin1'), { level: 9 });
  const composite = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: font.name,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), toUnicode)),
  });
  return context.register(composite);
}

/** `first [width width ...]` for each run of characters. */
function widthsOf(context: PDFContext, { widths }: FormFont): PDFArray {
  const list = PDFArray.withContext(context);
  for (const [first, last] of runsOf(widths.keys())) {
    const run = PDFArray.withContext(context);
    for (let code = first; code <= last; code++) run.push(PDFNumber.of(widths.get(code) ?? 0));
    list.push(PDFNumber.of(first));
    list.push(run);
  }
  return list;
}

/** The ToUnicode map in which each code is its own character. */
function characterMap(codes: readonly number[]): string {
  const hex = (code: number): string => `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  // A range may differ in its last byte only.
  const ranges = runsOf(codes).flatMap(([first, last]) => {
    const parts: string[] = [];
    for (let from = first; from <= last; from = (from | 0xff) + 1) {
      parts.push(`${hex(from)} ${hex(Math.min(last, from | 0xff))} ${hex(from)}`);
    }
    return parts;
  });
  const blocks: string[] = [];
  for (let at = 0; at < ranges.length; at += BLOCK) {
    const part = ranges.slice(at, at + BLOCK);
    blocks.push(`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
