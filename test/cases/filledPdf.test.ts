// Filled forms as PDF: printed by the browser, filled in by us and by others, and read back.
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseData } from '../../src/cases/caseData.js';
import { caseEntries } from '../../src/cases/caseEntries.js';
import { caseMarkdown } from '../../src/cases/caseMarkdown.js';
import { casePdf } from '../../src/cases/casePdf.js';
import { normalizeCase } from '../../src/cases/normalizeCase.js';
import type { FormWorld } from '../../src/cases/openWorld.js';
import { type FilledPdf, readFilledForm } from '../../src/cases/readFilledForm.js';
import { renderForm } from '../../src/cases/renderForm.js';
import type { Document } from '../../src/model/documents.js';
import { type FilledForm, fillForm } from '../../src/outputs/pdf/fill/fillForm.js';
import type { FormFont } from '../../src/outputs/pdf/font/buildFormFont.js';
import { loadTheme } from '../../src/outputs/pdf/html/loadTheme.js';
import { openPdfMaker } from '../../src/outputs/pdf/makePdfs.js';
import { darkness, fillWithPdfjs, readWidgets } from '../outputs/pdf/fixtures/readForm.js';
import { themeFolder } from '../outputs/pdf/html/theme.js';
import { testMachine } from '../support/browser.js';
import { caseArbitrary } from './caseArbitrary.js';
import { formWorld, shapeOf } from './formWorld.js';

const settings = { printer: testMachine(), themeFolder };
const ROWS = { irt_member: [{ irt_name: 'a' }, { irt_name: 'b' }, { irt_name: 'c' }] };

let world: FormWorld;
let font: FormFont;
let incident: Document;
let event: Document;
/** Blank forms; the incident report with three rows of members. */
const blank = new Map<string, Uint8Array>();
beforeAll(async () => {
  world = await formWorld();
  font = (await loadTheme(themeFolder)).formFont();
  incident = (await renderForm('incident-report', ROWS, world))?.documents[0] as Document;
  event = (await renderForm('event-report', {}, world))?.documents[0] as Document;
  const set = { documents: [incident, event] };
  const maker = openPdfMaker(settings);
  try {
    const { artifacts, findings } = await maker.print(set, { pack: true });
    expect(findings.filter(({ finding }) => finding.severity === undefined)).toEqual([]);
    for (const { path, bytes } of artifacts) blank.set(path, bytes);
    blank.set('pack', (await maker.merge(set, [])).artifact.bytes);
  } finally {
    await maker.close();
  }
}, 120_000);

const blankOf = (name: string): Uint8Array => blank.get(name === 'pack' ? name : `pdf/forms/${name}.pdf`) as Uint8Array;
const fill = (name: string, data: CaseData): Promise<FilledForm> =>
  fillForm(blankOf(name), caseEntries(data, shapeOf(world, name)), font);

