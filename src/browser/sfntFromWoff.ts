// Used by writeFontConfiguration: fontsource ships WOFF, fontconfig reads plain TrueType and OpenType only.
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const LONGEST_TABLE = 32 * 1024 * 1024;

/**
 * Turns a WOFF 1.0 file (https://www.w3.org/TR/WOFF/) into the font that is inside: the tables unpacked, their order,
 * content and checksums unchanged.
 *
 * @throws Error when the file is not WOFF 1.0 or is damaged.
 */
export function sfntFromWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('the font is not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  woff.copy(directory, 0, 4, 8);
  writeSearchFields(directory, count);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (let index = 0; index < count; index += 1) {
    const entry = WOFF_HEADER + index * WOFF_ENTRY;
    const table = readTable(woff, entry);
    const record = SFNT_HEADER + index * SFNT_ENTRY;
    woff.copy(directory, record, entry, entry + 4);
    woff.copy(directory, record + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

function readTable(woff: Buffer, entry: number): Buffer {
  const start = woff.readUInt32BE(entry + 4);
  const packedLength = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const packed = woff.subarray(start, start + packedLength);
  const table = packedLength < length ? inflateSync(packed, { maxOutputLength: LONGEST_TABLE }) : packed;
  if (table.length !== length) throw new Error('a table of the font has another length than its directory says');
  return table;
}

/** The three fields for binary search in the table directory (OpenType, "Table Directory"). */
function writeSearchFields(directory: Buffer, count: number): void {
  const exponent = Math.floor(Math.log2(count));
  const range = SFNT_ENTRY * 2 ** exponent;
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(range, 6);
  directory.writeUInt16BE(exponent, 8);
  directory.writeUInt16BE(SFNT_ENTRY * count - range, 10);
}
