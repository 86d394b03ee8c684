// The forms of the sample organizations as PDFs, read back with two readers, filled in by both, and drawn.
import path from 'node:path';
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFSignature, PDFTextField } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document, FormField } from '../../../../src/model/documents.js';
import { choiceKeys } from '../../../../src/model/forms/choiceKeys.js';
import { readFormFieldName } from '../../../../src/model/forms/formFieldName.js';
import { runStage } from '../../../../src/model/stages.js';
import type { Variant } from '../../../../src/model/variant.js';
import { openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { asDict, dictAt, itemsAt, nameOf, streamBytes, textAt } from '../../../../src/outputs/pdf/finish/pdfObjects.js';
import { fontReader } from '../../../../src/outputs/pdf/finish/readFonts.js';
import { decodeCodes, walkContent } from '../../../../src/outputs/pdf/finish/walkContent.js';
import { openPdfMaker, type PdfMaker } from '../../../../src/outputs/pdf/makePdfs.js';
import { renderSet } from '../../../../src/pipeline/renderSet.js';
import { testMachine } from '../../../support/browser.js';
import { ROOT, readSample, schema } from '../../../support/sample.js';
import { darkness, fillWithPdfjs, type ReadWidget, readWidgets } from '../fixtures/readForm.js';
import { themeFolder } from '../html/theme.js';

/** The forms of one organization, in print: the parts to fill in, without the guide, whose links lead to other documents. */
interface PrintedForms {
  readonly documents: readonly Document[];
  readonly fields: readonly FormField[];
  readonly people: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

let maker: PdfMaker;
let internal: PrintedForms;
let strict: PrintedForms;
let open: PrintedForms;
beforeAll(async () => {
  maker = openPdfMaker({ printer: testMachine(), themeFolder });
  internal = await printForms('hallberg', 'internal');
  strict = await printForms('ashquam', 'internal');
  open = await printForms('hallberg', 'public');
}, 240_000);
afterAll(() => maker.close());

async function printForms(organization: string, variant: Variant): Promise<PrintedForms> {
  const { profile, library } = await readSample(path.join(ROOT, 'org-profiles', organization));
  const { set, model } = await renderSet({ profile, library, schema, variant, reportFact: () => {}, stage: runStage });
  const documents = set.documents
    .filter(({ kind }) => kind === 'forms')
    .map((document) => ({ ...document, sections: document.sections.filter(({ id }) => id === 'fields') }));
  const { artifacts, findings } = await maker.print({ documents }, { pack: true });
  const merged = await maker.merge({ documents }, []);
  expect([...findings, ...merged.findings]).toEqual([]);
  return {
    documents,
    fields: model.derived.forms.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields)),
    people: profile.people.cards.map(({ name }) => name),
    files: new Map(
      [...artifacts, merged.artifact].map(({ path: name, bytes }) => [path.basename(name, '.pdf'), bytes]),
    ),
  };
}

const file = ({ files }: PrintedForms, id: string): Uint8Array => files.get(id) as Uint8Array;
const kinds: Readonly<Record<FormField['type'], ReadWidget['kind']>> = {
  checkbox: 'box',
  choice: 'radio',
  date: 'text',
  datetime: 'text',
  duration: 'text',
  longtext: 'lines',
  money: 'text',
  'multi-choice': 'box',
  person: 'text',
  signature: 'signature',
  text: 'text',
};