async function read(
  bytes: Uint8Array,
  wanted?: string,
): Promise<{ readonly result: FilledPdf | undefined; readonly told: readonly string[] }> {
  const file = new VFile({ path: 'filled.pdf' });
  const result = await readFilledForm(file, bytes, world.forms, wanted);
  return { result, told: file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
}
const dataOf = ({ result }: Awaited<ReturnType<typeof read>>): CaseData | undefined =>
  result && 'data' in result ? result.data : undefined;

describe('a form that is filled in', () => {
  test('gives the same data back, whatever they are', async () => {
    const shape = shapeOf(world, 'incident-report');
    await fc.assert(
      fc.asyncProperty(caseArbitrary(shape, 1), async (data) => {
        const { bytes, faults } = await fill('incident-report', data);
        // What is too long for its field is told; that is tried below.
        fc.pre(faults.length === 0);
        const back = await read(bytes);
        expect(back.told).toEqual([]);
        expect(dataOf(back)).toEqual(normalizeCase(data, shape));
      }),
      { numRuns: 6 },
    );
  });

  test('is the same file for the same data, keeps its fields, and shows what is in them', async () => {
    const data = { short_name: 'Line 7 stopped', category: 'MAL Malware and ransomware', exercise: true, ...ROWS };
    const { bytes } = await fill('incident-report', data);
    expect(Buffer.from((await fill('incident-report', data)).bytes).equals(Buffer.from(bytes))).toBe(true);
    const [before, after] = [await readWidgets(blankOf('incident-report')), await readWidgets(bytes)];
    expect(after.map(({ name, tip }) => [name, tip])).toEqual(before.map(({ name, tip }) => [name, tip]));
    expect(after.find(({ name }) => name === 'incident-report.short_name')?.value).toBe('Line 7 stopped');
    for (const name of ['incident-report.short_name', 'incident-report.exercise', 'incident-report.category']) {
      const widget = after.find((entry) => entry.name === name && (entry.state ?? 'mal').startsWith('mal'));
      const { page = 0, rect = [0, 0, 0, 0] } = widget ?? {};
      const [empty = 1] = await darkness(blankOf('incident-report'), page, [rect]);
      const [filled = 0] = await darkness(bytes, page, [rect]);
      expect(filled, name).toBeGreaterThan(empty);
    }
  });

  test('passes the checks of every PDF on its final bytes', async () => {
    const entries = caseEntries({ short_name: 'x', ...ROWS }, shapeOf(world, 'incident-report'));
    const made = await casePdf({ documents: [incident] }, entries, settings);
    expect(made).toMatchObject({ faults: [], findings: [] });
    expect(dataOf(await read(made.bytes))).toEqual({ short_name: 'x', ...ROWS });
  });

  test('takes no value that is longer than its field, or that its font cannot show', async () => {
    const { faults } = await fill('incident-report', {
      short_name: 'x'.repeat(400),
      incident_what: 'word '.repeat(2000),
      incident_how: 'ok 中',
      incident_date: '2026-11-22 and more',
      irt_member: [...ROWS.irt_member, { irt_name: 'd' }],
    });
    expect(faults).toEqual([
      { kind: 'too-long', name: 'incident-report.incident_date', length: 19, limit: 10 },
      { kind: 'too-long', name: 'incident-report.short_name', length: 400, limit: expect.any(Number) },
      { kind: 'too-long', name: 'incident-report.incident_what', length: 10_000, limit: expect.any(Number) },
      { kind: 'glyph', name: 'incident-report.incident_how', character: '中' },
      { kind: 'no-field', name: 'incident-report.irt_name.4' },
    ]);
  });
});

describe('a form that others filled in', () => {
  test('pdf-lib, with new lines of its own', async () => {
    const document = await PDFDocument.load(blankOf('event-report'));
    const form = document.getForm();
    form.getTextField('event-report.reporter_name').setText('Ada Łoś');
    form.getTextField('event-report.what_occurred').setText('one\r\ntwo\rthree');
    form.getCheckBox('event-report.reporter_anonymous').check();
    form.getRadioGroup('event-report.event_over').select('no');
    const back = await read(await document.save({ updateFieldAppearances: false }));
    expect(back.told).toEqual([]);
    expect(dataOf(back)).toEqual({
      reporter_name: 'Ada Łoś',
      reporter_anonymous: true,
      what_occurred: 'one\ntwo\nthree',
      event_over: 'no',
    });
  });

  test('pdf.js', async () => {
    const values = new Map<string, string | boolean>([
      ['event-report.reporter_name', 'Ada'],
      ['event-report.event_over#yes', true],
    ]);
    expect(dataOf(await read(await fillWithPdfjs(blankOf('event-report'), values)))).toEqual({
      reporter_name: 'Ada',
      event_over: 'yes',
    });
  });

  test('a control character is refused, and nothing is given back', async () => {
    const document = await PDFDocument.load(blankOf('event-report'));
    document.getForm().getTextField('event-report.reporter_name').setText('A\u202eda');
    const { result, told } = await read(await document.save({ updateFieldAppearances: false }));
    expect(result).toBeUndefined();
    expect(told).toEqual([
      'form-pdf-value: the field event-report.reporter_name contains U+202E, a bidirectional control, which can make text read otherwise than it is',
    ]);
  });

  test('foreign fields are left out, missing ones told', async () => {
    const document = await PDFDocument.load(blankOf('event-report'));
    const form = document.getForm();
    form.createTextField('payload.x').addToPage(document.getPage(0));
    form.createTextField('event-report.no_such').addToPage(document.getPage(0));
    form.removeField(form.getField('event-report.reporter_email'));
    const back = await read(await document.save({ updateFieldAppearances: false }));
    expect(dataOf(back)).toEqual({});
    expect(back.told).toEqual([
      'form-pdf-fields: 2 fields are not of this form, and left out; payload.x, event-report.no_such',
      'form-pdf-fields: 1 field of the form is not in the PDF: reporter_email',
    ]);
    form.getTextField('payload.x').setText('money');
    expect((await read(await document.save({ updateFieldAppearances: false }))).told[0]).toBe(
      'form-pdf-fields: 2 fields are not of this form, and left out; filled in of them: payload.x',
    );
  });
});

describe('files that are no filled form', () => {
  test('the pack, which holds several: asks for one, and reads it', async () => {
    expect((await read(blankOf('pack'))).result).toEqual({ several: ['event-report', 'incident-report'] });
    expect(dataOf(await read(blankOf('pack'), 'event-report'))).toEqual({});
    expect((await read(blankOf('event-report'), 'incident-report')).told).toEqual([
      'form-pdf-foreign: the PDF holds no form incident-report',
    ]);
  });

  test('another PDF', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect(await read(await document.save())).toEqual({
      result: undefined,
      told: ['form-pdf-foreign: the PDF is no form of irdocs: it has no fields'],
    });
    document.getForm().createTextField('name').addToPage(document.getPage(0));
    expect((await read(await document.save())).told[0]).toContain('it has other fields');
  });

  test('damaged and locked ones', async () => {
    const whole = blankOf('event-report');
    for (const bytes of [
      whole.slice(0, 2000),
      Buffer.from('%PDF-1.7\nnothing'),
      Buffer.from(''),
      Buffer.from('form: x'),
    ]) {
      const { result, told } = await read(bytes);
      expect(result).toBeUndefined();
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^form-pdf-(?:unreadable|foreign): /);
    }
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'secret' });
    expect((await read(await document.save())).told).toEqual([
      'form-pdf-unreadable: the PDF is locked with a password',
    ]);
  });
});

