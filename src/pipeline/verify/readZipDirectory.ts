// The directory of a ZIP (APPNOTE 6.3.10, 4.3), read strictly: what two programs would unpack differently is refused, not guessed.

/** A file of a ZIP, where its data stand. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** Whether it is a symbolic link of Unix. */
  readonly link: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked, as the ZIP says. */
  readonly size: number;
  readonly data: Buffer;
}

/** Why a ZIP is refused: the end of a sentence that begins with its name. */
export class ZipFault extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** Bit 0: encrypted; bit 6: strongly; bit 13: the directory too. */
const ENCRYPTED = 1 | (1 << 6) | (1 << 13);

/** Bit 3: a descriptor stands behind the data. */
const DESCRIBED = 1 << 3;
const DESCRIPTOR_BYTES = 16;
/** Extra field with another name of the file (4.6.9). */
const UNICODE_PATH = 0x7075;

/**
 * The entries in the order of the directory.
 *
 * @throws ZipFault when it is cut off, in several parts, larger than 4 GB, or contradicts itself.
 */
export function readZipDirectory(zip: Buffer, mostFiles: number): readonly ZipEntry[] {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  const start = zip.readUInt32LE(end + 16);
  if (zip.readUInt16LE(end + 8) !== count || zip.readUInt32LE(end + 4) !== 0) {
    throw new ZipFault('is a part of a ZIP, not the whole');
  }
  if (count === 0xffff || start === 0xffffffff || count > mostFiles) throw new ZipFault('is larger than any pack');
  if (start + zip.readUInt32LE(end + 12) !== end) {
    throw new ZipFault('is damaged: its directory is not where it says, or something was put before or into it');
  }
  const entries: ZipEntry[] = [];
  const places: { readonly name: string; readonly from: number; readonly to: number; readonly behind: number }[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY) throw new ZipFault('has a damaged directory');
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const rawName = zip.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name);
    const entry = readEntry(zip, at, rawName, start);
    places.push({ name: entry.name, from: entry.local, to: entry.dataEnd, behind: entry.behind });
    const extras = zip.subarray(at + ENTRY_BYTES + name, at + ENTRY_BYTES + name + extra);
    if (renames(extras)) throw new ZipFault(`gives ${entry.name} a second name, which some programs take`);
    entries.push(entry);
    at += ENTRY_BYTES + name + extra + comment;
  }
  if (at !== end) throw new ZipFault('has a damaged directory');
  places.sort((a, b) => a.from - b.from);
  // Data that two entries share are how a small file unpacks to a huge one.
  const over = places.find(({ from }, index) => from < (places[index - 1]?.to ?? 0));
  if (over) throw new ZipFault(`holds ${over.name} on top of another file: a ZIP bomb`);
  // A program that unpacks while it reads, from the front, would find what the directory does not name.
  const gap = [...places, { name: 'the directory', from: start }].find(
    ({ from }, index) => from - (places[index - 1]?.to ?? 0) > (places[index - 1]?.behind ?? 0),
  );
  if (gap) throw new ZipFault(`holds something before ${gap.name} that its directory does not name`);
  return entries;
}

/** Whether one of the extra fields names the file anew. What cannot be read as fields may be one. */
function renames(extras: Buffer): boolean {
  let at = 0;
  while (at + 4 <= extras.length) {
    if (extras.readUInt16LE(at) === UNICODE_PATH) return true;
    at += 4 + extras.readUInt16LE(at + 2);
  }
  return at !== extras.length;
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - END_BYTES; at >= 0 && at >= zip.length - END_BYTES - LONGEST_COMMENT; at--) {
    if (zip.readUInt32LE(at) === END && at + END_BYTES + zip.readUInt16LE(at + 20) === zip.length) return at;
  }
  throw new ZipFault('is no whole ZIP: its end is missing, as when it was cut off while it was copied');
}

function readEntry(zip: Buffer, at: number, rawName: Buffer, directory: number) {
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const name = decodeName(rawName);
  if (local + LOCAL_BYTES > directory || zip.readUInt32LE(local) !== LOCAL) {
    throw new ZipFault(`does not hold ${name} where its directory says`);
  }
  const start = local + LOCAL_BYTES + rawName.length + zip.readUInt16LE(local + 28);
  const extras = zip.subarray(local + LOCAL_BYTES + rawName.length, start);
  if (renames(extras)) throw new ZipFault(`gives ${name} a second name, which some programs take`);
  const sameName = zip.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + rawName.length).equals(rawName);
  if (zip.readUInt16LE(local + 26) !== rawName.length || !sameName) {
    throw new ZipFault(`names ${name} differently in its directory and at the file`);
  }
  if (start + packed > directory) throw new ZipFault(`does not hold all of ${name}`);
  const method = zip.readUInt16LE(at + 10);
  return {
    name,
    encrypted: (zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0 || method === 99,
    link: ((zip.readUInt32LE(at + 38) >>> 16) & 0o170000) === 0o120000,
    method,
    crc: zip.readUInt32LE(at + 16),
    size: zip.readUInt32LE(at + 24),
    data: zip.subarray(start, start + packed),
    local,
    dataEnd: start + packed,
    // Sizes and checksum may follow the data (4.3.9).
    behind: (zip.readUInt16LE(at + 8) & DESCRIBED) === 0 ? 0 : DESCRIPTOR_BYTES,
  };
}

function decodeName(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return raw.toString('latin1');
  }
}
