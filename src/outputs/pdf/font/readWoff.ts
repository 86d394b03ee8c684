// A WOFF file as its tables: what measures text and what builds the font of the form fields both read from here.
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;

/** Bytes of one table; fonts for all of Chinese have under a tenth of it. */
const LARGEST = 100_000_000;

/**
 * The tables of a WOFF 1.0 file (W3C, "WOFF File Format 1.0", section 4), decompressed when read.
 *
 * @throws Error when the file is not WOFF; the reader, when the file lacks the table.
 */
export function readWoff(bytes: Uint8Array): (tag: string) => DataView {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.getUint32(0) !== SIGNATURE) throw new Error('not a WOFF file');
  const places = new Map<string, number>();
  for (let index = 0; index < file.getUint16(12); index += 1) {
    const at = 44 + index * 20;
    places.set(String.fromCharCode(...bytes.subarray(at, at + 4)), at);
  }
  return (tag) => {
    const at = places.get(tag);
    if (at === undefined) throw new Error(`no table "${tag}"`);
    const [offset, stored, length] = [file.getUint32(at + 4), file.getUint32(at + 8), file.getUint32(at + 12)];
    const data = bytes.subarray(offset, offset + stored);
    const plain = stored < length ? inflateSync(data, { maxOutputLength: LARGEST }) : data;
    return new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  };
}
