// What a profile accepts for a time, from the moment when its data are read: the stages make findings, this marks those that may wait.
import type { VFile } from 'vfile';
import type { FindingKind } from '../diagnostics.js';
import type { ProfileLayer } from '../profile/readLayer.js';
import type { ReadProfileOptions } from '../profile/readProfile.js';
import { openSuppressions, type Suppressions } from '../suppressions/openSuppressions.js';
import { type NamingFolders, nameFromProfile } from './nameFromProfile.js';

/** Where the profile is, and what its entries are judged by. */
export interface ProfileSuppressionOptions extends NamingFolders {
  readonly layers: readonly ProfileLayer[];
  readonly kinds: ReadonlyMap<string, FindingKind>;
  /** The day (ISO date) on which their last day is judged. */
  readonly asOf: string;
}

/** The entries of a profile; before `accept` there are none. */
export interface ProfileSuppressions extends Suppressions {
  /** For `readProfile`: reads the entries, and marks what the reader and the rules have found. */
  readonly accept: NonNullable<ReadProfileOptions['accept']>;
}

/** @returns the entries, not yet read */
export function profileSuppressions({
  layers,
  kinds,
  asOf,
  ...folders
}: ProfileSuppressionOptions): ProfileSuppressions {
  let opened: Suppressions | undefined;
  return {
    accept(raw, locate) {
      const isOwn = (file: VFile): boolean => layers[0]?.files.includes(file) === true;
      opened = openSuppressions(raw, { kinds, asOf, locate, nameOf: nameFromProfile(folders), isOwn });
      opened.apply(layers.flatMap((layer) => layer.files));
    },
    apply: (files) => opened?.apply(files),
    tellUnused: (files, made) => opened?.tellUnused(files, made),
  };
}
