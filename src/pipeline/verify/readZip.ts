// The bytes of a ZIP -> its files in memory. Nothing is unpacked before its directory is found harmless, and nothing is written.
import { crc32, inflateRawSync } from 'node:zlib';
import { OperationalError } from '../../diagnostics.js';
import { MOST_BYTES, MOST_FILES } from './limits.js';
import { readZipDirectory, type ZipEntry, ZipFault } from './readZipDirectory.js';

/** What deflate can make of one byte, at most, and a little for short files. */
const MOST_RATIO = 1032;
const SLACK = 64;

/**
 * Unpacks a ZIP. Where all of it lies in one folder, as when somebody packed `out/<name>`, that folder is left off.
 *
 * @throws OperationalError `pack-unreadable` for a ZIP that is cut off, encrypted, too large, or made to harm.
 */
export function readZip(zip: Buffer, shown: string): ReadonlyMap<string, Uint8Array> {
  try {
    const entries = readZipDirectory(zip, MOST_FILES);
    refuseHarm(entries);
    const files = new Map(
      entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, unpack(entry)] as const),
    );
    return withoutTop(files);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw new OperationalError(
      'pack-unreadable',
      `${shown} ${error.message}`,
      'Ask for another copy: irdocs makes no such ZIP. Nothing of it was unpacked',
    );
  }
}

function refuseHarm(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let bytes = 0;
  for (const { name, encrypted, link, method, size, data } of entries) {
    if (/^[\\/]|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(name)) {
      throw new ZipFault(`holds a file whose name leads out of the folder where it is unpacked: ${name}`);
    }
    if (/[\\\u0000-\u001f\u007f]/.test(name)) throw new ZipFault(`holds a file with a name that is none: ${name}`);
    if (names.has(name.toLowerCase())) throw new ZipFault(`holds ${name} twice, so that nobody knows which one counts`);
    names.add(name.toLowerCase());
    if (encrypted) throw new ZipFault(`is encrypted (${name}), so that nothing in it can be compared`);
    if (link) throw new ZipFault(`holds a symbolic link: ${name}`);
    if (method !== 0 && method !== 8) throw new ZipFault(`packs ${name} in a way that is not known here (${method})`);
    bytes += size;
    const most = method === 0 ? data.length : data.length * MOST_RATIO + SLACK;
    if (size > most) throw new ZipFault(`says that ${name} is larger than it can be: a ZIP bomb`);
    if (bytes > MOST_BYTES) throw new ZipFault('unpacks to more than 512 MB: larger than any pack, or a ZIP bomb');
  }
}

function unpack({ name, method, size, crc, data }: ZipEntry): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new ZipFault(`is damaged: ${name} cannot be unpacked to the size that it says`);
  }
  if (bytes.length !== size || crc32(bytes) !== crc) throw new ZipFault(`is damaged: ${name} is not what was packed`);
  return bytes;
}

function withoutTop(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const top = `${[...files.keys()][0]?.split('/')[0]}/`;
  const isInOne = files.has(`${top}manifest.json`) && [...files.keys()].every((name) => name.startsWith(top));
  return isInOne ? new Map([...files].map(([name, bytes]) => [name.slice(top.length), bytes])) : files;
}
