// Tables -> a TrueType file: directory, checksums, padding.

const TRUETYPE = 0x00010000;
const DIRECTORY_ENTRY = 16;
/** The checksum of a whole file with a right `checkSumAdjustment` (OpenType, "head"). */
const WHOLE = 0xb1b0afba;

const padded = (length: number): number => (length + 3) & ~3;

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The bytes of the font; `head` gets its `checkSumAdjustment`. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = 12 + sorted.length * DIRECTORY_ENTRY;
  const file = Buffer.alloc(sorted.reduce((size, [, { length }]) => size + padded(length), directory));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  file.writeUInt32BE(TRUETYPE, 0);
  file.writeUInt16BE(sorted.length, 4);
  file.writeUInt16BE(power * DIRECTORY_ENTRY, 6);
  file.writeUInt16BE(Math.log2(power), 8);
  file.writeUInt16BE((sorted.length - power) * DIRECTORY_ENTRY, 10);
  let offset = directory;
  let head = -1;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const at = 12 + index * DIRECTORY_ENTRY;
    file.set(bytes, offset);
    if (tag === 'head') {
      head = offset;
      file.writeUInt32BE(0, head + 8);
    }
    file.write(tag, at, 'latin1');
    file.writeUInt32BE(checksum(file.subarray(offset, offset + padded(bytes.length))), at + 4);
    file.writeUInt32BE(offset, at + 8);
    file.writeUInt32BE(bytes.length, at + 12);
    offset += padded(bytes.length);
  }
  if (head < 0) throw new Error('A font needs the table "head".');
  file.writeUInt32BE((WHOLE - checksum(file)) >>> 0, head + 8);
  return file;
}
