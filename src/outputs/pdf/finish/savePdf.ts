// The last step of the pass: writes the reachable objects, numbered anew, into a file with object streams whose bytes depend on nothing else.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

// Enough objects that the compressor sees repetition, few enough that a reader need not inflate the whole file for one.
const OBJECTS_PER_STREAM = 500;
// Measured: level 9 takes four times as long as 6 and saves 1 %; level 5 saves a fifth of the time and costs 7 %.
const DEFLATE_LEVEL = 6;

/**
 * Serializes a PDF (version 1.7, cross-reference stream). Objects that nothing reaches are left out; the trailer ID is a hash of the content.
 *
 * @returns the bytes; equal content gives equal bytes.
 */
export function savePdf(context: PDFContext): Buffer {
  const { Root: root, Info: info } = context.trailerInfo;
  if (!(root instanceof PDFRef)) throw new Error('The PDF has no catalogue.');
  const chunks: Buffer[] = [];
  let offset = 0;
  const put = (chunk: Buffer) => {
    chunks.push(chunk);
    offset += chunk.length;
  };
  put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  // Objects get their numbers in the order in which they are first named, so one run over them finds, numbers and writes them.
  const numbers = new Map<PDFRef, number>();
  const objects: PDFObject[] = [];
  const numberOf = (ref: PDFRef): number => {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    const object = context.lookup(ref);
    const number = object === undefined ? 0 : objects.push(object);
    numbers.set(ref, number);
    return number;
  };
  const rootNumber = numberOf(root);
  const infoNumber = info instanceof PDFRef ? numberOf(info) : 0;
  const plain: { number: number; source: string }[] = [];
  // Per object: type 1 with an offset, or type 2 with stream number and index.
  const entries: (readonly [number, number, number])[] = [[0, 0, 65535]];
  for (let number = 1; number <= objects.length; number++) {
    const object = objects[number - 1] as PDFObject;
    if (object instanceof PDFRawStream) {
      entries[number] = [1, offset, 0];
      put(streamObject(number, serializeEntries(object.dict, numberOf), Buffer.from(object.contents)));
    } else plain.push({ number, source: serialize(object, numberOf) });
  }
  let next = objects.length + 1;
  for (let i = 0; i < plain.length; i += OBJECTS_PER_STREAM) {
    const members = plain.slice(i, i + OBJECTS_PER_STREAM);
    let at = 0;
    const index = members.map(({ number, source }, k) => {
      entries[number] = [2, next, k];
      const pair = `${number} ${at}`;
      at += source.length + 1;
      return pair;
    });
    const head = `${index.join(' ')}\n`;
    const data = Buffer.from(head + members.map(({ source }) => source).join('\n'), 'latin1');
    entries[next] = [1, offset, 0];
    const dict = `/Type/ObjStm/N ${members.length}/First ${head.length}/Filter/FlateDecode`;
    put(streamObject(next++, dict, deflateSync(data, { level: DEFLATE_LEVEL })));
  }
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  const id = hash.digest('hex').slice(0, 32).toUpperCase();
  const start = offset;
  entries[next] = [1, start, 0];
  const trailer = [
    `/Type/XRef/Size ${next + 1}/W[1 4 2]/Root ${rootNumber} 0 R`,
    infoNumber > 0 ? `/Info ${infoNumber} 0 R` : '',
    `/ID[<${id}><${id}>]/Filter/FlateDecode`,
  ].join('');
  put(streamObject(next, trailer, deflateSync(crossReferences(entries), { level: 9 })));
  put(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(chunks);
}

/** One object as it stands in a file; `numberOf` gives the number of a reference, 0 for one that leads nowhere. */
export function serialize(object: PDFObject, numberOf: (ref: PDFRef) => number): string {
  if (object instanceof PDFRef) {
    const number = numberOf(object);
    return number === 0 ? 'null' : `${number} 0 R`;
  }
  if (object instanceof PDFDict) return `<<${serializeEntries(object, numberOf)}>>`;
  if (object instanceof PDFArray) {
    let out = '[';
    for (const item of object.asArray()) {
      const source = serialize(item, numberOf);
      out += out === '[' || startsDelimited(source) || out.endsWith(')') || out.endsWith('>') ? source : ` ${source}`;
    }
    return `${out}]`;
  }
  return object.toString();
}

function serializeEntries(dict: PDFDict, numberOf: (ref: PDFRef) => number): string {
  let out = '';
  for (const [key, value] of dict.entries()) {
    const name = key.asString();
    if (name === '/Length') continue;
    const source = serialize(value, numberOf);
    out += startsDelimited(source) ? name + source : `${name} ${source}`;
  }
  return out;
}

function startsDelimited(source: string): boolean {
  const c = source.charCodeAt(0);
  return c === 0x2f || c === 0x28 || c === 0x3c || c === 0x5b;
}

function streamObject(number: number, dict: string, data: Buffer): Buffer {
  const head = Buffer.from(`${number} 0 obj\n<<${dict}/Length ${data.length}>>\nstream\n`, 'latin1');
  return Buffer.concat([head, data, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}

function crossReferences(entries: readonly (readonly [number, number, number])[]): Buffer {
  const bytes = Buffer.alloc(entries.length * 7);
  entries.forEach(([type, second, third], i) => {
    bytes.writeUInt8(type, i * 7);
    bytes.writeUInt32BE(second, i * 7 + 1);
    bytes.writeUInt16BE(third, i * 7 + 5);
  });
  return bytes;
}
