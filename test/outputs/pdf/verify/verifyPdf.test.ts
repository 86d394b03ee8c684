// The fault injector: one sound PDF, one fault planted at a time; each check must fire, and on the sound PDF none.
import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { finishPdf } from '../../../../src/outputs/pdf/finish/finishPdf.js';
import { type OpenPdf, openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { streamBytes } from '../../../../src/outputs/pdf/finish/pdfObjects.js';
import { savePdf } from '../../../../src/outputs/pdf/finish/savePdf.js';
import { type PdfExpectations, verifyPdf } from '../../../../src/outputs/pdf/verify/verifyPdf.js';
import { FIXTURE_SET, type FixtureDocument } from '../fixtures/fixtureHtml.js';
import { factsOf, type PrintedFixture, pathOf, printAll, printFixtures } from '../fixtures/printFixtures.js';

const PLAN = FIXTURE_SET[1] as FixtureDocument;
let fixtures: readonly PrintedFixture[];
let sound: Uint8Array;
let expectations: PdfExpectations;
beforeAll(async () => {
  fixtures = await printFixtures();
  sound = fixtures[1]?.finished.bytes ?? new Uint8Array();
  expectations = {
    title: PLAN.title,
    language: 'en-GB',
    pathOf,
    documents: new Map(fixtures.map(({ document, finished }) => [document.id, new Set(finished.destinations.keys())])),
    fonts: ['SourceSans3', 'SourceCodePro'],
  };
}, 120_000);

const N = (name: string) => PDFName.of(name);

function elements(pdf: OpenPdf, type: string): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(N('S')) === N(type) && object.has(N('P')) ? [object] : [],
    );
}
function element(pdf: OpenPdf, type: string): PDFDict {
  const [first] = elements(pdf, type);
  if (!first) throw new Error(`No ${type}`);
  return first;
}
function links(pdf: OpenPdf): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(N('Subtype')) === N('Link') ? [object] : []));
}
function link(pdf: OpenPdf, has: (dict: PDFDict) => boolean): PDFDict {
  const found = links(pdf).find(has);
  if (!found) throw new Error('No such link');
  return found;
}
const dict = (parent: PDFDict, key: string) => parent.lookup(N(key), PDFDict);
const firstPage = (pdf: OpenPdf) => (pdf.pages[0] as OpenPdf['pages'][number]).dict;
function rewrite(pdf: OpenPdf, page: number, change: (source: string) => string): void {
  const ref = pdf.pages[page]?.dict.get(N('Contents'));
  if (!(ref instanceof PDFRef)) throw new Error('No content');
  const source = streamBytes(pdf.context, ref)?.toString('latin1') ?? '';
  const changed = change(source);
  if (changed === source) throw new Error('The fault was not planted');
  const data = deflateSync(Buffer.from(changed, 'latin1'));
  pdf.context.assign(ref, PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode' }), data));
}
const action = (pdf: OpenPdf, entries: Record<string, PDFObject>) => {
  const made = pdf.context.obj({});
  for (const [key, value] of Object.entries(entries)) made.set(N(key), value);
  return made;
};
function font(pdf: OpenPdf): PDFDict {
  const fonts = dict(dict(firstPage(pdf), 'Resources'), 'Font');
  return fonts.lookup(fonts.keys()[0] as PDFName, PDFDict);
}

const FAULTS: readonly (readonly [code: string, what: string, plant: (pdf: OpenPdf) => void])[] = [
  ['no-pages', 'no page', (pdf) => dict(pdf.catalog, 'Pages').set(N('Kids'), pdf.context.obj([]))],
  ['not-marked', 'MarkInfo gone', (pdf) => void pdf.catalog.delete(N('MarkInfo'))],
  ['title-hidden', 'title not shown', (pdf) => void pdf.catalog.delete(N('ViewerPreferences'))],
  ['language', 'another language', (pdf) => pdf.catalog.set(N('Lang'), PDFString.of('de'))],
  [
    'title',
    'another title',
    (pdf) => pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict).set(N('Title'), PDFString.of('x')),
  ],
  ['output-intent', 'no output intent', (pdf) => void pdf.catalog.delete(N('OutputIntents'))],
  ['xmp', 'no XMP', (pdf) => void pdf.catalog.delete(N('Metadata'))],
  ['content-untagged', 'bare painting', (pdf) => rewrite(pdf, 0, (source) => `${source}\n0 0 5 5 re f`)],
  ['content-unbalanced', 'open mark', (pdf) => rewrite(pdf, 0, (source) => `${source}\n/Artifact BMC`)],
  ['glyph-missing', 'glyph 0', (pdf) => rewrite(pdf, 2, (source) => source.replace(/<[\dA-F]{4}> Tj/, '<0000> Tj'))],
  [
    'glyph-unmapped',
    'unknown code',
    (pdf) => rewrite(pdf, 2, (source) => source.replace(/<[\dA-F]{4}> Tj/, '<FFF0> Tj')),
  ],
  ['structure-missing', 'no structure', (pdf) => void pdf.catalog.delete(N('StructTreeRoot'))],
  ['structure-type', 'unknown type', (pdf) => element(pdf, 'Strong').set(N('S'), N('Loud'))],
  ['nesting', 'list without items', (pdf) => element(pdf, 'LI').set(N('S'), N('P'))],
  ['nesting', 'item without body', (pdf) => element(pdf, 'LBody').set(N('S'), N('Div'))],
  ['nesting', 'row outside a table', (pdf) => element(pdf, 'Table').set(N('S'), N('Div'))],
  ['nesting', 'cell that is no cell', (pdf) => element(pdf, 'TD').set(N('S'), N('P'))],
  ['heading-order', 'skipped level', (pdf) => element(pdf, 'H2').set(N('S'), N('H4'))],
  ['heading-order', 'first is H2', (pdf) => element(pdf, 'H1').set(N('S'), N('P'))],
  ['figure-alt', 'no Alt', (pdf) => void element(pdf, 'Figure').delete(N('Alt'))],
  ['th-scope', 'no Scope', (pdf) => void element(pdf, 'TH').delete(N('A'))],
  [
    'parent-tree',
    'wrong owner',
    (pdf) => {
      const nums = dict(dict(pdf.catalog, 'StructTreeRoot'), 'ParentTree').lookup(N('Nums'), PDFArray);
      const owners = nums.lookup(1, PDFArray);
      owners.set(
        0,
        element(pdf, 'P') === pdf.context.lookup(owners.get(0)) ? PDFNumber.of(0) : (owners.get(1) as PDFObject),
      );
    },
  ],
  ['parent-tree', 'link without owner', (pdf) => void links(pdf)[0]?.delete(N('StructParent'))],
  [
    'parent-tree',
    'sequence not shown',
    (pdf) => rewrite(pdf, 2, (source) => source.replace(/\/NonStruct <<\/MCID 3 >>/, '/Artifact <<>>')),
  ],
  [
    'parent-tree',
    'sequence nobody owns',
    (pdf) => rewrite(pdf, 2, (source) => source.replace('/Artifact <</Type /Pagination>>', '/P <</MCID 999 >>')),
  ],
  ['annotation-description', 'no Contents', (pdf) => void links(pdf)[0]?.delete(N('Contents'))],
  ['tab-order', 'no Tabs', (pdf) => void pdf.pages[1]?.dict.delete(N('Tabs'))],
  [
    'javascript',
    'open action',
    (pdf) => pdf.catalog.set(N('OpenAction'), action(pdf, { S: N('JavaScript'), JS: PDFString.of('1') })),
  ],
  ['javascript', 'names', (pdf) => dict(pdf.catalog, 'Names').set(N('JavaScript'), pdf.context.obj({}))],
  [
    'launch-action',
    'launch',
    (pdf) => link(pdf, (at) => at.has(N('A'))).set(N('A'), action(pdf, { S: N('Launch'), F: PDFString.of('x') })),
  ],
  ['action', 'page event', (pdf) => firstPage(pdf).set(N('AA'), pdf.context.obj({}))],
  ...['file:///etc/passwd', 'javascript:alert(1)', 'about:blank#x'].map(
    (uri) =>
      [
        'link-scheme',
        uri,
        (pdf: OpenPdf) =>
          link(pdf, (at) => at.has(N('A'))).set(N('A'), action(pdf, { S: N('URI'), URI: PDFString.of(uri) })),
      ] as const,
  ),
  [
    'link-unresolved',
    'doc.invalid left',
    (pdf) =>
      link(pdf, (at) => at.has(N('A'))).set(
        N('A'),
        action(pdf, { S: N('URI'), URI: PDFString.of('https://doc.invalid/plan') }),
      ),
  ],
  [
    'destination-missing',
    'inside',
    (pdf) => link(pdf, (at) => at.has(N('Dest'))).set(N('Dest'), PDFString.of('nowhere')),
  ],
  ['destination-missing', 'bookmark', (pdf) => dict(dict(pdf.catalog, 'Outlines'), 'First').delete(N('Dest'))],
  ['destination-missing', 'other file', (pdf) => dict(link(pdf, isRemote), 'A').set(N('D'), PDFString.of('nowhere'))],
  ['document-missing', 'other file', (pdf) => dict(link(pdf, isRemote), 'A').set(N('F'), PDFString.of('gone.pdf'))],
  [
    'font-not-embedded',
    'font program gone',
    (pdf) => {
      const [descendant] = font(pdf).lookup(N('DescendantFonts'), PDFArray).asArray();
      dict(pdf.context.lookup(descendant, PDFDict), 'FontDescriptor').delete(N('FontFile2'));
    },
  ],
  ['font-unreadable', 'ToUnicode gone', (pdf) => void font(pdf).delete(N('ToUnicode'))],
  ['font-unexpected', 'system font', (pdf) => font(pdf).set(N('BaseFont'), N('AAAAAA+DejaVuSans'))],
  ['font-none', 'blank', (pdf) => pdf.pages.forEach((page) => void dict(page.dict, 'Resources').delete(N('Font')))],
];

