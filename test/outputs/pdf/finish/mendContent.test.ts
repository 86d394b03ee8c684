import { PDFContext } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mendContent, type PageStructure } from '../../../../src/outputs/pdf/finish/mendContent.js';
import type { PageFont } from '../../../../src/outputs/pdf/finish/readFonts.js';

const context = PDFContext.create();

function font(characters: string): PageFont {
  const unicode = new Map([...characters].map((character, i) => [i + 1, character]));
  const digits = [...'0123456789'].map((digit) => characters.indexOf(digit) + 1);
  const descendant = context.obj({ Type: 'Font', DW: 500 });
  return {
    dict: context.obj({ DescendantFonts: [context.register(descendant)] }),
    subtype: 'Type0',
    bytesPerCode: 2,
    unicode,
    space: characters.includes(' ') ? characters.indexOf(' ') + 1 : undefined,
    contentsDigits: characters.length === 10 ? digits : undefined,
  };
}

const FONTS = new Map([
  ['/F1', font('ab- 漢')],
  ['/F2', font('0123456789')],
]);
const PAGE: PageStructure = {
  block: (mcid) => (mcid < 10 ? 0 : mcid),
  continues: () => false,
  repeated: (mcid) => mcid === 7,
  wanted: (mcid) => mcid === 5,
  leadsTo: (mcid) => (mcid === 5 ? 42 : mcid === 6 ? 1234 : undefined),
};

const mend = (source: string, page: Partial<PageStructure> = {}) => {
  const result = mendContent(Buffer.from(source, 'latin1'), FONTS, { ...PAGE, ...page });
  return { ...result, source: result.bytes.toString('latin1') };
};
const line = (codes: string, x: number, y: number, fontName = '/F1') =>
  `BT\n${fontName} 10 Tf\n1 0 0 -1 ${x} ${y} Tm\n<${codes}> Tj\nET\n`;
const marked = (mcid: number, body: string, tag = 'P') => `/${tag} <</MCID ${mcid} >>BDC\n${body}EMC\n`;

describe('mendContent', () => {
  it('makes untagged painting and text artifacts, but leaves clip paths alone', () => {
    const { source } = mend(`0 0 9 9 re W n 1 1 2 2 re f ${line('0001', 0, 0)}`);
    expect(source).toBe(
      `0 0 9 9 re W n /Artifact <</Type /Layout>> BDC\n1 1 2 2 re f EMC\n/Artifact <</Type /Pagination>> BDC\n${line('0001', 0, 0).trimEnd()}\nEMC\n\n`,
    );
  });

  it('closes an artifact before a tag begins and at the end', () => {
    const { source } = mend(`1 1 2 2 re f ${marked(0, line('0001', 0, 0))}3 3 1 1 re S`);
    const events = source.match(/BDC|EMC/g);
    expect(events).toEqual(['BDC', 'EMC', 'BDC', 'EMC', 'BDC', 'EMC']);
  });

  it('makes boxes and repeated heads artifacts and reports them; figures and bullets stay', () => {
    const box = '0 0 1 1 re f\n';
    const { source, dropped } = mend(
      marked(1, box) +
        marked(2, box, 'Figure') +
        marked(3, box, 'Lbl') +
        marked(4, `${box}${line('0001', 0, 0)}`) +
        marked(7, line('0001', 0, 9), 'TH'),
    );
    expect([...dropped]).toEqual([1, 7]);
    expect(source.match(/\/(\w+) <</g)).toEqual(['/Artifact <<', '/Figure <<', '/Lbl <<', '/P <<', '/Artifact <<']);
  });

  it('shows the space at a line end, unless the line ends in a hyphen, a space or a CJK character, or nothing wraps', () => {
    const wrap = (codes: string, x = 0, y = 20) => mend(marked(1, line(codes, 50, 10) + line('0002', x, y))).source;
    expect(wrap('0001')).toContain('<0001> Tj\n<0004> Tj\nET');
    for (const codes of ['0003', '0004', '0005']) expect(wrap(codes)).not.toContain(`<${codes}> Tj\n<0004> Tj`);
    expect(wrap('0001', 60, 8), 'superscript').not.toContain('<0004>');
    expect(wrap('0001', 60, 10), 'same line').not.toContain('<0004>');
    const blocks = mend(marked(11, line('0001', 50, 10)) + marked(12, line('0002', 0, 20)));
    expect(blocks.source, 'another block').not.toContain('<0004>');
  });

  it('shows the space at the end of a page when the block goes on', () => {
    expect(mend(marked(1, line('0001', 50, 10)), { continues: () => true }).source).toContain(
      '<0001> Tj\n<0004> Tj\nET',
    );
  });

  it('writes the page number flush right and takes out the stock of digits', () => {
    const stock = line('000100020003000400050006000700080009000A', 0, 90, '/F2');
    const { source, texts, numbers, digitStocks } = mend(`${marked(5, line('000100010001', 100, 10, '/F2'))}${stock}`);
    expect(source).toContain('/F2 10 Tf\n1 0 0 -1 105 10 Tm\n<00050003> Tj');
    expect(source).not.toContain('<0001');
    expect(texts.get(5)).toBe(' 42');
    expect({ numbers, digitStocks }).toEqual({ numbers: 1, digitStocks: 1 });
  });

  it('refuses page numbers that do not fit and digits that belong to no entry', () => {
    expect(() => mend(marked(6, line('000100010001', 0, 0, '/F2')))).toThrow('The contents name page 1234');
    expect(() => mend(marked(1, line('000100010001', 0, 0, '/F2')))).toThrow('shows "000" outside a contents entry');
    expect(() => mend(marked(5, line('0001', 0, 0, '/F2')))).toThrow('shows "0" outside');
  });
});