describe.each([
  ['internal', () => internal],
  ['strict', () => strict],
  ['public', () => open],
] as const)('the %s forms', (variant, forms) => {
  it('can be filled in for every field of the catalogue, and for nothing else', async () => {
    const { documents, fields } = forms();
    expect(documents.length).toBe(variant === 'public' ? 1 : 8);
    for (const { id } of documents) {
      const widgets = await readWidgets(file(forms(), id));
      const places = widgets.map(({ name }) => readFormFieldName(name));
      const asked = new Set(places.map((place) => place?.field));
      expect(places.every((place) => place?.form === id)).toBe(true);
      const own = fields.filter(({ form }) => form === id);
      expect([...asked]).toEqual(own.map((field) => field.id));
      expect(own.length).toBeGreaterThan(10);
    }
  });

  it('have the type, the flag, the choices and the words of each', async () => {
    const { documents, fields } = forms();
    for (const { id } of documents) {
      const widgets = await readWidgets(file(forms(), id));
      for (const field of fields.filter(({ form }) => form === id)) {
        const all = widgets.filter(({ name }) => readFormFieldName(name)?.field === field.id);
        const rows = new Set(all.map(({ name }) => readFormFieldName(name)?.row));
        const own = all.filter(({ name }) => (readFormFieldName(name)?.row ?? 1) === 1);
        const [first] = own;
        if (!first) throw new Error(field.id);
        for (const { tip } of own) {
          expect(tip).toContain(`${field.number} ${field.label}`);
          expect(tip).toContain(field.help);
          expect(tip).toContain(`Filled in by ${field.filledBy}.`);
        }
        expect(rows.has(undefined), field.id).toBe(!field.repeats && rows.size === 1);
        if (field.type === 'choice' || (field.type === 'multi-choice' && field.choices.length > 0)) {
          expect(own.map(({ tip }) => field.choices.findIndex((choice) => tip.includes(choice)) >= 0)).toEqual(
            field.choices.map(() => true),
          );
          const keys = own.map(({ state, name }) => state ?? readFormFieldName(name)?.part);
          expect(keys).toEqual(choiceKeys(field.choices));
          expect(own.every(({ kind }) => kind === kinds[field.type])).toBe(true);
        } else if (field.type === 'money' || field.type === 'signature') {
          const parts = field.type === 'money' ? ['currency', 'amount'] : ['signature', 'signer'];
          expect(own.map(({ name }) => readFormFieldName(name)?.part)).toEqual(parts);
        } else {
          expect(own).toHaveLength(1);
          const offers = field.offered.length > 0 && variant !== 'public';
          expect(first.kind).toBe(offers ? 'list' : kinds[field.type]);
        }
        if (field.type === 'date') expect([first.longest, first.tip.includes('YYYY-MM-DD.')]).toEqual([10, true]);
        if (field.type === 'datetime') expect(first.tip).toContain('Write YYYY-MM-DD hh:mm zone.');
        if (field.type !== 'multi-choice')
          expect(own.map(({ required }) => required)).toEqual(own.map(() => field.required));
        if (field.required)
          expect(first.tip).toContain(field.starts ? 'Needed to start.' : `Required ${field.stageTitle}.`);
      }
    }
  });

  it('show their fields in reading order, one beside or below the other, none over another', async () => {
    for (const { id } of forms().documents) {
      const widgets = await readWidgets(file(forms(), id));
      expect(widgets.map(({ page }) => page)).toEqual(widgets.map(({ page }) => page).sort((a, b) => a - b));
      for (const [at, { rect, page, name }] of widgets.entries()) {
        const [left, bottom, right, top] = rect;
        expect(Math.min(right - left, top - bottom), name).toBeGreaterThan(7.9);
        const over = widgets.filter(
          (other, index) =>
            index > at &&
            other.page === page &&
            other.rect[0] < right - 0.1 &&
            other.rect[2] > left + 0.1 &&
            other.rect[1] < top - 0.1 &&
            other.rect[3] > bottom + 0.1,
        );
        expect(over.map((other) => other.name)).toEqual([]);
      }
    }
  });

  it('are told the same by a second reader', async () => {
    for (const { id } of forms().documents) {
      const bytes = file(forms(), id);
      const widgets = await readWidgets(bytes);
      const form = (await PDFDocument.load(bytes)).getForm();
      expect(new Set(form.getFields().map((field) => field.getName()))).toEqual(
        new Set(widgets.map(({ name }) => name)),
      );
      for (const { name, kind, required, longest, options, state } of widgets) {
        const field = form.getField(name);
        const type = {
          text: PDFTextField,
          lines: PDFTextField,
          list: PDFDropdown,
          box: PDFCheckBox,
          radio: PDFRadioGroup,
          signature: PDFSignature,
        };
        expect(field).toBeInstanceOf(type[kind]);
        expect(field.isRequired()).toBe(required);
        if (field instanceof PDFTextField) {
          expect([field.isMultiline(), field.getMaxLength() ?? 0]).toEqual([kind === 'lines', longest]);
        }
        if (field instanceof PDFDropdown) expect([field.getOptions(), field.isEditable()]).toEqual([options, true]);
        if (field instanceof PDFRadioGroup) expect(field.getOptions()).toContain(state);
      }
    }
  });
});

