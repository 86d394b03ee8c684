// A path -> what is there: the folder of a pack, the ZIP of one, or a PDF. Refuses what is none of them, and what is too large.
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../../diagnostics.js';
import { posixRelative } from '../posixRelative.js';
import { MOST_BYTES, MOST_FILES } from './limits.js';
import type { PackFiles, PackPdf } from './packFiles.js';
import { readZip } from './readZip.js';

/**
 * Reads a pack or a PDF.
 *
 * @param place absolute path.
 * @throws OperationalError `no-pack`: nothing is there, or it has no manifest; `pack-unreadable`: no ZIP or PDF, too large, made to harm.
 */
export async function readPackFiles(place: string, displayRoot: string): Promise<PackFiles | PackPdf> {
  const shown = path.relative(displayRoot, place) || '.';
  const status = await stat(place).catch(() => undefined);
  if (!status) throw noPack(`There is no ${shown}`);
  if (status.isDirectory()) return wholePack({ kind: 'folder', shown, files: await readFolder(place, shown) });
  if (!status.isFile()) throw noPack(`${shown} is no folder and no file`);
  if (status.size > MOST_BYTES) throw tooLarge(shown);
  const bytes = await readFile(place).catch((error: Error) => {
    throw unreadable(`${shown} cannot be read: ${error.message}`, 'Check the path and its permissions');
  });
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return { kind: 'pdf', shown, bytes };
  if (bytes.toString('latin1', 0, 2) !== 'PK') {
    throw unreadable(`${shown} is no folder, no ZIP and no PDF`, 'Name the folder of a pack, a ZIP of it, or a PDF');
  }
  return wholePack({ kind: 'zip', shown, files: readZip(bytes, shown) });
}

function wholePack(pack: PackFiles): PackFiles {
  if (pack.files.has('manifest.json')) return pack;
  throw noPack(`${pack.shown} holds no manifest.json, so that nothing says what should be in it`);
}

async function readFolder(folder: string, shown: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const absolute = path.join(entry.parentPath, entry.name);
    const name = posixRelative(folder, absolute);
    bytes += (await lstat(absolute)).size;
    if (bytes > MOST_BYTES || files.size >= MOST_FILES) throw tooLarge(shown);
    // A symbolic link leads to what is not in the pack: it is there, and holds nothing of it.
    files.set(name, entry.isFile() ? await readFile(absolute) : new Uint8Array());
  }
  return files;
}

function noPack(message: string): OperationalError {
  return new OperationalError(
    'no-pack',
    message,
    'Name the folder of a pack (out/<name>), a ZIP of it, its pack.pdf, or a PDF of a document',
  );
}

function unreadable(message: string, remedy: string): OperationalError {
  return new OperationalError('pack-unreadable', message, remedy);
}

function tooLarge(shown: string): OperationalError {
  return unreadable(`${shown} is larger than any pack: more than 512 MB or 20,000 files`, 'Check the path');
}
