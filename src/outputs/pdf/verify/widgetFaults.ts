// What is wrong with one widget: how a reader names, draws and prints it.
import { PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { asText, dictAt, nameAt, nameOf, numberAt, resolve, textAt } from '../finish/pdfObjects.js';
import { type FormField, inherited } from './readFields.js';

/** PDF 1.7, 12.5.3: invisible, hidden, printed, not viewed, not viewed unless hidden; PDF/A-3, 6.3.2, allows only printed. */
const VISIBILITY = 1 | 2 | 4 | 32 | 256;
const PRINTED = 4;

const KINDS = new Set(['Tx', 'Ch', 'Btn', 'Sig']);
const OFF = 'Off';

/** The faults, each as the end of a sentence that begins with the field's name. */
export function widgetFaults(widget: PDFDict, page: PDFRef, field: FormField): readonly string[] {
  const kind = asText(inherited(field.dict, 'FT')) ?? '';
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  expect(KINDS.has(kind), 'is of no known kind');
  expect((textAt(widget, 'TU') ?? '') !== '', 'does not say what it is (TU)');
  expect(((numberAt(widget, 'F') ?? 0) & VISIBILITY) === PRINTED, 'is hidden, or not printed');
  expect([undefined, page].includes(widget.get(nameOf('P')) as PDFRef | undefined), 'names another page than its own');
  expect(!widget.has(nameOf('A')) && !widget.has(nameOf('AA')), 'does something when it is used');
  const appearance = dictAt(widget, 'AP');
  const normal = appearance && resolve(widget.context, appearance.get(nameOf('N')));
  // PDF/A-3, 6.3.3: an appearance, and no other than the normal one.
  expect(normal !== undefined && appearance?.entries().length === 1, 'has no appearance, or more than one');
  if (kind === 'Btn') faults.push(...boxFaults(widget, normal, field));
  else expect(normal instanceof PDFRawStream, 'has no appearance that can be drawn');
  if (kind === 'Tx' || kind === 'Ch')
    expect(inherited(field.dict, 'DA') !== undefined, 'does not say how text looks (DA)');
  return faults;
}

/** A box has an appearance ticked and one not, and is in one of both states. */
function boxFaults(widget: PDFDict, normal: PDFObject | undefined, field: FormField): readonly string[] {
  if (!(normal instanceof PDFDict)) return ['has no appearance for its states'];
  const states = normal.keys().map(asText);
  const drawn = normal.values().every((stream) => resolve(widget.context, stream) instanceof PDFRawStream);
  const value = inherited(field.dict, 'V');
  const ofField = field.widgets.flatMap((entry) => {
    const dict = resolve(widget.context, entry);
    const appearance = dict instanceof PDFDict ? dictAt(dict, 'AP') : undefined;
    return (appearance && dictAt(appearance, 'N'))?.keys().map(asText) ?? [];
  });
  return [
    ...(states.length === 2 && states.includes(OFF) && drawn
      ? []
      : ['has not one state that is ticked and one that is not']),
    ...(states.includes(nameAt(widget, 'AS')) ? [] : ['is in a state that has no appearance']),
    ...(value === undefined || (value instanceof PDFName && ofField.includes(asText(value)))
      ? []
      : ['has a value that none of its boxes stands for']),
  ];
}
