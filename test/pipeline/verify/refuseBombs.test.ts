import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refuseBombs } from '../../../src/pipeline/verify/refuseBombs.js';

const MOST = 1024 ** 2;
const stream = (dict: string, data: Buffer, eol = '\n'): Buffer =>
  Buffer.concat([Buffer.from(`1 0 obj\n<<${dict}>>\nstream${eol}`), data, Buffer.from('\nendstream\nendobj\n')]);
const zeros = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes));

describe('a PDF is read only if it unpacks to a size that a pack can have', () => {
  it.each(['\n', '\r\n', '\r'])('one stream that is too large, after a line end of %j', (eol) => {
    expect(() => refuseBombs(stream('/Filter/FlateDecode', zeros(2 * MOST), eol), MOST)).toThrow(
      'unpacks to more than',
    );
  });

  it('streams that are too large together', () => {
    const one = stream('/Filter/FlateDecode', zeros(MOST * 0.6));
    expect(() => refuseBombs(one, MOST)).not.toThrow();
    expect(() => refuseBombs(Buffer.concat([one, one]), MOST)).toThrow('unpacks to more than');
  });

  it.each(['[/FlateDecode /FlateDecode]', '[/FlateDecode/Fl]', '/LZWDecode', '[/ASCII85Decode /FlateDecode]'])(
    'the filters %s, which irdocs never writes',
    (filter) => {
      expect(() => refuseBombs(stream(`/Filter${filter}`, Buffer.alloc(10)), MOST)).toThrow(
        'in a way that irdocs does not',
      );
    },
  );

  it('damaged streams and other bytes are left to whoever reads them', () => {
    const cut = stream('/Filter/FlateDecode', zeros(2 * MOST).subarray(0, 400));
    const noEnd = Buffer.from('1 0 obj <<>> stream\nabc');
    for (const bytes of [cut, noEnd, Buffer.alloc(0), Buffer.alloc(5000, 0xff)]) refuseBombs(bytes, MOST);
  });
});
