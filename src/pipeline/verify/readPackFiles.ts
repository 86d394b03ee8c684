// A folder that a build wrote, or the ZIP of it -> its files in memory. Refuses what is no pack, and what is too large to be one.
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzip } from 'fflate';
import { OperationalError } from '../../diagnostics.js';
import type { PackFiles } from './packFiles.js';

/** Most bytes of all files of a pack together; the largest sample has 12 MB. */
const MOST_BYTES = 1024 ** 3;
const MOST_FILES = 20_000;

/**
 * Reads a pack.
 *
 * @param place absolute path of the folder or ZIP.
 * @throws OperationalError `no-pack`: nothing is there, or it has no manifest; `pack-unreadable`: no ZIP, too large, a path that leads out of it.
 */
export async function readPackFiles(place: string, displayRoot: string): Promise<PackFiles> {
  const shown = path.relative(displayRoot, place) || '.';
  const status = await lstat(place).catch(() => undefined);
  if (!status) throw noPack(`There is no ${shown}`);
  const files = status.isDirectory() ? await readFolder(place, shown) : await readZip(place, shown);
  if (!files.has('manifest.json'))
    throw noPack(`${shown} holds no manifest.json, so that nothing says what should be in it`);
  return { shown, files };
}

async function readFolder(folder: string, shown: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    // A link leads to what is not in the pack; the manifest then misses the file, and says so.
    if (!entry.isFile()) continue;
    const absolute = path.join(entry.parentPath, entry.name);
    const data = await readFile(absolute);
    bytes += data.length;
    files.set(path.relative(folder, absolute).split(path.sep).join('/'), data);
    if (bytes > MOST_BYTES || files.size > MOST_FILES) throw tooLarge(shown);
  }
  return files;
}

async function readZip(place: string, shown: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const zipped = await readFile(place).catch((error: Error) => {
    throw new OperationalError(
      'pack-unreadable',
      `${shown} cannot be read: ${error.message}`,
      'Check the path and its permissions',
    );
  });
  let bytes = 0;
  let count = 0;
  const unzipped = await new Promise<Readonly<Record<string, Uint8Array>>>((resolve, reject) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
      bytes += originalSize;
      count += 1;
      // Nothing of an archive is unpacked that says of itself that it is too large.
      return bytes <= MOST_BYTES && count <= MOST_FILES && !name.endsWith('/');
    };
    unzip(new Uint8Array(zipped), { filter }, (error, data) => (error ? reject(error) : resolve(data)));
  }).catch((error: Error) => {
    throw new OperationalError(
      'pack-unreadable',
      `${shown} is no ZIP that can be read: ${error.message}`,
      'Name the folder of a pack or a ZIP of it',
    );
  });
  if (bytes > MOST_BYTES || count > MOST_FILES) throw tooLarge(shown);
  const outside = Object.keys(unzipped).find((name) => /^\/|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(name));
  if (outside !== undefined) {
    throw new OperationalError(
      'pack-unreadable',
      `${shown} holds a file that leads out of it: ${outside}`,
      'Ask for a new one: irdocs makes no such file',
    );
  }
  return new Map(Object.entries(unzipped));
}

function noPack(message: string): OperationalError {
  return new OperationalError('no-pack', message, 'Name the folder of a pack (out/<name>) or a ZIP of it');
}

function tooLarge(shown: string): OperationalError {
  return new OperationalError(
    'pack-unreadable',
    `${shown} is larger than any pack: more than 1 GB or 20,000 files`,
    'Check the path',
  );
}
