// The strict reader of our own files: what it reads is what pdf-lib reads, and nothing else is let through.
import { ParseSpeeds, type PDFContext, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/outputs/pdf/finish/readPdf.js';
import { FIXTURE_SET } from '../fixtures/fixtureHtml.js';
import { printFixtures } from '../fixtures/printFixtures.js';

let files: readonly (readonly [string, Uint8Array])[];
beforeAll(async () => {
  files = (await printFixtures()).flatMap(({ document, raw, finished }) => [
    [`raw ${document.id}`, raw] as const,
    [document.id, finished.bytes] as const,
  ]);
}, 120_000);

/** All objects of a file as text, streams with their bytes. Cross-reference and object streams are the file's form, not its content. */
function objectsOf(context: PDFContext): ReadonlyMap<string, string> {
  return new Map(
    context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      if (!(object instanceof PDFRawStream)) return [[ref.tag, object.toString()] as const];
      const dict = object.dict.toString();
      if (/\/Type \/(?:XRef|ObjStm)/.test(dict)) return [];
      return [[ref.tag, dict + Buffer.from(object.contents).toString('latin1')] as const];
    }),
  );
}

const load = async (bytes: Uint8Array): Promise<PDFContext> =>
  (await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })).context;

describe('readPdf', () => {
  it('reads what pdf-lib reads, from the browser and from the pass', async () => {
    expect(files).toHaveLength(2 * FIXTURE_SET.length);
    for (const [name, bytes] of files) {
      const [ours, theirs] = [readPdf(bytes), await load(bytes)];
      const read = objectsOf(ours);
      expect(read.size, name).toBeGreaterThan(20);
      expect(read, name).toEqual(objectsOf(theirs));
      expect(String(ours.trailerInfo.Root), name).toBe(String(theirs.trailerInfo.Root));
    }
  });

  it('ends at any damage, with an error of its own or the objects', () => {
    const [, bytes] = files.find(([name]) => name === FIXTURE_SET[0]?.id) ?? ['', new Uint8Array()];
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.constantFrom('set', 'cut', 'grow'), (at, byte, how) => {
        const damaged =
          how === 'cut'
            ? bytes.slice(0, at)
            : how === 'grow'
              ? Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)])
              : Uint8Array.from(bytes).fill(byte, at, at + 1);
        try {
          readPdf(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(TypeError);
          expect(error).not.toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** A file with these objects, numbered from 1, and a table that is right for them. */
function file(objects: readonly string[], { trailer = '/Root 1 0 R', shift = 0 } = {}): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset + shift).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size 9 ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

describe('a file written by hand', () => {
  it('has all kinds of objects', () => {
    const context = readPdf(
      file([
        '<</A[1 0 R 2 -3.5 +.5 4.]/B(a\\)(b)\\\\)/C<41 42>/D<</E true/F false/G null>>/H/I#20J>> % a comment',
        '<</Length 4>> stream\r\nab \n\nendstream',
      ]),
    );
    const [first, second] = context.enumerateIndirectObjects().map(([, object]) => object);
    expect(String(first).replace(/\s+/g, ' ')).toBe(
      '<< /A [ 1 0 R 2 -3.5 0.5 4 ] /B (a\\)(b)\\\\) /C <41 42> /D << /E true /F false /G null >> /H /I#20J >>',
    );
    expect(Buffer.from((second as PDFRawStream).contents).toString()).toBe('ab \n');
  });

  it.each([
    ['an offset that is wrong', file(['<</A 1>>'], { shift: 1 }), 'object 1 is not at byte 10'],
    ['an earlier revision', file(['<</A 1>>'], { trailer: '/Root 1 0 R/Prev 9' }), 'it has an earlier revision'],
    ['encryption', file(['<</A 1>>'], { trailer: '/Root 1 0 R/Encrypt 1 0 R' }), 'it is encrypted'],
    ['a key twice', file(['<</A 1/A 2>>']), 'there should be no second /A'],
    ['a stream of another length', file(['<</Length 3>>stream\nabcd\nendstream']), 'is not 3 bytes long'],
    ['a stream without length', file(['<</A 1>>stream\nabcd\nendstream']), 'object 1 does not end'],
    ['an object that does not end', file(['<</A 1>> 5']), 'object 1 does not end'],
    ['a string that does not end', file(['(abc']), 'there should be the end of a string'],
    ['a word that is no object', file(['[1 twelve]']), 'there should be an object'],
    ['hexadecimal digits that are none', file(['<4G>']), 'there should be hexadecimal digits'],
    ['a key that is no name', file(['<<1 2>>']), 'there should be a key'],
    [
      'more levels than any file has',
      file([`${'['.repeat(5000)}1${']'.repeat(5000)}`]),
      'there should be fewer levels',
    ],
    ['no cross-reference', Buffer.from('%PDF-1.4\n'), 'it has no startxref'],
    ['nothing', Buffer.alloc(0), 'it has no startxref'],
  ])('is refused for %s', (_, bytes, message) => {
    expect(() => readPdf(bytes)).toThrow(message);
  });
});
