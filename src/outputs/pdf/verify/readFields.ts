// Reads the tree of a form's fields: what a reader finds under which name, and which widgets show it.
import { PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { asDict, itemsAt, nameAt, nameOf, resolve, textAt } from '../finish/pdfObjects.js';

/** A field without fields below it. */
export interface FormField {
  /** Its full name: the names of all fields above it, and its own, joined by dots. */
  readonly name: string;
  readonly dict: PDFDict;
  /** Each widget as the page lists it: a reference. The field itself, where it is its own widget. */
  readonly widgets: readonly PDFObject[];
}

/** The fields of a form in the order of the tree. */
export interface FormFields {
  readonly fields: readonly FormField[];
  /** What is wrong with the tree itself, in sentences. */
  readonly faults: readonly string[];
}

/** The value of a key that fields inherit from those above them. */
export function inherited(field: PDFDict, key: string): PDFObject | undefined {
  const seen = new Set<PDFDict>();
  for (let at: PDFDict | undefined = field; at && !seen.has(at); at = asDict(at.context, at.get(nameOf('Parent')))) {
    seen.add(at);
    const value = resolve(at.context, at.get(nameOf(key)));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Reads the `Fields` of an AcroForm. */
export function readFields(form: PDFDict): FormFields {
  const fields: FormField[] = [];
  const faults: string[] = [];
  const seen = new Set<PDFDict>();
  const names = new Set<string>();

  const read = (entry: PDFObject, above: string, parent: PDFDict | undefined): void => {
    const dict = resolve(form.context, entry);
    if (!(dict instanceof PDFDict)) {
      faults.push(`The form names a field below "${above}" that is not there.`);
      return;
    }
    const own = textAt(dict, 'T');
    const name = own === undefined ? above : [above, own].filter((piece) => piece !== '').join('.');
    if (seen.has(dict)) {
      faults.push(`The field ${name} stands in the form twice.`);
      return;
    }
    seen.add(dict);
    if (own === undefined || own === '' || own.includes('.'))
      faults.push(`A field below "${above}" has no name of its own.`);
    if (asDict(form.context, dict.get(nameOf('Parent'))) !== parent) {
      faults.push(`The field ${name} does not know the field above it.`);
    }
    const kids = itemsAt(dict, 'Kids');
    const isField = (kid: PDFObject): boolean => asDict(form.context, kid)?.has(nameOf('T')) ?? false;
    if (kids.some(isField)) {
      for (const kid of kids) read(kid, name, dict);
      return;
    }
    if (names.has(name)) faults.push(`Two fields of the form are called ${name}.`);
    names.add(name);
    fields.push({ name, dict, widgets: nameAt(dict, 'Subtype') === 'Widget' ? [entry] : kids });
  };
  for (const entry of itemsAt(form, 'Fields')) read(entry, '', undefined);
  return { fields, faults };
}
