// What a reader sees of a signature: its words in a box in the head of the first page, which is kept free of running texts.
import { type PDFContext, type PDFDict, PDFNumber, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { itemsAt } from '../finish/pdfObjects.js';
import { writeFormFont } from '../finish/writeFormFont.js';
import type { FormFont } from '../font/buildFormFont.js';

/** The box on the page (left, bottom, right, top, in points) and what it shows. */
export interface DrawnSignature {
  readonly box: readonly [number, number, number, number];
  readonly appearance: PDFRef;
}

/** Points. */
const SIZE = 7.5;
const LEADING = 9.5;
const PADDING = 6;
/** From the edges of the page. */
const RIGHT = 56;
const TOP = 12;
const WIDEST = 300;
const REPLACEMENT = '?'.codePointAt(0) as number;

/**
 * Draws the words, a line each; what does not fit is cut with an ellipsis. Characters that the font lacks become question marks; the
 * field's own description has them all.
 */
export function drawSignature(
  context: PDFContext,
  page: PDFDict,
  { words, font }: { readonly words: readonly string[]; readonly font: FormFont },
): DrawnSignature {
  const lines = words.map((line) => cutToFit(codesOf(line, font), font));
  const width = Math.ceil(Math.max(...lines.map((line) => widthOf(line, font))) + 3 * PADDING);
  const height = lines.length * LEADING + PADDING;
  const hex = (codes: readonly number[]): string => codes.map((code) => code.toString(16).padStart(4, '0')).join('');
  const shown = lines.map(
    (line, index) => `1 0 0 1 ${2 * PADDING} ${height - (index + 1) * LEADING} Tm <${hex(line)}> Tj`,
  );
  const drawing = `q 0.13 0.25 0.38 rg 0 0 2 ${height} re f Q\nBT /Sans ${SIZE} Tf 0 g\n${shown.join('\n')}\nET\n`;
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { Font: { Sans: writeFormFont(context, font) } },
  });
  const [, , right = 0, top = 0] = itemsAt(page, 'MediaBox').map((item) =>
    item instanceof PDFNumber ? item.asNumber() : 0,
  );
  const box = [right - RIGHT - width, top - TOP - height, right - RIGHT, top - TOP] as const;
  return { box, appearance: context.register(PDFRawStream.of(dict, Buffer.from(drawing, 'latin1'))) };
}

function codesOf(text: string, { widths }: FormFont): readonly number[] {
  return [...text].map((character) => {
    const code = character.codePointAt(0) as number;
    return widths.has(code) ? code : REPLACEMENT;
  });
}

const widthOf = (codes: readonly number[], { widths }: FormFont): number =>
  (codes.reduce((sum, code) => sum + (widths.get(code) ?? 0), 0) * SIZE) / 1000;

function cutToFit(codes: readonly number[], font: FormFont): readonly number[] {
  if (widthOf(codes, font) <= WIDEST) return codes;
  const ellipsis = '…'.codePointAt(0) as number;
  const cut = [...codes];
  while (cut.length > 0 && widthOf([...cut, ellipsis], font) > WIDEST) cut.pop();
  return [...cut, ellipsis];
}
