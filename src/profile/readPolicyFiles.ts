// Paths of policies below a folder -> their texts, and those that cannot be read with the reason.
import path from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import type { VFile } from 'vfile';
import { LIMITS } from './limits.js';
import { readPolicyFile } from './readPolicyFile.js';

/** A policy's text; `path` has `/`, and is relative to the folder that links are resolved from. */
export interface ReadPolicy {
  readonly path: string;
  readonly file: VFile;
}

/** The policies, in the order of their paths. */
export interface ReadPolicies {
  readonly policies: readonly ReadPolicy[];
  /** Those that could not be read; a finding on each says why. */
  readonly unreadable: readonly ReadPolicy[];
  /** Those that came after more text than is kept at once. */
  readonly rest: readonly string[];
}

/** Where the files are and how they are shown. */
export interface PolicyPlaces {
  /** Absolute. */
  readonly folder: string;
  /** Relative to the folder, with `/`. */
  readonly paths: readonly string[];
  /** Paths in messages are relative to this folder. */
  readonly displayRoot: string;
}

/** Files after which an interruption is heard. */
const BATCH = 100;

/** Reads each once. */
export async function readPolicyFiles({ folder, paths, displayRoot }: PolicyPlaces): Promise<ReadPolicies> {
  const policies: ReadPolicy[] = [];
  const unreadable: ReadPolicy[] = [];
  const sorted = [...paths].sort();
  let size = 0;
  for (const [index, place] of sorted.entries()) {
    if (size > LIMITS.policiesBytes) return { policies, unreadable, rest: sorted.slice(index) };
    const absolute = path.join(folder, place);
    const { file, sound } = readPolicyFile(absolute, path.relative(displayRoot, absolute));
    (sound ? policies : unreadable).push({ path: place, file });
    size += file.value.length;
    if (index % BATCH === BATCH - 1) await tick();
  }
  return { policies, unreadable, rest: [] };
}