function isRemote(annotation: PDFDict): boolean {
  return annotation.has(N('A')) && dict(annotation, 'A').get(N('S')) === N('GoToR');
}

describe('verifyPdf', () => {
  it('finds nothing in sound documents', async () => {
    for (const { document, finished } of fixtures) {
      expect(await verifyPdf(finished.bytes, { ...expectations, title: document.title }), document.id).toEqual([]);
    }
  });

  it.each(FAULTS)('reports %s: %s', async (code, _, plant) => {
    const pdf = await openPdf(sound);
    plant(pdf);
    const faults = await verifyPdf(savePdf(pdf.context), expectations);
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it('names the page of a fault', async () => {
    const pdf = await openPdf(sound);
    rewrite(pdf, 3, (source) => `${source}\n0 0 5 5 re f`);
    const faults = await verifyPdf(savePdf(pdf.context), expectations);
    expect(faults).toEqual([expect.objectContaining({ code: 'content-untagged', page: 4 })]);
  });

  it('reports bytes that are no PDF', async () => {
    const faults = await verifyPdf(Buffer.from('not a PDF'), expectations);
    expect(faults.map(({ code }) => code)).toEqual(['unreadable']);
  });

  it('reports the file ID when it is missing', async () => {
    const [raw] = fixtures.map((fixture) => fixture.raw);
    const faults = await verifyPdf(raw as Uint8Array, expectations);
    expect(faults.map(({ code }) => code)).toContain('file-id');
  });

  it('reports what a program left in the text, and characters that no font has, with their page', async () => {
    const leftovers = ['{{organization.name}}', '[object Object]', 'undefined', 'NaN', '\ue000' + '12\ue001'];
    const raws = await printAll(leftovers.map((text) => [PLAN, `<p>${text}</p>`] as const));
    for (const [i, raw] of raws.entries()) {
      const { bytes, pages } = await finishPdf(raw, factsOf(PLAN));
      const faults = await verifyPdf(bytes, expectations);
      const code = i === 4 ? 'glyph-missing' : 'placeholder';
      expect(faults, leftovers[i]).toContainEqual(expect.objectContaining({ code, page: pages }));
      if (i < 4) expect(await verifyPdf(bytes, { ...expectations, values: [`a ${leftovers[i]} b`] })).toEqual([]);
    }
  }, 120_000);
});