describe('the profile', () => {
  it('gives categories, classes and channels to choose, and offers people and currencies', async () => {
    const widgets = await readWidgets(file(internal, 'incident-report'));
    const named = (name: string) => widgets.filter((widget) => widget.name === `incident-report.${name}`);
    expect(named('category').some(({ tip }) => tip.includes('MAL Malware and ransomware'))).toBe(true);
    expect(named('severity_initial').map(({ state }) => state)).toEqual(['emergency', 'severe', 'limited', 'minor']);
    expect(named('incident_lead')[0]?.options).toEqual(['', ...internal.people]);
    expect(named('recovery_cost.currency')[0]?.options).toEqual(['', 'EUR']);
    const event = await readWidgets(file(internal, 'event-report'));
    expect(event.filter(({ name }) => name === 'event-report.received_via').map(({ tip }) => tip)).toContainEqual(
      expect.stringContaining('Security hotline'),
    );
  });

  it('names nobody in a form for the public', async () => {
    const words = (await readWidgets(file(open, 'vulnerability-report'))).flatMap(({ tip, options }) => [
      tip,
      ...options,
    ]);
    for (const name of open.people) expect(words.filter((word) => word.includes(name))).toEqual([]);
    expect(words.length).toBeGreaterThan(20);
  });

  it('without extensions asks what Annex B asks, and no more', async () => {
    const widgets = await readWidgets(file(strict, 'event-report'));
    const asked = new Set(widgets.map(({ name }) => readFormFieldName(name)?.field));
    expect(asked.has('handling_label')).toBe(false);
    expect(asked.has('reporter_name')).toBe(true);
  });
});

const TEXT = 'Größe geändert von Émile Łukasz, 4,7 kΩ – „Привет“';

describe('a form that is filled in', () => {
  it('by one reader is read by the other', async () => {
    const document = await PDFDocument.load(file(internal, 'event-report'));
    const form = document.getForm();
    form.getTextField('event-report.reporter_name').setText(TEXT);
    form.getTextField('event-report.what_occurred').setText(`${TEXT}\n漢字`);
    form.getTextField('event-report.event_date').setText('2026-11-22');
    form.getRadioGroup('event-report.event_over').select('no');
    form.getDropdown('event-report.triage_by').select('Somebody else');
    form.getCheckBox('event-report.legal_screen_started').check();
    const saved = await document.save({ updateFieldAppearances: false });
    const values = new Map(
      (await readWidgets(saved)).map(({ name, value }) => [name.slice('event-report.'.length), value]),
    );
    expect(values.get('reporter_name')).toBe(TEXT);
    expect(values.get('what_occurred')).toBe(`${TEXT}\n漢字`);
    expect(values.get('event_date')).toBe('2026-11-22');
    expect(values.get('event_over')).toBe('no');
    expect(values.get('triage_by')).toEqual(['Somebody else']);
    expect(values.get('legal_screen_started')).toBe('Yes');
    expect(values.get('reporter_address')).toBe('');
  });

  it('by the other is read by the first, and its text is set in the font of the file', async () => {
    const name = 'event-report.reporter_name';
    const saved = await fillWithPdfjs(
      file(internal, 'event-report'),
      new Map<string, string | boolean>([
        [name, TEXT],
        ['event-report.event_over#yes', true],
        ['event-report.legal_screen_started', true],
      ]),
    );
    const form = (await PDFDocument.load(saved)).getForm();
    expect(form.getTextField(name).getText()).toBe(TEXT);
    expect(form.getRadioGroup('event-report.event_over').getSelected()).toBe('yes');
    expect(form.getCheckBox('event-report.legal_screen_started').isChecked()).toBe(true);
    expect(await drawnText(saved, name)).toBe(TEXT);
  });

  it('refuses more than a date has, and a choice that there is not', async () => {
    const form = (await PDFDocument.load(file(internal, 'event-report'))).getForm();
    expect(() => form.getTextField('event-report.event_date').setText('22 November 2026')).toThrow('maxLength=10');
    expect(() => form.getRadioGroup('event-report.event_over').select('perhaps')).toThrow();
  });

  it('shows its ticks and its text, and no writing lines through the text', async () => {
    const bytes = file(internal, 'event-report');
    const widgets = await readWidgets(bytes);
    const long = `${TEXT}. `.repeat(6);
    const names = ['event-report.what_occurred', 'event-report.how_occurred', 'event-report.reporter_anonymous'];
    const [lines, empty, box] = names.map((name) => widgets.find((widget) => widget.name === name)) as ReadWidget[];
    if (!lines || !empty || !box) throw new Error('no such field');
    expect(new Set([lines.page, empty.page, box.page]).size).toBe(1);
    const filled = await fillWithPdfjs(
      bytes,
      new Map<string, string | boolean>([
        [lines.name, long],
        [box.name, true],
      ]),
    );
    const [left, , right] = lines.rect;
    // Where the second writing line lies, and nothing else of the empty form: between the two last thirds of the box.
    const rects = [lines.rect, empty.rect, box.rect, [left, lines.rect[1], right, lines.rect[1] + 24]] as const;
    const [textBefore = 0, , boxBefore = 0, lineBefore = 0] = await darkness(bytes, lines.page, rects);
    const [textAfter = 0, emptyAfter = 0, boxAfter = 0, lineAfter = 0] = await darkness(filled, lines.page, rects);
    expect(textBefore).toBeGreaterThan(0);
    expect(lineBefore).toBeGreaterThan(0);
    expect(boxAfter).toBeGreaterThan(boxBefore + 0.05);
    expect(textAfter).toBeGreaterThan(textBefore * 2);
    expect(lineAfter).toBe(0);
    expect(emptyAfter).toBeGreaterThan(0);
  });
});

