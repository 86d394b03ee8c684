// Makes the widget of one field out of the link that the browser printed in its place.
import { type PDFDict, PDFNumber, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PlannedField } from '../form/planFields.js';
import { type FieldAppearances, type FieldSize, FORM_FONT } from './fieldAppearances.js';
import { assignAll, itemsAt, nameOf, pdfText, resolve } from './pdfObjects.js';

/** What all fields of a form share. */
export interface FieldStyle {
  readonly appearances: FieldAppearances;
  /** The default appearance: font, size and colour of what is written. */
  readonly text: PDFObject;
}

/** The state of a box that is ticked. */
const TICKED = 'Yes';
/** The state of a box that is not (PDF 1.7, 12.7.4.2.3). */
const OFF = 'Off';

/** Points. Smaller text cannot be read on paper, larger does not fit the lines. */
const TEXT_SIZE = 9;
/** The least width and height in points of a box that somebody can hit. */
const LEAST = 6;

/** PDF 1.7, 12.5.3: an annotation that is printed; PDF/A allows no other. */
const PRINTED = 4;
/** PDF 1.7, 12.7.3 and 12.7.4: the flags of fields. */
const FLAG = { required: 1 << 1, multiline: 1 << 12, radio: 1 << 15, combo: 1 << 17, edit: 1 << 18 } as const;

const NOT_WIDGET = ['A', 'AA', 'Border', 'C', 'Contents', 'Dest', 'H', 'PA', 'QuadPoints'];

/** The default appearance of text in the form's font. */
export function textStyle(): PDFObject {
  return PDFString.of(`/${FORM_FONT} ${TEXT_SIZE} Tf 0 g`);
}

/** Turns a link into a widget that is its own field; not for the kind `one`. */
export function writeField(link: PDFDict, page: PDFRef, field: PlannedField, { appearances, text }: FieldStyle): void {
  const { context } = link;
  const size = toWidget(link, page, field.name, field.tip);
  const flags = (...others: readonly number[]): PDFObject =>
    PDFNumber.of(others.reduce((sum, flag) => sum | flag, field.required ? FLAG.required : 0));
  switch (field.kind) {
    case 'line':
    case 'lines': {
      const several = field.kind === 'lines';
      assignAll(link, {
        FT: nameOf('Tx'),
        Ff: several ? flags(FLAG.multiline) : flags(),
        DA: text,
        AP: context.obj({ N: appearances.text(size) }),
      });
      // Writing lines would run through typed text: whoever draws the text covers them.
      if (several) link.set(nameOf('MK'), context.obj({ BG: [1] }));
      if (field.longest !== undefined) link.set(nameOf('MaxLen'), PDFNumber.of(field.longest));
      return;
    }
    case 'list':
      assignAll(link, {
        FT: nameOf('Ch'),
        Ff: flags(FLAG.combo, FLAG.edit),
        // The empty word takes a choice back.
        Opt: context.obj(['', ...(field.offered ?? [])].map(pdfText)),
        DA: text,
        AP: context.obj({ N: appearances.text(size) }),
      });
      return;
    case 'tick':
      assignAll(link, {
        FT: nameOf('Btn'),
        Ff: flags(),
        V: nameOf(OFF),
        AS: nameOf(OFF),
        AP: context.obj({ N: { [TICKED]: appearances.check(size), [OFF]: appearances.empty(size) } }),
      });
      return;
    case 'signature':
      assignAll(link, { FT: nameOf('Sig'), Ff: flags(), AP: context.obj({ N: appearances.signature(size) }) });
      return;
    case 'one':
      throw new Error(`The field ${field.name} has a box for each choice.`);
  }
}

/** The field of the kind `one`, whose boxes are added by `writeBox`. */
export function oneField(context: PDFDict['context'], { tip, required }: PlannedField): PDFDict {
  const field = context.obj({ Kids: [], FT: 'Btn', V: OFF });
  assignAll(field, { Ff: PDFNumber.of(FLAG.radio | (required ? FLAG.required : 0)), TU: pdfText(tip) });
  return field;
}

/** Turns a link into the box of one choice. */
export function writeBox(
  link: PDFDict,
  page: PDFRef,
  choice: { readonly key: string; readonly tip: string },
  field: { readonly name: string; readonly ref: PDFRef },
  { appearances }: FieldStyle,
): void {
  const { context } = link;
  const size = toWidget(link, page, field.name, choice.tip);
  assignAll(link, {
    Parent: field.ref,
    AS: nameOf(OFF),
    AP: context.obj({ N: { [choice.key]: appearances.dot(size), [OFF]: appearances.empty(size) } }),
  });
}

/** What every widget has; what only a link has goes. */
function toWidget(link: PDFDict, page: PDFRef, name: string, tip: string): FieldSize {
  for (const key of NOT_WIDGET) link.delete(nameOf(key));
  assignAll(link, {
    Type: nameOf('Annot'),
    Subtype: nameOf('Widget'),
    F: PDFNumber.of(PRINTED),
    P: page,
    TU: pdfText(tip),
    BS: link.context.obj({ W: 0 }),
  });
  const size = sizeOf(link);
  if (!(size.width >= LEAST && size.height >= LEAST)) {
    throw new Error(
      `The field ${name} is printed ${size.width} by ${size.height} points large, which nobody can fill in.`,
    );
  }
  return size;
}

/** Width and height of an annotation. */
export function sizeOf(annotation: PDFDict): FieldSize {
  const [left = 0, bottom = 0, right = 0, top = 0] = itemsAt(annotation, 'Rect').map((item) => {
    const value = resolve(annotation.context, item);
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  });
  return { width: right - left, height: top - bottom };
}
