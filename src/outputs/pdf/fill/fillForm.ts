// A blank form that irdocs printed + entries -> the same file filled in: values, and appearances that show them. It stays fillable.
import { type PDFDict, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { FORM_FONT } from '../finish/fieldAppearances.js';
import { type OpenPdf, openPdf } from '../finish/openPdf.js';
import { asDict, asText, dictAt, nameOf, numberAt, pdfText } from '../finish/pdfObjects.js';
import { savePdf } from '../finish/savePdf.js';
import { sizeOf } from '../finish/writeField.js';
import type { FormFont } from '../font/buildFormFont.js';
import { type FormField, inherited, readFields } from '../verify/readFields.js';
import { drawText } from './drawText.js';
import { fitText, missingCharacter } from './fitText.js';

/** Why an entry cannot be filled in. */
export type FillFault =
  /** The form has no such field, or no box for such a choice. */
  | { readonly kind: 'no-field'; readonly name: string }
  | { readonly kind: 'too-long'; readonly name: string; readonly length: number; readonly limit: number }
  | { readonly kind: 'glyph'; readonly name: string; readonly character: string };

/** A filled form; with any fault its bytes must not be written. */
export interface FilledForm {
  readonly bytes: Uint8Array;
  readonly faults: readonly FillFault[];
}

const MULTILINE = 1 << 12;
const OFF = 'Off';

/**
 * Fills in a form. Pure: equal input gives equal bytes.
 *
 * @param entries text by the name of the field; of a box the state that it takes
 * @param font the one that the form was made with
 * @throws Error when the bytes are no form of irdocs.
 */
export async function fillForm(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, string>,
  font: FormFont,
): Promise<FilledForm> {
  const pdf = await openPdf(bytes);
  const form = dictAt(pdf.catalog, 'AcroForm');
  if (!form) throw new Error('The PDF has no form.');
  const fields = new Map(readFields(form).fields.map((field) => [field.name, field]));
  const resources = fontResources(form);
  const faults = [...entries].flatMap(([name, text]): readonly FillFault[] => {
    const field = fields.get(name);
    if (!field) return [{ kind: 'no-field', name }];
    if (asText(inherited(field.dict, 'FT')) === 'Btn')
      return tick(pdf, field, text) ? [] : [{ kind: 'no-field', name }];
    return write(pdf, field, text, { font, resources });
  });
  return { bytes: savePdf(pdf.context), faults };
}

function fontResources(form: PDFDict): PDFDict {
  const fonts = dictAt(dictAt(form, 'DR') ?? form, 'Font');
  const font = fonts?.get(nameOf(FORM_FONT));
  if (!font) throw new Error('The form has no font of its own.');
  const resources = form.context.obj({});
  const own = form.context.obj({});
  own.set(nameOf(FORM_FONT), font);
  resources.set(nameOf('Font'), own);
  return resources;
}

/** Puts the box or the boxes of a field into a state; returns whether one of them has it. */
function tick({ context }: OpenPdf, { dict, widgets }: FormField, state: string): boolean {
  let found = false;
  for (const entry of widgets) {
    const widget = asDict(context, entry);
    const states = widget && dictAt(dictAt(widget, 'AP') ?? widget, 'N');
    const has = states?.has(nameOf(state)) === true;
    widget?.set(nameOf('AS'), nameOf(has ? state : OFF));
    found ||= has;
  }
  if (found) dict.set(nameOf('V'), nameOf(state));
  return found;
}

function write(
  { context }: OpenPdf,
  { name, dict, widgets }: FormField,
  text: string,
  { font, resources }: { readonly font: FormFont; readonly resources: PDFDict },
): readonly FillFault[] {
  const character = missingCharacter(text, font);
  if (character !== undefined) return [{ kind: 'glyph', name, character }];
  const length = [...text].length;
  const longest = numberAt(dict, 'MaxLen');
  if (longest !== undefined && length > longest) return [{ kind: 'too-long', name, length, limit: longest }];
  const several = ((numberAt(dict, 'Ff') ?? 0) & MULTILINE) !== 0;
  for (const entry of widgets) {
    const widget = asDict(context, entry);
    if (!widget) continue;
    const box = sizeOf(widget);
    const fitted = fitText(text, { ...box, several }, font);
    if ('fits' in fitted) return [{ kind: 'too-long', name, length, limit: fitted.fits }];
    const stream = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, box.width, box.height] });
    stream.set(nameOf('Resources'), resources);
    const drawing = Buffer.from(drawText(fitted, box, font, several), 'latin1');
    const appearance = context.obj({});
    appearance.set(nameOf('N'), context.register(PDFRawStream.of(stream, drawing)));
    widget.set(nameOf('AP'), appearance);
    // Whoever types on keeps the size in which all of it fits.
    widget.set(nameOf('DA'), PDFString.of(`/${FORM_FONT} ${fitted.size} Tf 0 g`));
  }
  dict.set(nameOf('V'), pdfText(text));
  return [];
}
