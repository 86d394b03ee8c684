// What the checks of PDFs promise, shown on a real document: it has no fault, and no way of damaging it goes by.
import path from 'node:path';
import { PDFArray, PDFBool, type PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathsFrom } from '../../../../src/outputs/pdf/documentFiles.js';
import { type OpenPdf, openPdf } from '../../../../src/outputs/pdf/finish/openPdf.js';
import { savePdf } from '../../../../src/outputs/pdf/finish/savePdf.js';
import { openPdfMaker } from '../../../../src/outputs/pdf/makePdfs.js';
import { readView } from '../../../../src/outputs/pdf/verify/readView.js';
import { type PdfExpectations, verifyPdf } from '../../../../src/outputs/pdf/verify/verifyPdf.js';
import { visibleTexts } from '../../../../src/outputs/pdf/visibleTexts.js';
import { testMachine } from '../../../support/browser.js';
import { makeDocument } from '../../../support/makeDocument.js';
import { ROOT } from '../../../support/sample.js';
import {
  at,
  element,
  elements,
  font,
  inside,
  listAt,
  make,
  name,
  outside,
  page,
  remote,
  repaint,
  restate,
  reword,
  rewriteStream,
} from './damage.js';

const PLAN = makeDocument({ id: 'sample-plan', kind: 'plan', title: 'Incident plan' }, [
  {
    id: 'purpose',
    title: 'Purpose',
    markdown: `We act at once. The [policy](doc:policy#rules) says why, [the roles](doc:sample-plan#roles) say who.

- Call the duty officer.
- Write down the time, the place and the name of everybody who was there.

See [the register](https://register.example/) for all that happened before.`,
  },
  {
    id: 'roles',
    title: 'Roles',
    layout: 'landscape',
    markdown: `| Role | Holder | Telephone |\n|---|---|---|\n| [Lead](define:role/lead) | Mira Lindqvist | +49 89 99998 100 |
| Duty officer | Łukasz Żółkiewski | +48 42 555 01 22 |\n\n### Deputies\n\nA deputy has the powers of the holder.`,
  },
]);
const POLICY = makeDocument({ id: 'policy', kind: 'policy', title: 'Policy' }, [
  { id: 'rules', title: 'Rules', markdown: 'Nobody waits for a meeting.' },
]);
const SET = { documents: [POLICY, PLAN] };

let sound: Uint8Array;
let expectations: PdfExpectations;
let body = 0;
beforeAll(async () => {
  const maker = openPdfMaker({ printer: testMachine(), themeFolder: path.join(ROOT, 'templates/theme') });
  const { artifacts, findings } = await maker.print(SET, { pack: false });
  await maker.close();
  expect(findings).toEqual([]);
  const files = artifacts.map(({ bytes }) => bytes);
  sound = files[1] ?? new Uint8Array();
  const views = await Promise.all(files.map(async (bytes) => readView(await openPdf(bytes))));
  const paths = pathsFrom(PLAN, SET);
  const plan = views[1];
  body = plan?.pages.findIndex(({ content }) => content.includes('Write down')) ?? -1;
  expectations = {
    title: PLAN.title,
    language: 'en-GB',
    fonts: ['SourceSans3', 'SourceCodePro'],
    pages: plan?.pages.length ?? 0,
    texts: visibleTexts(PLAN),
    documents: new Map(SET.documents.map(({ id }, index) => [id, new Set(views[index]?.destinations.keys())])),
    pathOf: (id) => paths.get(id) ?? '',
  };
}, 120_000);

/** The codes of what is found in the file after some damage. */
async function codesAfter(damage: (pdf: OpenPdf) => void): Promise<string[]> {
  const pdf = await openPdf(sound);
  damage(pdf);
  const faults = await verifyPdf(savePdf(pdf.context), expectations);
  return faults.map(({ code }) => code);
}

type Damage = readonly [code: string, what: string, damage: (pdf: OpenPdf) => void];

const text = (value: string): PDFString => PDFString.of(value);
const set = (dict: { set(key: PDFName, value: never): void }, key: string, value: unknown): void =>
  dict.set(name(key), value as never);
const info = (pdf: OpenPdf) => pdf.context.lookup(pdf.context.trailerInfo.Info) as ReturnType<typeof at>;
const action = (pdf: OpenPdf, kind: string, more: Readonly<Record<string, PDFString>> = {}) =>
  make(pdf, { S: name(kind), ...more });
