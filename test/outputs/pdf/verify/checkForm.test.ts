// One sound form, one fault planted at a time: the checks of what can be filled in must each fire, and on the sound form none.
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { finishPdf } from '../../../../src/outputs/pdf/finish/finishPdf.js';
import { type OpenPdf, openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { savePdf } from '../../../../src/outputs/pdf/finish/savePdf.js';
import { planFields } from '../../../../src/outputs/pdf/form/planFields.js';
import { renderHtml } from '../../../../src/outputs/pdf/html/renderHtml.js';
import { type PdfExpectations, verifyPdf } from '../../../../src/outputs/pdf/verify/verifyPdf.js';
import { testPrinter } from '../../../support/browser.js';
import { sampleForm } from '../../../support/documents.js';
import { makeDocument, sampleField } from '../../../support/makeDocument.js';
import { readWidgets } from '../fixtures/readForm.js';
import { theme } from '../html/theme.js';

const FORM = sampleForm();
const fields = planFields(FORM);
const expectations: PdfExpectations = {
  title: FORM.title,
  language: 'en-GB',
  fonts: ['SourceSans3', 'SourceCodePro'],
  fields: fields.map(({ name }) => name),
};
const facts = {
  documentId: FORM.id,
  title: FORM.title,
  author: 'Example GmbH',
  language: 'en-GB',
  date: '2026-01-15',
  documentIds: new Set([FORM.id]),
  pathOf: (id: string) => id,
};
let raw: Uint8Array;
let sound: Uint8Array;
beforeAll(async () => {
  await using printer = await testPrinter();
  raw = await printer.print(renderHtml(FORM, theme));
  sound = (await finishPdf(raw, { ...facts, form: { fields, font: theme.formFont() } })).bytes;
}, 120_000);

const N = (name: string) => PDFName.of(name);
const form = (pdf: OpenPdf): PDFDict => pdf.catalog.lookup(N('AcroForm'), PDFDict);
const kids = (dict: PDFDict): PDFArray => dict.lookup(N('Kids'), PDFArray);
const root = (pdf: OpenPdf): PDFDict => form(pdf).lookup(N('Fields'), PDFArray).lookup(0, PDFDict);
const dicts = (pdf: OpenPdf): PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

/** The field of a name below the form's own. */
function field(pdf: OpenPdf, name: string): PDFDict {
  const found = dicts(pdf).find((dict) => (dict.get(N('T')) as PDFString | undefined)?.asString() === name);
  if (!found) throw new Error(`No ${name}`);
  return found;
}
const box = (pdf: OpenPdf): PDFDict => kids(field(pdf, 'choice')).lookup(0, PDFDict);
const appearance = (widget: PDFDict): PDFDict => widget.lookup(N('AP'), PDFDict);
function fontDescriptor(pdf: OpenPdf): PDFDict {
  const fonts = form(pdf).lookup(N('DR'), PDFDict).lookup(N('Font'), PDFDict);
  const descendant = fonts.lookup(N('Sans'), PDFDict).lookup(N('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  return descendant.lookup(N('FontDescriptor'), PDFDict);
}
function formElement(pdf: OpenPdf): PDFDict {
  const found = dicts(pdf).find((dict) => dict.get(N('S')) === N('Form'));
  if (!found) throw new Error('No Form element');
  return found;
}
function without(array: PDFArray, index: number): PDFObject[] {
  return array.asArray().filter((_, at) => at !== index);
}

const FAULTS: readonly (readonly [code: string, message: string, plant: (pdf: OpenPdf) => void])[] = [
  [
    'field-missing',
    'cannot be filled in',
    (pdf) => root(pdf).set(N('Kids'), pdf.context.obj(without(kids(root(pdf)), 0))),
  ],
  ['field-missing', 'event-report.text cannot', (pdf) => void pdf.catalog.delete(N('AcroForm'))],
  [
    'field-lost',
    'belongs to no field',
    (pdf) => root(pdf).set(N('Kids'), pdf.context.obj(without(kids(root(pdf)), 1))),
  ],
  ['field-unknown', 'event-report.other', (pdf) => field(pdf, 'text').set(N('T'), PDFString.of('other'))],
  ['field-tree', 'has no name of its own', (pdf) => field(pdf, 'text').set(N('T'), PDFString.of('a.b'))],
  ['field-tree', 'are called event-report.text', (pdf) => field(pdf, 'date').set(N('T'), PDFString.of('text'))],
  ['field-tree', 'stands in the form twice', (pdf) => kids(root(pdf)).push(kids(root(pdf)).get(0))],
  ['field-tree', 'does not know the field above', (pdf) => void field(pdf, 'text').delete(N('Parent'))],
  ['field-tree', 'that is not there', (pdf) => kids(root(pdf)).push(pdf.context.nextRef())],
  [
    'field-lost',
    'is on no page',
    (pdf) => {
      const [page] = pdf.pages;
      page?.dict.set(N('Annots'), pdf.context.obj(without(page.dict.lookup(N('Annots'), PDFArray), 0)));
    },
  ],
  ['field', 'is of no known kind', (pdf) => field(pdf, 'text').set(N('FT'), N('Xx'))],
  ['field', 'does not say what it is', (pdf) => void field(pdf, 'text').delete(N('TU'))],
  ['field', 'does not say what it is', (pdf) => void box(pdf).delete(N('TU'))],
  ['field', 'is hidden, or not printed', (pdf) => field(pdf, 'text').set(N('F'), PDFNumber.of(2 | 4))],
  ['field', 'is hidden, or not printed', (pdf) => void field(pdf, 'text').delete(N('F'))],
  ['field', 'names another page', (pdf) => field(pdf, 'text').set(N('P'), pdf.context.trailerInfo.Root as PDFObject)],
  ['field', 'does something', (pdf) => field(pdf, 'text').set(N('A'), pdf.context.obj({ S: 'GoTo', D: 'x' }))],
  ['field', 'does something', (pdf) => field(pdf, 'text').set(N('AA'), pdf.context.obj({}))],
  ['field', 'has no appearance', (pdf) => void field(pdf, 'text').delete(N('AP'))],
  [
    'field',
    'or more than one',
    (pdf) => appearance(field(pdf, 'text')).set(N('D'), appearance(field(pdf, 'text')).get(N('N')) as PDFObject),
  ],
  ['field', 'that can be drawn', (pdf) => appearance(field(pdf, 'text')).set(N('N'), pdf.context.obj({}))],
  ['field', 'how text looks', (pdf) => void field(pdf, 'text').delete(N('DA'))],
  [
    'field',
    'in a font that the form does not have',
    (pdf) => field(pdf, 'text').set(N('DA'), PDFString.of('/Helv 9 Tf 0 g')),
  ],
  ['field', 'has not one state', (pdf) => void appearance(box(pdf)).lookup(N('N'), PDFDict).delete(N('Off'))],
  ['field', 'has no appearance for its states', (pdf) => appearance(box(pdf)).set(N('N'), PDFBool.True)],
  ['field', 'is in a state', (pdf) => box(pdf).set(N('AS'), N('Maybe'))],
  ['field', 'has a value that none', (pdf) => field(pdf, 'choice').set(N('V'), N('Maybe'))],
  [
    'field',
    'share one appearance',
    (pdf) =>
      field(pdf, 'text').set(N('AP'), pdf.context.obj({ N: appearance(field(pdf, 'date')).get(N('N')) as PDFObject })),
  ],
  ['form', 'NeedAppearances', (pdf) => form(pdf).set(N('NeedAppearances'), PDFBool.True)],
  ['form', 'XFA', (pdf) => form(pdf).set(N('XFA'), PDFString.of(''))],
  ['field-tag', 'stands in Link', (pdf) => formElement(pdf).set(N('S'), N('Link'))],
  ['font-not-embedded', 'SourceSans3-Regular', (pdf) => void fontDescriptor(pdf).delete(N('FontFile2'))],
  ['placeholder', 'the word "undefined"', (pdf) => field(pdf, 'text').set(N('TU'), PDFString.of('1 undefined'))],
  [
    'placeholder',
    'an object printed as text',
    (pdf) => field(pdf, 'text').set(N('Opt'), pdf.context.obj([PDFString.of('[object Object]')])),
  ],
];

describe('a form', () => {
  it('is sound as it is made', async () => {
    expect(await verifyPdf(sound, expectations)).toEqual([]);
    expect(fields.length).toBeGreaterThan(15);
  });

  it.each(FAULTS)('is faulty (%s) when a field %s', async (code, message, plant) => {
    const pdf = await openPdf(sound);
    plant(pdf);
    const faults = await verifyPdf(savePdf(pdf.context), expectations);
    expect(faults).toContainEqual(expect.objectContaining({ code, message: expect.stringContaining(message) }));
  });

  it('is the same bytes each time', async () => {
    const again = await finishPdf(raw, { ...facts, form: { fields, font: theme.formFont() } });
    expect(Buffer.from(again.bytes).equals(Buffer.from(sound))).toBe(true);
  });
});

describe('the pass over a form', () => {
  it('makes one field of a blank that is cut by the end of a page', async () => {
    const long = sampleField('longtext', { lines: 60 });
    const document = makeDocument(
      { id: 'event-report', kind: 'forms', title: 'Long' },
      [{ id: 'a', title: 'A', markdown: `Words.\n\n[](field:longtext)` }],
      [long],
    );
    await using printer = await testPrinter();
    const plan = { fields: planFields(document), font: theme.formFont() };
    const { bytes, pages } = await finishPdf(await printer.print(renderHtml(document, theme)), {
      ...facts,
      form: plan,
    });
    expect(pages).toBeGreaterThan(1);
    const widgets = await readWidgets(bytes);
    expect(widgets.map(({ rect: [, bottom, , top] }) => top - bottom > 500)).toEqual([true]);
    expect(await verifyPdf(bytes, { ...expectations, title: facts.title, fields: ['event-report.longtext'] })).toEqual(
      [],
    );
  });

  const plan = (change: (all: typeof fields) => typeof fields) => ({
    ...facts,
    form: { fields: change(fields), font: theme.formFont() },
  });

  it('tells of a field that is not printed, and of one that nobody planned', async () => {
    const [first] = fields;
    if (!first) throw new Error('no field');
    await expect(
      finishPdf(
        raw,
        plan((all) => [...all, { ...first, name: 'event-report.more' }]),
      ),
    ).rejects.toThrow('The field event-report.more is not printed.');
    await expect(
      finishPdf(
        raw,
        plan((all) => all.slice(1)),
      ),
    ).rejects.toThrow(`The field ${first.name} is printed, but nothing is known of it.`);
    await expect(finishPdf(raw, facts)).rejects.toThrow('event-report prints fields, but is no form.');
  });
});
