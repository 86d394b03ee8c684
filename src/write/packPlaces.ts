// Used by write.ts: where the parts of one pack lie while it is replaced.
import path from 'node:path';

/** A folder holds this file when irdocs may replace what is in it. */
export const MARKER = '.irdocs';

/** The folders of one pack; all in one parent, so that renames stay on one file system. */
export interface PackPlaces {
  readonly folder: string;
  readonly parent: string;
  /** The pack before, between the two renames. Always whole. */
  readonly old: string;
  readonly lock: string;
  /** Begin of the names of folders that may be half done, and go. */
  readonly stagePrefix: string;
}

/** The places of the pack in a folder. */
export function packPlaces(given: string): PackPlaces {
  const folder = path.resolve(given);
  const parent = path.dirname(folder);
  const name = path.basename(folder);
  return {
    folder,
    parent,
    old: path.join(parent, `.${name}.old`),
    lock: path.join(parent, `.${name}.lock`),
    stagePrefix: path.join(parent, `.${name}.new-`),
  };
}
