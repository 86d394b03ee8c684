// A PDF that lies in the folder of its pack -> that folder, so that it can be compared with the build.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { posixRelative } from '../posixRelative.js';
import { MOST_MANIFEST } from './limits.js';
import { isManifest, readManifest } from './readManifest.js';

/** Where a PDF stands in a pack. */
export interface PlaceInPack {
  /** Absolute path. */
  readonly folder: string;
  /** `pdf/plan/incident-management-plan.pdf` */
  readonly path: string;
}

/** The pack whose manifest, one or two folders up, lists the file; undefined for a file that was handed over alone. */
export async function findPackOf(place: string): Promise<PlaceInPack | undefined> {
  const here = path.dirname(place);
  for (const folder of [path.dirname(here), path.dirname(path.dirname(here))]) {
    const manifest = await manifestIn(folder);
    const name = posixRelative(folder, place);
    if (manifest?.files.some((file) => file.path === name)) return { folder, path: name };
  }
  return undefined;
}

async function manifestIn(folder: string) {
  const place = path.join(folder, 'manifest.json');
  try {
    const status = await stat(place);
    if (!status.isFile() || status.size > MOST_MANIFEST) return undefined;
    const read = readManifest(await readFile(place));
    return isManifest(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
