import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { savePdf } from '../../../../src/outputs/pdf/finish/savePdf.js';
import { readRevisions } from '../../../../src/outputs/pdf/verify/readRevisions.js';

let pdf: Buffer;
beforeAll(async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  await document.flush();
  pdf = savePdf(document.context);
});

describe('the revisions of a PDF', () => {
  it('are one in a file as it was written', () => {
    expect(readRevisions(pdf)).toEqual({ count: 1, untouched: true, first: pdf.length, rest: 0 });
  });

  it('show every changed bit, wherever it is', () => {
    const unseen = Array.from({ length: pdf.length * 8 }, (_, bit) => bit).filter((bit) => {
      const copy = Buffer.from(pdf);
      copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const { untouched, count, rest } = readRevisions(copy);
      return untouched && count === 1 && rest === 0;
    });
    // The last byte of deflated data is filled up with bits that mean nothing.
    expect(new Set(unseen.map((bit) => bit >> 3)).size).toBeLessThanOrEqual(1);
  });

  it('show every cut, and every byte that was taken out', () => {
    for (let at = 0; at < pdf.length; at++) {
      expect(readRevisions(pdf.subarray(0, at)).untouched, `cut at ${at}`).toBe(false);
      const without = Buffer.concat([pdf.subarray(0, at), pdf.subarray(at + 1)]);
      expect(readRevisions(without).untouched, `without ${at}`).toBe(false);
    }
  });

  it('show what was added, and leave the first as it was', () => {
    const update = Buffer.from('9 0 obj\nnull\nendobj\nstartxref\n9\n%%EOF\n');
    expect(readRevisions(Buffer.concat([pdf, update]))).toMatchObject({ count: 2, untouched: true, rest: 0 });
    expect(readRevisions(Buffer.concat([pdf, Buffer.from('MZ')]))).toMatchObject({
      count: 1,
      untouched: true,
      rest: 2,
    });
  });

  it('are none in something else', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.7\n'), Buffer.alloc(9000, 0x20)]) {
      expect(readRevisions(bytes)).toMatchObject({ count: 0, untouched: false });
    }
  });
});