/** The text that the appearance of a field shows, read through the fonts that it names. */
async function drawnText(bytes: Uint8Array, name: string): Promise<string> {
  const pdf = await openPdf(bytes);
  const own = name.split('.').at(-1);
  for (const { dict } of pdf.pages) {
    for (const entry of itemsAt(dict, 'Annots')) {
      const widget = asDict(pdf.context, entry);
      if (!widget || textAt(widget, 'T') !== own) continue;
      const normal = dictAt(widget, 'AP')?.get(nameOf('N'));
      const stream = asDict(pdf.context, normal);
      let text = '';
      if (stream) {
        walkContent(streamBytes(pdf.context, normal) ?? Buffer.alloc(0), fontReader(pdf.context)(stream), {
          begin: () => {},
          endMark: () => {},
          paint: () => {},
          text: ({ font, codes }) => {
            text += decodeCodes(font, codes);
          },
        });
      }
      return text;
    }
  }
  return '';
}

describe('the pack', () => {
  it('has the fields of all forms, each once', async () => {
    const pack = await readWidgets(file(internal, 'pack'));
    const single = await Promise.all(internal.documents.map(({ id }) => readWidgets(file(internal, id))));
    const facts = ({ name, kind, tip, required, options, state }: ReadWidget) => ({
      name,
      kind,
      tip,
      required,
      options,
      state,
    });
    expect(pack.map(facts)).toEqual(single.flat().map(facts));
    const names = (await PDFDocument.load(file(internal, 'pack')))
      .getForm()
      .getFields()
      .map((field) => field.getName());
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(new Set(pack.map(({ name }) => name)));
  });

  it('keeps each field to itself: what is drawn in one is drawn in no other', async () => {
    const saved = await fillWithPdfjs(
      file(internal, 'pack'),
      new Map([
        ['event-report.event_number', 'E-2026-0412'],
        ['incident-report.incident_number', 'I-2026-019'],
      ]),
    );
    expect(await drawnText(saved, 'event-report.event_number')).toBe('E-2026-0412');
    expect(await drawnText(saved, 'incident-report.incident_number')).toBe('I-2026-019');
    expect(await drawnText(saved, 'event-report.related_numbers')).toBe('');
  });
});
