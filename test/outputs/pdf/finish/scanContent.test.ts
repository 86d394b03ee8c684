import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  numberOperand,
  operatorCode,
  readCodes,
  scanContent,
  textOperand,
} from '../../../../src/outputs/pdf/finish/scanContent.js';

function operators(source: string): { name: string; operands: string[]; slice: string }[] {
  const bytes = Buffer.from(source, 'latin1');
  const found: { name: string; operands: string[]; slice: string }[] = [];
  scanContent(bytes, (code, start, end, operands) => {
    const name = String.fromCharCode(code & 255, (code >> 8) & 255, (code >> 16) & 255).replaceAll('\0', '');
    const texts = Array.from({ length: operands.count }, (_, i) => textOperand(operands, i));
    found.push({ name, operands: texts, slice: bytes.toString('latin1', start, end) });
  });
  return found;
}

function codesOf(literal: string, bytesPerCode: 1 | 2): number[] {
  const codes: number[] = [];
  scanContent(Buffer.from(`${literal} Tj`, 'latin1'), (_, __, ___, operands) =>
    readCodes(operands, 0, bytesPerCode, codes),
  );
  return codes;
}

describe('scanContent', () => {
  it('finds operators, operands and where they stand', () => {
    expect(operators('q\n.24 0 0 -.24 0 841 cm /P <</MCID 0 /A (x>>)>>BDC\nBT <0041>Tj ET')).toEqual([
      { name: 'q', operands: [], slice: 'q' },
      { name: 'cm', operands: ['.24', '0', '0', '-.24', '0', '841'], slice: '.24 0 0 -.24 0 841 cm' },
      { name: 'BDC', operands: ['/P', '<</MCID 0 /A (x>>)>>'], slice: '/P <</MCID 0 /A (x>>)>>BDC' },
      { name: 'BT', operands: [], slice: 'BT' },
      { name: 'Tj', operands: ['<0041>'], slice: '<0041>Tj' },
      { name: 'ET', operands: [], slice: 'ET' },
    ]);
  });

  it('is not misled by operators in strings, comments and inline images', () => {
    const names = operators("(a ET \\) b (ET)) Tj % Q ET\nBI /W 1 ID \x01 Q ET\x02 EI\nW* n T* '").map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Tj', 'BI', 'ID', 'EI', 'W*', 'n', 'T*', "'"]);
  });

  it('reads numbers as JavaScript does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 5 }), (digits, places) => {
        const source = (digits / 10 ** places).toFixed(places).replace(/^(-?)0\./, '$1.');
        scanContent(Buffer.from(`${source} w`), (code, _, __, operands) => {
          expect(code).toBe(operatorCode('w'));
          expect(numberOperand(operands, 0)).toBeCloseTo(Number(source), 9);
        });
      }),
    );
    expect(operators('+4 w')[0]?.operands).toEqual(['+4']);
  });

  it('reads the codes of hexadecimal and literal strings', () => {
    expect(codesOf('<0041 00e9 F>', 2)).toEqual([0x41, 0xe9]);
    expect(codesOf('<414>', 1)).toEqual([0x41, 0x40]);
    expect(codesOf('(a\\(b\\)\\\\\\101\\n\\\nc)', 1)).toEqual([97, 40, 98, 41, 92, 65, 10, 99]);
  });

  it('reads back every escaped byte string', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const escaped = Buffer.from(bytes)
          .toString('latin1')
          .replace(/[\\()]/g, '\\$&');
        expect(codesOf(`(${escaped})`, 1)).toEqual([...bytes]);
      }),
    );
  });
});