test('the Markdown holds the values as text, the rows, and the clocks', () => {
  const shape = shapeOf(world, 'incident-report');
  const data: CaseData = {
    short_name: '<b>x</b> | [a](javascript:b) {{c}}',
    incident_what: 'one\n\ntwo <br> |',
    exercise: true,
    motivation: ['revenge', 'other'],
    recovery_cost: { currency: 'EUR', amount: 1.5 },
    ...ROWS,
  };
  const dues = [
    {
      name: 'A | B',
      due: 0,
      clock: '1 hour',
      from: 'x',
      zones: ['UTC'] as const,
      decides: 'D',
      notifies: '',
      recipient: 'R',
      notes: [],
    },
  ];
  const text = caseMarkdown(incident, { data, shape, dues: dues as never });
  expect(text).toContain('| \\<b>x\\</b> \\| \\[a]\\(javascript:b) {{c}} |');
  expect(text).toContain('| one<br><br>two \\<br> \\| |');
  expect(text).toContain('| ☒ |');
  expect(text).toContain('| revenge; other |');
  expect(text).toContain('| EUR 1.5 |');
  expect(text).toContain('#### IRT member details 3');
  expect(text).toContain('| 1970-01-01 00:00 UTC | A \\| B | 1 hour; from x | D | – | R |');
  expect(caseMarkdown(event, { data: {}, shape: shapeOf(world, 'event-report'), dues: [] })).not.toContain('Clocks');
});

afterAll(() => blank.clear());
