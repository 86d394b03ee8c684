// The profile as a tree whose every key and value knows its file and range; made by readYaml, read by validate and locate.
import type { VFile } from 'vfile';
import type { Range } from '../diagnostics.js';

interface Located {
  readonly file: VFile;
  /** Where it stands; for everything that comes through an alias, the alias. */
  readonly range: Range;
  /** Offset of the text that it was written as; differs from `range` only behind an alias, so that one mistake is told once. */
  readonly origin: number;
}

/** A single value. */
export interface LocatedScalar extends Located {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The words of the file, without quotes. */
  readonly source: string;
  /** Written without quotes and not as a block. */
  readonly plain: boolean;
  /** A comment on the same line that may be a cut part of the value (`room #12`). */
  readonly cut?: string | undefined;
}

/** A place in a profile file. */
export interface Place {
  readonly file: VFile;
  readonly range: Range;
}

/** What a profile does not inherit from here: key, or id of an entry -> its line of `without`. */
export type TakenAway = ReadonlyMap<string, Place>;

/** A list. */
export interface LocatedList extends Located {
  readonly kind: 'list';
  readonly items: readonly LocatedNode[];
  readonly without?: TakenAway | undefined;
}

/** One `key: value`. */
export interface LocatedEntry {
  readonly key: string;
  readonly file: VFile;
  readonly keyRange: Range;
  readonly value: LocatedNode;
  /** The entry of the inherited profile with which this one was merged. */
  readonly over?: LocatedEntry | undefined;
}

/** A set of keys. */
export interface LocatedMap extends Located {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly without?: TakenAway | undefined;
}

/** Something that was already reported as unusable; nothing more is said about it. */
export interface LocatedFault extends Located {
  readonly kind: 'fault';
}

/** Any value of the tree. */
export type LocatedNode = LocatedScalar | LocatedList | LocatedMap | LocatedFault;