const bookmark = (pdf: OpenPdf) => at(at(pdf.catalog, 'Outlines'), 'First');
const attribute = (pdf: OpenPdf, type: string, key: string) => {
  for (const one of elements(pdf, type)) {
    for (const item of listAt(one, 'A').asArray()) {
      const dict = pdf.context.lookup(item) as ReturnType<typeof at>;
      if (dict.has(name(key))) return dict;
    }
  }
  throw new Error(`No ${type} has ${key}`);
};

const STATEMENT: readonly Damage[] = [
  ['language', 'the language is gone', (pdf) => void pdf.catalog.delete(name('Lang'))],
  ['language', 'another language', (pdf) => set(pdf.catalog, 'Lang', text('de'))],
  ['not-marked', 'marked as not tagged', (pdf) => set(at(pdf.catalog, 'MarkInfo'), 'Marked', PDFBool.False)],
  [
    'title-hidden',
    'the file name is shown',
    (pdf) => set(at(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle', PDFBool.False),
  ],
  ['title', 'another title', (pdf) => set(info(pdf), 'Title', text('Plan'))],
  [
    'title',
    'another title in the XMP packet',
    (pdf) => restate(pdf, (xmp) => xmp.replace('>Incident plan<', '>Plan<')),
  ],
  ['xmp', 'no XMP packet', (pdf) => void pdf.catalog.delete(name('Metadata'))],
  ['xmp', 'another part of PDF/A', (pdf) => restate(pdf, (xmp) => xmp.replace('part>3<', 'part>2<'))],
  ['xmp', 'another level of PDF/A', (pdf) => restate(pdf, (xmp) => xmp.replace('conformance>B<', 'conformance>A<'))],
  ['xmp', 'another part of PDF/UA', (pdf) => restate(pdf, (xmp) => xmp.replace('pdfuaid:part>1<', 'pdfuaid:part>2<'))],
  ['xmp', 'PDF/UA stated twice', (pdf) => restate(pdf, (xmp) => xmp.replace(/<pdfuaid:part>1<.pdfuaid:part>/, '$&$&'))],
  ['xmp', 'another author', (pdf) => set(info(pdf), 'Author', text('Somebody'))],
  ['xmp', 'another date', (pdf) => set(info(pdf), 'ModDate', text('D:20300101000000Z'))],
  ['output-intent', 'no output intent', (pdf) => void pdf.catalog.delete(name('OutputIntents'))],
  [
    'output-intent',
    'a colour profile that is none',
    (pdf) => {
      const intent = pdf.context.lookup(listAt(pdf.catalog, 'OutputIntents').get(0)) as ReturnType<typeof at>;
      set(intent, 'DestOutputProfile', pdf.context.register(pdf.context.stream('no profile')));
    },
  ],
];

const PAGES: readonly Damage[] = [
  ['no-pages', 'no page', (pdf) => set(at(pdf.catalog, 'Pages'), 'Kids', pdf.context.obj([]))],
  ['page-count', 'a page is lost', (pdf) => listAt(at(pdf.catalog, 'Pages'), 'Kids').remove(body)],
  [
    'page-blank',
    'a page without words',
    (pdf) => repaint(pdf, body, () => '/Artifact BMC\n1 g\n0 0 500 500 re\nf\nEMC\n'),
  ],
  ['page-blank', 'a page without content', (pdf) => void page(pdf, body).delete(name('Contents'))],
  ['words-lost', 'a text is not painted', (pdf) => reword(pdf, body, () => '')],
  [
    'words-lost',
    'the end of a text is not painted',
    (pdf) => reword(pdf, body, (words) => words.replace(/(?:.* Tj\n){3}(?=ET)/, '')),
  ],
  [
    'words-lost',
    'a letter is another',
    (pdf) => reword(pdf, body, (words) => words.replace(/<\w{4}> Tj(?=\n\S+ 0 Td (<\w{4}>))/, '$1 Tj')),
  ],
  ['text-hidden', 'a text is transparent', (pdf) => reword(pdf, body, (words) => words.replace('BT\n', 'BT\n3 Tr\n'))],
  [
    'text-hidden',
    'a text stands left of the page',
    (pdf) => reword(pdf, body, (words) => words.replace(/1 0 0 -1 \S+/, '1 0 0 -1 -400')),
  ],
  [
    'text-hidden',
    'a text stands below the page',
    (pdf) => reword(pdf, body, (words) => words.replace(/(1 0 0 -1 \S+) \S+/, '$1 4000')),
  ],
  ['text-hidden', 'a text is too small', (pdf) => reword(pdf, body, (words) => words.replace(/ \S+ Tf/, ' 1 Tf'))],
  ['text-hidden', 'a text is white', (pdf) => reword(pdf, body, (words) => `1 1 1 rg\n${words}`)],
  ['text-hidden', 'a text is white, in grey', (pdf) => reword(pdf, body, (words) => `1 g\n${words}`)],
  ['text-hidden', 'a text has no ink', (pdf) => reword(pdf, body, (words) => `0 0 0 0 k\n${words}`)],
  [
    'text-hidden',
    'a text is covered',
    (pdf) => repaint(pdf, body, (source) => `${source}\n/Artifact BMC\n1 g\n0 0 5000 5000 re\nf\nEMC\n`),
  ],
  ['text-hidden', 'a text is cut off', (pdf) => reword(pdf, body, (words) => `q\n0 0 5 5 re\nW n\n${words}Q\n`)],
  [
    'text-hidden',
    'a text has no opacity',
    (pdf) => {
      const resources = at(page(pdf, body), 'Resources');
      const states = at(resources, 'ExtGState');
      set(states, 'Ghost', make(pdf, { ca: PDFNumber.of(0) }));
      reword(pdf, body, (words) => `/Ghost gs\n${words}`);
    },
  ],
  ['content-untagged', 'bare painting', (pdf) => repaint(pdf, body, (source) => `${source}\n0 0 5 5 re\nf\n`)],
  [
    'content-untagged',
    'bare words',
    (pdf) => repaint(pdf, body, (source) => `${source}\n${/BT\n.*?\nET\n/s.exec(source)?.[0]}`),
  ],
  ['content-unbalanced', 'a mark is not closed', (pdf) => repaint(pdf, body, (source) => `${source}\n/Artifact BMC\n`)],
  ['content-unbalanced', 'a mark is closed twice', (pdf) => repaint(pdf, body, (source) => `${source}\nEMC\n`)],
  ['glyph-missing', 'an empty box', (pdf) => reword(pdf, body, (words) => words.replace(/<\w{4}> Tj/, '<0000> Tj'))],
  [
    'glyph-unmapped',
    'a letter that is no text',
    (pdf) => reword(pdf, body, (words) => words.replace(/<\w{4}> Tj/, '<FFF0> Tj')),
  ],
  [
    'glyph-unmapped',
    'letters without text',
    (pdf) => rewriteStream(pdf, font(pdf, body).get(name('ToUnicode')), (map) => map.replace(/ <\w{4}>$/gm, ' <0000>')),
  ],
  ['font-none', 'no font', (pdf) => pdf.pages.forEach(({ dict }) => void at(dict, 'Resources').delete(name('Font')))],
  ['font-unreadable', 'a font without ToUnicode', (pdf) => void font(pdf, body).delete(name('ToUnicode'))],
  [
    'font-not-embedded',
    'Helvetica of the reader',
    (pdf) =>
      set(
        at(at(page(pdf, body), 'Resources'), 'Font'),
        'F4',
        make(pdf, { Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Helvetica') }),
      ),
  ],
  [
    'font-not-embedded',
    'a font without its program',
    (pdf) => {
      const descendant = pdf.context.lookup(listAt(font(pdf, body), 'DescendantFonts').get(0)) as ReturnType<typeof at>;
      at(descendant, 'FontDescriptor').delete(name('FontFile2'));
    },
  ],
  ['font-unexpected', 'a font that is not bundled', (pdf) => set(font(pdf, body), 'BaseFont', name('AAAAAA+Arial'))],
];

const STRUCTURE: readonly Damage[] = [
  ['structure-missing', 'no structure', (pdf) => void pdf.catalog.delete(name('StructTreeRoot'))],
  ['structure-type', 'an unknown type', (pdf) => set(element(pdf, 'P'), 'S', name('Loud'))],
  [
    'structure-type',
    'no role map',
    (pdf) => {
      set(element(pdf, 'P'), 'S', name('Strong'));
      at(pdf.catalog, 'StructTreeRoot').delete(name('RoleMap'));
    },
  ],
  ['nesting', 'a list without an entry', (pdf) => set(element(pdf, 'LI'), 'S', name('P'))],
  ['nesting', 'an entry without a body', (pdf) => set(element(pdf, 'LBody'), 'S', name('Div'))],
  ['nesting', 'rows outside of a table', (pdf) => set(element(pdf, 'Table'), 'S', name('Div'))],
  ['nesting', 'a row that is none', (pdf) => set(element(pdf, 'TR'), 'S', name('Div'))],
  ['nesting', 'a cell that is none', (pdf) => set(element(pdf, 'TD'), 'S', name('P'))],
  [
    'table',
    'a row with a cell less',
    (pdf) => {
      const rows = elements(pdf, 'TR').filter((row) => listAt(row, 'K').size() === 3);
      listAt(rows.at(-1) as ReturnType<typeof at>, 'K').remove(2);
    },
  ],
  [
    'table',
    'a cell whose head is not there',
    (pdf) => set(attribute(pdf, 'TD', 'Headers'), 'Headers', pdf.context.obj([text('nowhere')])),
  ],
  ['th-scope', 'a head without scope', (pdf) => void element(pdf, 'TH').delete(name('A'))],
  ['th-scope', 'a scope that is none', (pdf) => set(attribute(pdf, 'TH', 'Scope'), 'Scope', name('Table'))],
  ['heading-order', 'a skipped level', (pdf) => set(element(pdf, 'H2'), 'S', name('H4'))],
  ['heading-order', 'no title', (pdf) => set(element(pdf, 'H1'), 'S', name('P'))],
  ['figure-alt', 'a figure without words', (pdf) => set(element(pdf, 'P'), 'S', name('Figure'))],
  [
    'figure-alt',
    'a figure with blank words',
    (pdf) => {
      set(element(pdf, 'P'), 'Alt', text('  '));
      set(element(pdf, 'P'), 'S', name('Figure'));
    },
  ],
  [
    'parent-tree',
    'two owners have changed places',
    (pdf) => {
      const nums = listAt(at(at(pdf.catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums');
      const lists = nums.asArray().flatMap((item) => {
        const list = pdf.context.lookup(item);
        return list instanceof PDFArray && list.size() > 3 ? [list] : [];
      });
      const owners = lists.find((list) => list.get(1) !== list.get(2)) as PDFArray;
      const one = owners.get(1);
      owners.set(1, owners.get(2));
      owners.set(2, one);
    },
  ],
  ['parent-tree', 'a page without its number', (pdf) => void page(pdf, body).delete(name('StructParents'))],
  ['parent-tree', 'a link without its number', (pdf) => void inside(pdf).delete(name('StructParent'))],
  [
    'parent-tree',
    'a mark that nobody owns',
    (pdf) => repaint(pdf, body, (source) => source.replace(/\/MCID \d+/, '/MCID 999')),
  ],
  [
    'parent-tree',
    'a mark that is used twice',
    (pdf) =>
      repaint(pdf, body, (source) => {
        const [one, two] = source.match(/\/MCID \d+/g) ?? [];
        return source.replace(`${two} `, `${one} `);
      }),
  ],
];

const ANNOTATIONS: readonly Damage[] = [
  ['annotation-description', 'a link without a description', (pdf) => void inside(pdf).delete(name('Contents'))],
  ['annotation-description', 'a blank description', (pdf) => set(inside(pdf), 'Contents', text(' '))],
  ['annotation-hidden', 'a hidden link', (pdf) => set(inside(pdf), 'F', PDFNumber.of(6))],
  ['annotation-hidden', 'a link that is not printed', (pdf) => void inside(pdf).delete(name('F'))],
  ['annotation-kind', 'a film', (pdf) => set(inside(pdf), 'Subtype', name('Movie'))],
  ['annotation-place', 'a link without area', (pdf) => set(inside(pdf), 'Rect', pdf.context.obj([100, 100, 100, 120]))],
  [
    'annotation-place',
    'a link off the page',
    (pdf) => set(inside(pdf), 'Rect', pdf.context.obj([-200, 100, -100, 120])),
  ],
  ['tab-order', 'no order of tabs', (pdf) => void pdf.pages.forEach(({ dict }) => void dict.delete(name('Tabs')))],
  ['destination-missing', 'a link into nowhere', (pdf) => set(inside(pdf), 'Dest', text('nowhere'))],
  [
    'destination-missing',
    'a name in another file that is not there',
    (pdf) => set(at(remote(pdf), 'A'), 'D', text('nowhere')),
  ],
  [
    'document-missing',
    'a file that is not in the set',
    (pdf) => set(at(remote(pdf), 'A'), 'F', text('../policy/old.pdf')),
  ],
  ['destination-missing', 'a bookmark into nowhere', (pdf) => void bookmark(pdf).delete(name('Dest'))],
  [
    'destination-missing',
    'a bookmark to a page that is not there',
    (pdf) => set(bookmark(pdf), 'Dest', pdf.context.obj([pdf.context.register(pdf.context.obj({})), name('Fit')])),
  ],
  ['outline-missing', 'no bookmarks', (pdf) => void pdf.catalog.delete(name('Outlines'))],
];

const ACTIONS: readonly Damage[] = [
  [
    'javascript',
    'a script when it opens',
    (pdf) => set(pdf.catalog, 'OpenAction', action(pdf, 'JavaScript', { JS: text('1') })),
  ],
  ['javascript', 'a named script', (pdf) => set(at(pdf.catalog, 'Names'), 'JavaScript', pdf.context.obj({}))],
  [
    'javascript',
    'a script after a link',
    (pdf) => set(at(outside(pdf), 'A'), 'Next', pdf.context.obj([action(pdf, 'JavaScript')])),
  ],
  ['action', 'a page that acts', (pdf) => set(page(pdf, 0), 'AA', pdf.context.obj({}))],
  [
    'action',
    'a form that is sent',
    (pdf) => set(outside(pdf), 'A', action(pdf, 'SubmitForm', { F: text('https://x.example') })),
  ],
  [
    'action',
    'a command of the reader',
    (pdf) => set(pdf.catalog, 'OpenAction', make(pdf, { S: name('Named'), N: name('Print') })),
  ],
  ['action', 'a kind that nobody knows', (pdf) => set(outside(pdf), 'A', action(pdf, 'Explode'))],
  ['launch-action', 'a program', (pdf) => set(outside(pdf), 'A', action(pdf, 'Launch', { F: text('calc.exe') }))],
  [
    'launch-action',
    'a program after a link',
    (pdf) => set(at(outside(pdf), 'A'), 'Next', pdf.context.obj([action(pdf, 'Launch', { F: text('x') })])),
  ],
  ...['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x'].map(
    (uri): Damage => ['link-scheme', uri, (pdf) => set(at(outside(pdf), 'A'), 'URI', text(uri))],
  ),
  [
    'link-unresolved',
    'a document that is still a name',
    (pdf) => set(at(outside(pdf), 'A'), 'URI', text('https://doc.invalid/plan')),
  ],
  [
    'embedded-file',
    'another file inside',
    (pdf) => set(at(pdf.catalog, 'Names'), 'EmbeddedFiles', pdf.context.obj({ Names: [] })),
  ],
  [
    'encrypted',
    'encryption',
    (pdf) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.obj({ Filter: 'Standard' });
    },
  ],
];

const ALL = [...STATEMENT, ...PAGES, ...STRUCTURE, ...ANNOTATIONS, ...ACTIONS];

describe('a real PDF', () => {
  it('has no fault', async () => {
    expect(await verifyPdf(sound, expectations)).toEqual([]);
    expect(body).toBeGreaterThanOrEqual(0);
    expect(expectations.pages).toBeGreaterThan(1);
  });

  it.each(ALL.filter(([code]) => code !== 'encrypted'))('shows %s: %s', async (code, _, damage) => {
    expect(await codesAfter(damage)).toContain(code);
  });

  it.each<readonly [string, string, (bytes: Buffer) => Uint8Array]>([
    ['file', 'bytes after the end', (bytes) => Buffer.concat([bytes, Buffer.from('MZ')])],
    ['file', 'an empty line after the end', (bytes) => Buffer.concat([bytes, Buffer.from('\n')])],
    ['file', 'bytes before the head', (bytes) => Buffer.concat([Buffer.from('#!/bin/sh\n'), bytes])],
    ['file', 'another version', (bytes) => Buffer.concat([Buffer.from('%PDF-1.4'), bytes.subarray(8)])],
    ['file', 'a second file behind it', (bytes) => Buffer.concat([bytes, bytes])],
    [
      'file',
      'another table of objects',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/startxref\n\d+/, 'startxref\n15'), 'latin1'),
    ],
    ['file-id', 'no identifier', (bytes) => Buffer.from(bytes.toString('latin1').replace(/\/ID\[/, '/IX['), 'latin1')],
    ['unreadable', 'nothing', () => new Uint8Array()],
    ['unreadable', 'half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['unreadable', 'another kind of file', () => Buffer.from('<html></html>')],
    [
      'unreadable',
      'encryption',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/\/ID\[/, '/Encrypt 1 0 R/ID['), 'latin1'),
    ],
  ])('shows %s: %s', async (code, _, damage) => {
    const faults = await verifyPdf(damage(Buffer.from(sound)), expectations);
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it('is damaged in many ways', () => {
    expect(ALL.length).toBeGreaterThan(70);
  });
});

describe('a pack', () => {
  it('leads to no file besides it', async () => {
    const faults = await verifyPdf(sound, { ...expectations, documents: new Map() });
    expect(faults.map(({ code }) => code)).toEqual(['document-missing']);
  });
});
