// The form half of the pass: each link to a field becomes that field, in the structure, on the page and in the form's tree.
import { PDFArray, PDFDict, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { FormFont } from '../font/buildFormFont.js';
import type { FieldAddress } from '../form/fieldAddress.js';
import type { PlannedField } from '../form/planFields.js';
import { FORM_FONT, fieldAppearances } from './fieldAppearances.js';
import { fieldTree } from './fieldTree.js';
import type { OpenPdf } from './openPdf.js';
import { removeAnnotation } from './pageAnnotations.js';
import { assignAll, nameOf } from './pdfObjects.js';
import type { StructureElement } from './readStructure.js';
import { type FieldStyle, oneField, sizeOf, textStyle, writeBox, writeField } from './writeField.js';
import { writeFormFont } from './writeFormFont.js';

/** The fields that a document must have, and the font in which they are filled in. */
export interface FormPlan {
  readonly fields: readonly PlannedField[];
  readonly font: FormFont;
}

/** A link that stands for a field. */
export interface FieldLink {
  readonly element: StructureElement;
  readonly address: FieldAddress;
}

/**
 * Makes the fields of a form.
 *
 * @param links in reading order, which becomes the order of the fields.
 * @returns the elements that changed; each is a `Form` with one widget now.
 * @throws Error when a planned field is not printed, or is printed twice, or another is; the template or print.css is at fault then.
 */
export function writeForm(pdf: OpenPdf, links: readonly FieldLink[], plan: FormPlan): ReadonlySet<StructureElement> {
  const { context, catalog } = pdf;
  const printed = new Map(links.map((link) => [keyOf(link.address), link]));
  if (printed.size < links.length) throw new Error('A field of the form is printed twice.');
  const font = writeFormFont(context, plan.font);
  const style: FieldStyle = { appearances: fieldAppearances(context, font), text: textStyle() };
  const tree = fieldTree(pdf);
  const changed = new Set<StructureElement>();

  const take = (address: FieldAddress): { readonly ref: PDFRef; readonly dict: PDFDict; readonly page: PDFRef } => {
    const link = printed.get(keyOf(address));
    if (!link) throw new Error(`The field ${keyOf(address)} is not printed.`);
    printed.delete(keyOf(address));
    changed.add(link.element);
    return onlyWidget(pdf, link.element);
  };
  for (const field of plan.fields) {
    if (field.kind !== 'one') {
      const { ref, dict, page } = take({ name: field.name });
      writeField(dict, page, field, style);
      tree.add(field.name, ref);
      continue;
    }
    const dict = oneField(context, field);
    const parent = { name: field.name, ref: context.register(dict) };
    const kids = dict.lookup(nameOf('Kids'), PDFArray);
    for (const choice of field.choices ?? []) {
      const box = take({ name: field.name, choice: choice.key });
      writeBox(box.dict, box.page, choice, parent, style);
      kids.push(box.ref);
    }
    tree.add(field.name, parent.ref);
  }
  const [stray] = printed.keys();
  if (stray !== undefined) throw new Error(`The field ${stray} is printed, but nothing is known of it.`);

  const form = context.obj({ DR: { Font: { [FORM_FONT]: font } } });
  assignAll(form, { Fields: tree.roots, DA: style.text });
  if (plan.fields.some(({ kind }) => kind === 'signature'))
    form.set(nameOf('SigFlags'), PDFNumber.of(SIGNATURES_EXIST));
  catalog.set(nameOf('AcroForm'), context.register(form));
  return changed;
}

/** PDF 1.7, 12.7.2: the form has signature fields. */
const SIGNATURES_EXIST = 1;

const keyOf = ({ name, choice }: FieldAddress): string => (choice === undefined ? name : `${name}#${choice}`);

/** The annotation of an element that becomes a `Form`. Of a box that the end of a page cuts, the largest piece is filled in. */
function onlyWidget(pdf: OpenPdf, element: StructureElement): { ref: PDFRef; dict: PDFDict; page: PDFRef } {
  const pieces = element.kids.filter((kid) => kid.kind === 'annotation');
  const heights = pieces.map(({ ref }) => sizeOf(pdf.context.lookup(ref, PDFDict)).height);
  const largest = pieces[heights.indexOf(Math.max(...heights))];
  const page = largest && pdf.pages[largest.page];
  if (!page) throw new Error('A field of the form has no place on a page.');
  for (const piece of pieces) if (piece !== largest) removeAnnotation(pdf.pages[piece.page], piece.ref);
  element.type = 'Form';
  element.kids = [largest];
  return { ref: largest.ref, dict: pdf.context.lookup(largest.ref, PDFDict), page: page.ref };
}
