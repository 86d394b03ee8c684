// What `irdocs verify` looks at: the files of a pack, wherever they came from, or one PDF by itself. Types only.

/** A pack in memory. */
export interface PackFiles {
  readonly kind: 'folder' | 'zip';
  /** As messages show it: `out/hallberg`, `hallberg.zip`. */
  readonly shown: string;
  /** Bytes by path inside the pack, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A PDF that was named by itself. */
export interface PackPdf {
  readonly kind: 'pdf';
  readonly shown: string;
  readonly bytes: Uint8Array;
}

/** Something that is not as the manifest says. */
export interface PackFault {
  /** Id of the finding. */
  readonly ruleId: string;
  /** Path inside the pack. */
  readonly path: string;
  readonly reason: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly note?: string;
}
