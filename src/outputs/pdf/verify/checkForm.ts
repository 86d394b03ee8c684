// Checks what can be filled in: each widget is a field that a reader finds by name, can draw, and reaches in reading order.
import type { PDFObject } from '@cantoo/pdf-lib';
import { asDict, asText, dictAt, itemsAt, nameAt, nameOf, resolve, textAt } from '../finish/pdfObjects.js';
import { fontReader } from '../finish/readFonts.js';
import type { StructureElement } from '../finish/readStructure.js';
import { fontFaults } from './checkFonts.js';
import { placeholderIn } from './checkText.js';
import { type FormField, readFields } from './readFields.js';
import type { PdfView } from './readView.js';
import type { PdfCheck, PdfExpectations, PdfFault } from './verifyPdf.js';
import { widgetFaults } from './widgetFaults.js';

/** Fields and widgets, their tags, appearances and fonts; and that the form has the fields that were planned. */
export const checkForm: PdfCheck = (view, expectations) => {
  const form = dictAt(view.pdf.catalog, 'AcroForm');
  const { fields, faults } = form ? readFields(form) : { fields: [], faults: [] };
  return [
    ...faults.map((message) => ({ code: 'field-tree', message })),
    ...plannedFaults(fields, expectations),
    ...fields.flatMap((field) => wordFaults(field, expectations)),
    ...onPages(view, fields),
    ...(form ? formFaults(view, fields, expectations) : []),
    ...tagFaults(view),
  ];
};

function plannedFaults(fields: readonly FormField[], { fields: planned }: PdfExpectations): readonly PdfFault[] {
  if (!planned) return [];
  const found = new Set(fields.map(({ name }) => name));
  const known = new Set(planned);
  return [
    ...planned
      .filter((name) => !found.has(name))
      .map((name) => ({ code: 'field-missing', message: `The field ${name} cannot be filled in.` })),
    ...[...found]
      .filter((name) => !known.has(name))
      .map((name) => ({ code: 'field-unknown', message: `Nothing is known of the field ${name}.` })),
  ];
}

/** What a reader says of a field, and offers in it. */
function wordFaults({ name, dict }: FormField, { values }: PdfExpectations): readonly PdfFault[] {
  const offered = itemsAt(dict, 'Opt').map((item) => asText(resolve(dict.context, item)) ?? '');
  return [textAt(dict, 'TU') ?? '', ...offered].flatMap((text) => {
    const what = placeholderIn(text, values);
    return what === undefined ? [] : [{ code: 'placeholder', message: `The field ${name} shows ${what}: "${text}".` }];
  });
}

/** Widgets without a field, fields without a widget, and what is wrong with those that have both. */
function onPages({ pdf }: PdfView, fields: readonly FormField[]): readonly PdfFault[] {
  const owners = new Map(fields.flatMap((field) => field.widgets.map((widget) => [widget, field] as const)));
  const shown = new Set<FormField>();
  const faults = pdf.pages.flatMap(({ dict, ref, index }) =>
    itemsAt(dict, 'Annots').flatMap((entry): readonly PdfFault[] => {
      const widget = asDict(pdf.context, entry);
      if (!widget || nameAt(widget, 'Subtype') !== 'Widget') return [];
      const field = owners.get(entry);
      const page = index + 1;
      if (!field) return [{ code: 'field-lost', message: 'A widget belongs to no field of the form.', page }];
      shown.add(field);
      return widgetFaults(widget, ref, field).map((what) => ({
        code: 'field',
        message: `The field ${field.name} ${what}.`,
        page,
      }));
    }),
  );
  const lost = fields.filter((field) => !shown.has(field));
  return [...faults, ...lost.map(({ name }) => ({ code: 'field-lost', message: `The field ${name} is on no page.` }))];
}

/** What the form says of all fields, and the fonts in which they are filled in. */
function formFaults({ pdf }: PdfView, fields: readonly FormField[], { fonts }: PdfExpectations): readonly PdfFault[] {
  const { context } = pdf;
  const form = dictAt(pdf.catalog, 'AcroForm');
  const faults: PdfFault[] = [];
  // PDF/A-3, 6.4.1: appearances are those of the file, and a form is no program.
  for (const key of ['NeedAppearances', 'XFA']) {
    if (form?.has(nameOf(key))) faults.push({ code: 'form', message: `The form has the entry ${key}.` });
  }
  const readFonts = fontReader(context);
  const resources = form && dictAt(form, 'DR');
  const forText = readFonts(context.obj(resources ? { Resources: resources } : {}));
  const streams = new Set<PDFObject>();
  for (const { widgets } of fields) {
    for (const widget of widgets) {
      const appearance = asDict(context, widget);
      const normal = appearance && dictAt(appearance, 'AP')?.get(nameOf('N'));
      if (normal !== undefined) streams.add(normal);
    }
  }
  const drawnWith = [...streams].flatMap((stream) => {
    const dict = asDict(context, stream);
    return dict ? [...readFonts(dict).values()] : [];
  });
  for (const font of new Set([...forText.values(), ...drawnWith])) faults.push(...fontFaults(font, fonts));
  faults.push(...sharedAppearances(fields));
  for (const { name, dict } of fields) {
    const style = textAt(dict, 'DA');
    const used = style === undefined ? undefined : /^\s*(\/\S+)\s+[\d.]+\s+Tf\b/.exec(style)?.[1];
    if (style !== undefined && !forText.has(used ?? '')) {
      faults.push({ code: 'field', message: `The field ${name} is written in a font that the form does not have.` });
    }
  }
  return faults;
}

/** A reader that writes into the appearance of one field would write into the other. */
function sharedAppearances(fields: readonly FormField[]): readonly PdfFault[] {
  const first = new Map<PDFObject, string>();
  return fields.flatMap(({ name, dict }): readonly PdfFault[] => {
    const normal = dictAt(dict, 'AP')?.get(nameOf('N'));
    if (nameAt(dict, 'FT') === 'Btn' || normal === undefined) return [];
    const other = first.get(normal);
    first.set(normal, other ?? name);
    if (other === undefined) return [];
    return [{ code: 'field', message: `The fields ${other} and ${name} share one appearance.` }];
  });
}

/** PDF/UA-1, 7.18.4: a widget stands in a Form element, which holds nothing else. */
function tagFaults({ pdf, elements }: PdfView): readonly PdfFault[] {
  const isWidget = ({ kids }: StructureElement): boolean =>
    kids.some((kid) => {
      const dict = kid.kind === 'annotation' ? asDict(pdf.context, kid.ref) : undefined;
      return dict !== undefined && nameAt(dict, 'Subtype') === 'Widget';
    });
  return elements.flatMap((element) => {
    const form = element.type === 'Form';
    if (form === isWidget(element) && (!form || element.kids.length === 1)) return [];
    const message = form
      ? 'A Form element does not hold one field alone.'
      : `A field stands in ${element.type}, not in Form.`;
    return [{ code: 'field-tag', message }];
  });
}
