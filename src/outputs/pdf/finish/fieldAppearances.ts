// How a field looks that nobody has filled in yet, and the marks of its boxes; a reader draws the rest when something is written.
import { type PDFContext, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** Width and height of a widget in points. */
export interface FieldSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes appearance streams. What a reader may draw anew is a stream of its own for each field, for some write into the stream that they
 * find; the marks of boxes stay as they are, and equal ones are written once.
 */
export interface FieldAppearances {
  /** Of a field for text, without text: the paper shows its lines and boxes. */
  text(size: FieldSize): PDFRef;
  /** Of a signature that is not there yet. */
  signature(size: FieldSize): PDFRef;
  /** Of a box that is not ticked. */
  empty(size: FieldSize): PDFRef;
  /** A check mark, drawn, so that it needs no font of signs. */
  check(size: FieldSize): PDFRef;
  /** The dot of the one choice that is taken. */
  dot(size: FieldSize): PDFRef;
}

/** Name of the form's font among the resources. */
export const FORM_FONT = 'Sans';

/** Makes the appearances of one PDF. */
export function fieldAppearances(context: PDFContext, font: PDFRef): FieldAppearances {
  const own = (size: FieldSize, drawing: string, resources = {}): PDFRef => {
    const box = [0, 0, rounded(size.width), rounded(size.height)];
    const dict = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources });
    return context.register(PDFRawStream.of(dict, Buffer.from(drawing, 'latin1')));
  };
  const known = new Map<string, PDFRef>();
  const shared = (size: FieldSize, drawing: string): PDFRef => {
    const key = `${rounded(size.width)} ${rounded(size.height)} ${drawing}`;
    const ref = known.get(key) ?? own(size, drawing);
    known.set(key, ref);
    return ref;
  };
  return {
    text: (size) => own(size, '/Tx BMC\nEMC\n', { Font: { [FORM_FONT]: font } }),
    signature: (size) => own(size, ''),
    empty: (size) => shared(size, ''),
    check: (size) => shared(size, checkMark(size)),
    dot: (size) => shared(size, dot(size)),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function checkMark({ width, height }: FieldSize): string {
  const at = (x: number, y: number): string => `${rounded(x * width)} ${rounded(y * height)}`;
  const stroke = rounded(0.14 * Math.min(width, height));
  return `q ${stroke} w 1 J 1 j 0 G ${at(0.22, 0.5)} m ${at(0.42, 0.27)} l ${at(0.79, 0.76)} l S Q\n`;
}

/** How far the control points of a quarter of a circle stand from its ends, in radii. */
const ARC = 0.5523;

function dot({ width, height }: FieldSize): string {
  const radius = 0.26 * Math.min(width, height);
  const at = (x: number, y: number): string => `${rounded(width / 2 + x * radius)} ${rounded(height / 2 + y * radius)}`;
  const quarter = (x: number, y: number): string =>
    `${at(x - ARC * y, y + ARC * x)} ${at(-y + ARC * x, x + ARC * y)} ${at(-y, x)} c`;
  return `q 0 g ${at(1, 0)} m ${quarter(1, 0)} ${quarter(0, 1)} ${quarter(-1, 0)} ${quarter(0, -1)} f Q\n`;
}
